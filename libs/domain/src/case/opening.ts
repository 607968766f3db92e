import type { Command } from '@sagsgang/kernel/command';
import type { Event, Recorded } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { idOf } from '@sagsgang/kernel/stream';
import type { Origin } from './origin';

/** Opens a case (oprettelse): one matter, from here to its closing. The journal number is a label, never an identity. */
export type OpenCase = Command<
  'OpenCase',
  {
    readonly bodyId: string;
    readonly title: string;
    readonly journalNumber?: string | null;
    readonly caseworkers?: readonly string[];
    /** Null where nobody has told it. */
    readonly origin?: Origin | null;
    /** When it came in (modtaget), where it came from somebody. */
    readonly receivedOn?: PlainDate | null;
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
    readonly origin?: Origin | null;
    readonly receivedOn?: PlainDate | null;
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
    /** Left out where nobody told it, as in every event from before it could be told. */
    readonly origin?: Origin;
    readonly receivedOn?: PlainDate;
  }
>;

/** Only what changed is there. */
export type CaseMaterialRevised = Event<
  'CaseMaterialRevised',
  ReviseCaseMaterial['data'] & {
    /** It was typed late: a later meeting has treated the case, and what that meeting had before it stands. */
    readonly belated?: true;
  }
>;

export type OpeningCommand = OpenCase | ReviseCaseMaterial;
export type OpeningEvent = CaseOpened | CaseMaterialRevised;

/**
 * What the case is about, as the events brought it. Their texts are decrypted where they are read, which folding a
 * history never does.
 */
export interface CaseMaterial {
  readonly caseId: string;
  readonly bodyId: string;
  readonly opened: CaseOpened['data'];
  readonly revisions: readonly CaseMaterialRevised['data'][];
  /** What was typed late, kept beside. */
  readonly belated: readonly CaseMaterialRevised['data'][];
}

/** The material after an event; null until the case is opened. */
export function evolveMaterial(material: CaseMaterial | null, event: Recorded<OpeningEvent>): CaseMaterial | null {
  if (event.type === 'CaseOpened') {
    return { caseId: idOf(event.stream), bodyId: event.data.bodyId, opened: event.data, revisions: [], belated: [] };
  }
  if (material === null) return null;
  return event.data.belated === true
    ? { ...material, belated: [...material.belated, event.data] }
    : { ...material, revisions: [...material.revisions, event.data] };
}

/** What the case is called now; unlike the whole material it is had without decrypting any long text. */
export function caseTitle({ opened, revisions }: CaseMaterial): string {
  return revisions.filter(({ title }) => title !== undefined).at(-1)?.title ?? opened.title;
}

/** The material as last revised. */
export function revisedMaterial({ opened, revisions }: CaseMaterial): Required<ReviseCaseMaterial['data']> {
  const nothingYet = { meetingId: null, background: null, presentation: null, attachments: 0 };
  const { title, journalNumber, caseworkers, origin = null, receivedOn = null } = opened;
  return Object.assign(
    { title, journalNumber, caseworkers, origin, receivedOn, ...nothingYet },
    ...revisions,
  ) as Required<ReviseCaseMaterial['data']>;
}

/** What was typed late for a meeting. */
export function belatedMaterial(
  { belated }: CaseMaterial,
  meetingId: string | null,
): Partial<ReviseCaseMaterial['data']> {
  return Object.assign({}, ...belated.filter((one) => one.meetingId === meetingId)) as Partial<
    ReviseCaseMaterial['data']
  >;
}
