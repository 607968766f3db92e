import type { Recorded } from '@sagsgang/kernel/event';
import type { Policy, Reaction } from '@sagsgang/kernel/policy';
import type { DomainEvent } from '../../event-types';
import { forget } from './forget';
import { observe, type Followed } from './observe';
import { prune } from './prune';
import { bindingsOf, EMPTY_ROW, isSameBinding, type BringBackRow } from './row';
import {
  annulment,
  isSameSeat,
  isSeated,
  proposals,
  released,
  seatsFor,
  takeBack,
  unwantedSeats,
  type Sent,
} from './send';
import { settle } from './settle';

const NAME = 'bring-back';

/** The event types that the policy follows. */
const FOLLOWED: { readonly [T in Followed['type']]: true } = {
  MeetingScheduled: true,
  MeetingMoved: true,
  MeetingCancelled: true,
  MeetingClosed: true,
  ReturnsDeclared: true,
  ItemProposed: true,
  CaseScheduled: true,
  ItemCarriedOver: true,
  CasePostponed: true,
  ReturnPromised: true,
  AwaitedAnswerReceived: true,
  ReturnKept: true,
  ReturnWithdrawn: true,
  CaseTransferred: true,
  ReturnRedirected: true,
};

/**
 * Brings cases back: proposes what was postponed, promised or listed for a meeting or a date of a body as soon as there
 * is such a meeting, follows the meeting when it moves, and when it is held without the case, or cancelled, goes on to
 * the body's next one. One row a body.
 */
export const bringBack: Policy<DomainEvent, BringBackRow, Sent['command']> = {
  name: NAME,
  key: (event) => (isFollowed(event) ? event.data.bodyId : null),
  react: (row = EMPTY_ROW, event) => (isFollowed(event) ? react(row, event) : { row, commands: [] }),
  undo: (row = EMPTY_ROW, annulled) => undo(row, annulled.id),
};

type Reacted = Reaction<BringBackRow, Sent['command']>;

function isFollowed(event: Recorded<DomainEvent>): event is Recorded<Followed> {
  return event.type in FOLLOWED;
}

/** Starts from the row as it was before the event, so that following the event again gives the same. */
function react(row: BringBackRow, event: Recorded<Followed>): Reacted {
  const before = forget(row, event.id);
  const own = event.metadata.actor === `policy:${NAME}`;
  const after = settle(observe(before, event, own), event.id);
  switch (event.type) {
    case 'ItemProposed':
      return own ? checked(after, event.id) : { row: after, commands: [] };
    case 'ReturnsDeclared':
      return replaced(before, after, event.id);
    case 'ReturnKept':
    case 'ReturnWithdrawn':
    case 'CaseTransferred':
      return { row: prune(after), commands: inherited(before, after) };
    default:
      return { row: prune(after), commands: newlyBound(after, event.id) };
  }
}

/** A proposal that nobody waits for any more was overtaken by an annulment, and falls with what it was made for. */
function checked(row: BringBackRow, eventId: string): Reacted {
  const seats = row.seats.filter((seat) => seat.eventId === eventId);
  const unwanted = seats.filter((seat) => !bindingsOf(row).some((binding) => isSameBinding(binding, seat)));
  return { row: takeBack(row, unwanted, eventId), commands: unwanted.map(annulment) };
}

function replaced(before: BringBackRow, after: BringBackRow, by: string): Reacted {
  const dropped = released(before, after);
  const unwanted = seatsFor(after, dropped);
  return {
    row: takeBack(after, unwanted, by),
    commands: [...unwanted.map(annulment), ...heirs(after, dropped), ...newlyBound(after, by)],
  };
}

/** The case takes the proposal of an ended return back by itself; another return may still need one at that meeting. */
function inherited(before: BringBackRow, after: BringBackRow): readonly Sent[] {
  return heirs(after, released(before, after));
}

function heirs(row: BringBackRow, gone: readonly { readonly caseId: string; readonly meetingId: string }[]) {
  return proposals(row, (_, binding) => gone.some((each) => isSameSeat(each, binding)));
}

function newlyBound(row: BringBackRow, by: string): readonly Sent[] {
  return proposals(row, ({ goals }) => goals.at(-1)?.by === by);
}

/** Takes back what was proposed because of the event, and proposes what would have been without it. */
function undo(row: BringBackRow, annulledId: string): Reacted {
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
