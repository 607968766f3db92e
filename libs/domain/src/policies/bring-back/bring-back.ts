import type { Recorded } from '@sagsgang/kernel/event';
import type { Policy } from '@sagsgang/kernel/policy';
import type { DomainEvent } from '../../event-types';
import { forget } from './forget';
import { observe, type Followed } from './observe';
import { prune } from './prune';
import { EMPTY_ROW, type BringBackRow } from './row';
import { annulment, isSameSeat, proposals, released, seatsFor, takeBack, type Sent } from './send';
import { settle } from './settle';
import { checked, undo, type Reacted } from './undo';

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
  ConditionMet: true,
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
    case 'ConditionMet':
      return replaced(before, after, event.id);
    case 'ReturnKept':
    case 'ReturnWithdrawn':
    case 'CaseTransferred':
      return { row: prune(after), commands: inherited(before, after) };
    default:
      return { row: prune(after), commands: newlyBound(after, event.id) };
  }
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
