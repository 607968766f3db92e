import { fault, type Fault } from '../checks';
import { danishDate } from '../danish';
import type { HoldingState } from './holding';
import type { MeetingIdentity } from './identity';

/** When something happened at a meeting. */
export interface Moment {
  /** ISO date; a meeting that was adjourned goes on on another day than it began. */
  readonly date: string;
  /** Local time of the day, `09.30`; null where nobody wrote it down. */
  readonly at: string | null;
}

/**
 * How one moment lies to another, as for a sort: negative where it is earlier. Undefined where the day does not tell and
 * a time is missing, so that nothing is ever refused, or counted, on a time that nobody knows.
 */
export function compareMoments(a: Moment, b: Moment): number | undefined {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.at === null || b.at === null) return undefined;
  return a.at < b.at ? -1 : Number(a.at > b.at);
}

/** True where the first moment is known to be before the second. */
export function isBefore(a: Moment, b: Moment): boolean {
  const order = compareMoments(a, b);
  return order !== undefined && order < 0;
}

/** A moment in a Danish sentence: `14.03.2025 kl. 09.30`. */
export const danishMoment = ({ date, at }: Moment): string =>
  at === null ? danishDate(date) : `${danishDate(date)} kl. ${at}`;

/** What is wrong with a moment of the meeting: nothing happens at it before it began. */
export function momentFault(moment: Moment, { date }: MeetingIdentity, { opened }: HoldingState): Fault {
  if (moment.date < date) {
    return fault('before-the-meeting', `Mødet er den ${danishDate(date)}; dagen kan ikke ligge før.`, 'on');
  }
  const opening = { date, at: opened?.at ?? null };
  if (!isBefore(moment, opening)) return undefined;
  return fault('before-the-opening', `Mødet blev først åbnet ${danishMoment(opening)}.`, 'at', ['AnnulEntry']);
}
