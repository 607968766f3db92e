import type { PolicyCommand } from '@sagsgang/kernel/policy';
import { streamOf } from '@sagsgang/kernel/stream';
import type { AnnulEntry } from '../../annulment';
import type { ProposeItem } from '../../case/agenda';
import { bindingOf, bindingsOf, isSameBinding, type Awaited, type Binding, type BringBackRow, type Seat } from './row';

/** What the policy sends to cases. */
export type Sent = PolicyCommand<ProposeItem | AnnulEntry>;

const REASON = 'Det, som forslaget byggede på, er annulleret eller erstattet.';

/** A promise first: the case's treatment ends every deferral by itself, but a promise only by the item made for it. */
const RANK: Readonly<Record<Awaited['source'], number>> = { promise: 0, deferral: 1, list: 2, path: 2 };

/** Proposes the awaited cases for the meetings that they are bound to, each case once a meeting. */
export function proposals(row: BringBackRow, wanted: (awaited: Awaited, binding: Binding) => boolean): readonly Sent[] {
  const found = [...row.awaited]
    .sort((a, b) => RANK[a.source] - RANK[b.source])
    .flatMap((awaited) => {
      const binding = bindingOf(row, awaited);
      return binding !== undefined && wanted(awaited, binding) ? [binding] : [];
    });
  return found
    .filter((binding, index) => found.findIndex((other) => isSameSeat(other, binding)) === index)
    .map(propose);
}

/** Annuls the policy's own proposal. */
export function annulment({ caseId, eventId }: Pick<Seat, 'caseId' | 'eventId'>): Sent {
  return { stream: streamOf('case', caseId), command: { type: 'AnnulEntry', data: { eventId, reason: REASON } } };
}

/** The bindings that were there before and are gone, other than by the end of their meeting. */
export function released(before: BringBackRow, after: BringBackRow): readonly Binding[] {
  const now = bindingsOf(after);
  const over = meetingsOver(after);
  return bindingsOf(before).filter(
    (binding) => !over.has(binding.meetingId) && !now.some((each) => isSameBinding(each, binding)),
  );
}

/** The policy's own proposals that were made for these bindings and still stand. */
export function seatsFor(row: BringBackRow, bindings: readonly Binding[]): readonly Seat[] {
  return row.seats.filter(
    (seat) => seat.own && seat.takenBackBy === null && bindings.some((binding) => isSameBinding(seat, binding)),
  );
}

/**
 * The policy's own proposals that nobody waits for there: what they were made for was taken back, or goes elsewhere now.
 * At a meeting that is over a proposal stands as long as its reason does. Where the return has ended, the case itself has
 * taken its proposals back. @param annulledId the event that was taken back
 */
export function unwantedSeats(before: BringBackRow, after: BringBackRow, annulledId: string): readonly Seat[] {
  const bound = bindingsOf(after);
  const over = meetingsOver(after);
  const baseless = before.awaited.filter(({ goals }) => goals[0]?.by === annulledId);
  return after.seats.filter((seat) => {
    if (!seat.own || seat.takenBackBy !== null) return false;
    const reasons = after.awaited.filter((each) => isFor(each, seat));
    if (baseless.some((each) => isFor(each, seat)) && reasons.every(({ endedBy }) => endedBy === null)) {
      return seat.returnId !== null || reasons.length === 0;
    }
    if (over.has(seat.meetingId) || bound.some((binding) => isSameBinding(seat, binding))) return false;
    return reasons.every(
      ({ endedBy, carried }) => endedBy === null && !carried.some(({ except }) => except === seat.meetingId),
    );
  });
}

const isFor = (awaited: Awaited, seat: Seat): boolean =>
  awaited.caseId === seat.caseId && awaited.returnId === seat.returnId;

const meetingsOver = ({ meetings }: BringBackRow): ReadonlySet<string> =>
  new Set(meetings.filter(({ ended }) => ended !== null).map(({ meetingId }) => meetingId));

/** The same row, with these proposals taken back because of the event. */
export function takeBack(row: BringBackRow, seats: readonly Seat[], by: string): BringBackRow {
  return { ...row, seats: row.seats.map((seat) => (seats.includes(seat) ? { ...seat, takenBackBy: by } : seat)) };
}

/** True where the case already has, or had, an item at the meeting. */
export function isSeated(row: BringBackRow, { caseId, meetingId }: Binding): boolean {
  return row.seats.some((seat) => seat.caseId === caseId && seat.meetingId === meetingId && seat.takenBackBy === null);
}

/** The same case at the same meeting, for whichever return. */
export const isSameSeat = (
  a: Pick<Binding, 'caseId' | 'meetingId'>,
  b: Pick<Binding, 'caseId' | 'meetingId'>,
): boolean => a.caseId === b.caseId && a.meetingId === b.meetingId;

function propose({ caseId, returnId, meetingId }: Binding): Sent {
  return { stream: streamOf('case', caseId), command: { type: 'ProposeItem', data: { meetingId, returnId } } };
}
