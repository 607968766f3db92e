import type { Recorded } from '@sagsgang/kernel/event';
import type { Policy } from '@sagsgang/kernel/policy';
import { idOf } from '@sagsgang/kernel/stream';
import type { DecisionRecorded } from '../../case/decision';
import type { CaseHeldBack } from '../../case/path';
import type { DomainEvent } from '../../event-types';
import { forget } from '../bring-back/forget';
import { prune } from '../bring-back/prune';
import { EMPTY_ROW, type BringBackRow } from '../bring-back/row';
import { annulment, proposals, released, seatsFor, takeBack, type Sent } from '../bring-back/send';
import { settle } from '../bring-back/settle';
import { checked, undo, type Reacted } from '../bring-back/undo';
import { observe, type Followed } from './observe';

const NAME = 'next-body';

/** The event types that the policy follows. */
const FOLLOWED: { readonly [T in Followed['type']]: true } = {
  MeetingScheduled: true,
  MeetingMoved: true,
  MeetingCancelled: true,
  MeetingClosed: true,
  ItemProposed: true,
  CaseScheduled: true,
  ItemRemoved: true,
  DecisionRecorded: true,
  CasePassedOn: true,
  CaseHeldBack: true,
};

/**
 * Proposes a case that is on its way to a decision to the body whose turn it is: at the meeting that its path names, or
 * at the body's first one after the step before, as soon as there is one. It waits like a case that is to come back, so
 * the rows and their rules are those of `bring-back`. One row a body.
 */
export const nextBody: Policy<DomainEvent, BringBackRow, Sent['command']> = {
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
    case 'DecisionRecorded':
    case 'CaseHeldBack':
      return ended(before, after, event);
    default:
      return { row: prune(after), commands: proposals(after, ({ goals }) => goals.at(-1)?.by === event.id) };
  }
}

/** Where the case has come to the body, or goes elsewhere, what was proposed for another meeting of it falls. */
function ended(before: BringBackRow, after: BringBackRow, event: Recorded<DecisionRecorded | CaseHeldBack>): Reacted {
  const treatedAt = event.type === 'DecisionRecorded' ? event.data.meetingId : null;
  const gone = released(before, after).filter(
    ({ caseId, meetingId }) => caseId === idOf(event.stream) && meetingId !== treatedAt,
  );
  const unwanted = seatsFor(after, gone);
  return { row: prune(takeBack(after, unwanted, event.id)), commands: unwanted.map(annulment) };
}
