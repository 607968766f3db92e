import type { Reaction } from '@sagsgang/kernel/policy';
import { forget } from './forget';
import { prune } from './prune';
import { bindingsOf, isSameBinding, type BringBackRow } from './row';
import { annulment, isSameSeat, isSeated, proposals, released, takeBack, unwantedSeats, type Sent } from './send';
import { settle } from './settle';

/** What a policy with such rows makes of an event. */
export type Reacted = Reaction<BringBackRow, Sent['command']>;

/** A proposal that nobody waits for any more was overtaken by an annulment, and falls with what it was made for. */
export function checked(row: BringBackRow, eventId: string): Reacted {
  const seats = row.seats.filter((seat) => seat.eventId === eventId);
  const unwanted = seats.filter((seat) => !bindingsOf(row).some((binding) => isSameBinding(binding, seat)));
  return { row: takeBack(row, unwanted, eventId), commands: unwanted.map(annulment) };
}

/** Takes back what was proposed because of the event, and proposes what would have been without it. */
export function undo(row: BringBackRow, annulledId: string): Reacted {
  const after = settle(forget(row, annulledId), annulledId);
  const gone = released(row, after);
  const unwanted = unwantedSeats(row, after, annulledId);
  const known = bindingsOf(row);
  const settled = { ...after, seats: after.seats.filter((seat) => !unwanted.includes(seat)) };
  const fresh = proposals(settled, (_, binding) => {
    const isNew = !known.some((each) => isSameBinding(each, binding));
    const isFreed = [...gone, ...unwanted].some((each) => isSameSeat(each, binding));
    return (isNew || isFreed) && !isSeated(settled, binding);
  });
  return { row: prune(settled), commands: [...unwanted.map(annulment), ...fresh] };
}
