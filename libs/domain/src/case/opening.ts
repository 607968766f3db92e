import type { Command } from '@sagsgang/kernel/command';
import type { Event, Recorded } from '@sagsgang/kernel/event';
import { idOf } from '@sagsgang/kernel/stream';

/** Opens a case (oprettelse): one matter, from here to its closing. The journal number is a label, never an identity. */
export type OpenCase = Command<
  'OpenCase',
  {
    readonly bodyId: string;
    readonly title: string;
    readonly journalNumber?: string | null;
    readonly caseworkers?: readonly string[];
  }
>;

/** Puts or replaces the text before the body; a field that is left out stays as it is, null takes it away. */
export type ReviseCaseMaterial = Command<
  'ReviseCaseMaterial',
  {
    /** The meeting that the material is for; null while the case is on no agenda. */
    readonly meetingId: string | null;
    readonly title?: string;
    readonly journalNumber?: string | null;
    readonly caseworkers?: readonly string[];
    readonly background?: string | null;
    readonly presentation?: string | null;
    /** Number of enclosures. */
    readonly attachments?: number;
  }
>;

export type CaseOpened = Event<
  'CaseOpened',
  {
    readonly bodyId: string;
    readonly title: string;
    readonly journalNumber: string | null;
    readonly caseworkers: readonly string[];
  }
>;

/** Only what changed is there. */
export type CaseMaterialRevised = Event<'CaseMaterialRevised', ReviseCaseMaterial['data']>;

export type OpeningCommand = OpenCase | ReviseCaseMaterial;
export type OpeningEvent = CaseOpened | CaseMaterialRevised;

/** What the case is about, as last revised. */
export interface CaseMaterial extends Required<ReviseCaseMaterial['data']> {
  readonly caseId: string;
  readonly bodyId: string;
  /** What it was opened with, so that the same opening is recognised. */
  readonly openedAs: CaseOpened['data'];
}

/** The material after an event; null until the case is opened. */
export function evolveMaterial(material: CaseMaterial | null, event: Recorded<OpeningEvent>): CaseMaterial | null {
  if (event.type === 'CaseOpened') {
    const nothingYet = { meetingId: null, background: null, presentation: null, attachments: 0 };
    return { ...event.data, ...nothingYet, caseId: idOf(event.stream), openedAs: event.data };
  }
  if (material === null) return null;
  return { ...material, ...event.data };
}
