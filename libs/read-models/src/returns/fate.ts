import type { PlainDate } from '@sagsgang/kernel/plain-date';

export type Fate = 'open' | 'kept' | 'broken' | 'withdrawn';
export type Placement = 'proposed' | 'accepted' | 'sent';

/** A meeting as a promise sees it. */
export interface PromisedMeeting {
  readonly id: string;
  readonly date: PlainDate;
  readonly status: string;
}

export interface Promised {
  /** `open`, `kept` or `withdrawn`, as the case itself knows it. */
  readonly status: string;
  /** It was promised to a day or a meeting. */
  readonly dated: boolean;
  /** The meeting that it was promised to, where there is one. */
  readonly meeting: PromisedMeeting | null;
  readonly treatedThere: boolean;
  /** When it was kept, where that is known. */
  readonly keptOn: PlainDate | null;
}

/**
 * What became of a promise. It is broken once its meeting was held without the case, and stays so if the case comes
 * later; a case that comes earlier keeps it. What had neither a day nor a meeting is never broken.
 */
export function fateOf({ status, dated, meeting, treatedThere, keptOn }: Promised): Fate {
  if (status === 'withdrawn') return 'withdrawn';
  const missed = dated && meeting?.status === 'held' && !treatedThere;
  if (status !== 'kept') return missed ? 'broken' : 'open';
  return missed && keptOn !== null && keptOn > meeting.date ? 'broken' : 'kept';
}

/** How far the case has come onto the agenda; null where it is not on it. */
export function placementOf(
  item: { readonly status: string; readonly accepted: number } | undefined,
  sent: boolean,
): Placement | null {
  if (item === undefined || item.status === 'removed') return null;
  if (sent) return 'sent';
  return item.accepted === 1 || item.status === 'treated' ? 'accepted' : 'proposed';
}
