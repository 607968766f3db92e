import type { Command } from '@sagsgang/kernel/command';
import { unreachable } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { AttachmentEvent } from './attachment';
import type { CaseClosed } from './closing';
import type { DecisionRecorded } from './decision';
import type { CaseMaterialRevised } from './opening';
import type { CaseDecidedOutside } from './outside';
import type { CaseWithdrawn } from './postponement';
import type { RecommendationEvent } from './recommendation';

/** Says that the case is ready to be put before the body (klar). */
export type MarkReady = Command<
  'MarkReady',
  {
    /** Who vouches for it: a name or initials, often not of the one who types it. */
    readonly by: string;
  }
>;

export type CaseMarkedReady = Event<'CaseMarkedReady', { readonly by: string }>;

export type ReadinessCommand = MarkReady;
export type ReadinessEvent = CaseMarkedReady;

/** What ends a readiness: it was said of the case as it was then. */
export const LAPSES = ['material', 'recommendation', 'attachment', 'treated', 'withdrawn', 'closed'] as const;
export type Lapse = (typeof LAPSES)[number];

/** That the case was ready, and what has changed since. */
export interface Readiness {
  readonly marked: CaseMarkedReady['data'];
  /** Null while it is ready. */
  readonly lapse: Lapse | null;
}

type Lapsing =
  | CaseMaterialRevised
  | RecommendationEvent
  | AttachmentEvent
  | DecisionRecorded
  | CaseDecidedOutside
  | CaseWithdrawn
  | CaseClosed;

/** Whether the case is ready, after an event; null until somebody said so. */
export function evolveReadiness(readiness: Readiness | null, event: ReadinessEvent | Lapsing): Readiness | null {
  if (event.type === 'CaseMarkedReady') return { marked: event.data, lapse: null };
  if (readiness === null || readiness.lapse !== null) return readiness;
  const lapse = lapseBy(event);
  return lapse === null ? readiness : { ...readiness, lapse };
}

function lapseBy(event: Lapsing): Lapse | null {
  switch (event.type) {
    case 'CaseMaterialRevised':
      return changesWhatIsPresented(event.data) ? 'material' : null;
    case 'RecommendationProposed':
    case 'RecommendationWithdrawn':
      return 'recommendation';
    case 'DocumentAttached':
      return 'attachment';
    case 'DecisionRecorded':
    case 'CaseDecidedOutside':
      return 'treated';
    case 'CaseWithdrawn':
      return 'withdrawn';
    case 'CaseClosed':
      return 'closed';
    default:
      return unreachable(event);
  }
}

/** A journal number or an origin that is corrected changes nothing of what the body gets; nor does what was typed late. */
function changesWhatIsPresented(data: CaseMaterialRevised['data']): boolean {
  return data.belated !== true && PRESENTED.some((field) => field in data);
}

const PRESENTED: readonly (keyof CaseMaterialRevised['data'])[] = [
  'title',
  'background',
  'presentation',
  'attachments',
];
