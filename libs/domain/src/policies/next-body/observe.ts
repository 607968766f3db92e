import { unreachable } from '@sagsgang/kernel/decider';
import type { Recorded } from '@sagsgang/kernel/event';
import { idOf } from '@sagsgang/kernel/stream';
import type { CaseScheduled, ItemProposed, ItemRemoved } from '../../case/agenda';
import type { DecisionRecorded } from '../../case/decision';
import type { CaseHeldBack, CasePassedOn } from '../../case/path';
import type { MeetingClosed } from '../../meeting/holding';
import type { MeetingCancelled, MeetingMoved, MeetingScheduled } from '../../meeting/scheduling';
import { observe as observeReturns } from '../bring-back/observe';
import type { Awaited, BringBackRow, Goal } from '../bring-back/row';

/** The events that the policy follows. Each says which body it concerns. */
export type Followed =
  | MeetingScheduled
  | MeetingMoved
  | MeetingCancelled
  | MeetingClosed
  | ItemProposed
  | CaseScheduled
  | ItemRemoved
  | DecisionRecorded
  | CasePassedOn
  | CaseHeldBack;

/** Notes what the event says, without drawing any conclusion. @param own the event was brought about by this policy */
export function observe(row: BringBackRow, event: Recorded<Followed>, own: boolean): BringBackRow {
  switch (event.type) {
    case 'MeetingScheduled':
    case 'MeetingMoved':
    case 'MeetingCancelled':
    case 'MeetingClosed':
    case 'ItemProposed':
    case 'CaseScheduled':
      return observeReturns(row, event, own);
    case 'ItemRemoved':
      return withoutSeat(row, event);
    case 'CasePassedOn':
      return withAwaited(row, event);
    case 'DecisionRecorded':
    case 'CaseHeldBack':
      return withEnded(row, event, ({ caseId }) => caseId === idOf(event.stream));
    default:
      return unreachable(event);
  }
}

function withAwaited(row: BringBackRow, event: Recorded<CasePassedOn>): BringBackRow {
  const { meetingId, after, fromMeetingId } = event.data;
  const goal: Goal =
    meetingId === null
      ? { by: event.id, kind: 'next', after, except: fromMeetingId }
      : { by: event.id, kind: 'meeting', meetingId };
  const awaited: Awaited = {
    caseId: idOf(event.stream),
    returnId: null,
    source: 'path',
    declaredAt: null,
    since: after,
    goals: [goal],
    carried: [],
    endedBy: null,
  };
  return { ...row, awaited: [...row.awaited, awaited] };
}

function withoutSeat(row: BringBackRow, event: Recorded<ItemRemoved>): BringBackRow {
  const isGone = (seat: BringBackRow['seats'][number]): boolean =>
    seat.caseId === idOf(event.stream) && seat.meetingId === event.data.meetingId && seat.takenBackBy === null;
  return { ...row, seats: row.seats.map((seat) => (isGone(seat) ? { ...seat, takenBackBy: event.id } : seat)) };
}

function withEnded(row: BringBackRow, { id }: Recorded, isMeant: (awaited: Awaited) => boolean): BringBackRow {
  const isEnded = (each: Awaited): boolean => each.endedBy === null && isMeant(each);
  return { ...row, awaited: row.awaited.map((each) => (isEnded(each) ? { ...each, endedBy: id } : each)) };
}
