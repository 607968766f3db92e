import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { wordFault } from '../checks';
import type { Facts } from '../facts';
import { untreatedItemAt, type AgendaEvent, type CarryOver, type CaseItem } from './agenda';
import { nextReturnId } from './issued';
import { findMeeting, isRefusal } from './meetings';
import { openDeferrals, openReturns } from './return';
import type { CaseState } from './state';
import { isAimedAt } from './target';

/**
 * Decides what becomes of an item that its meeting did not treat. The case then waits for the body's next meeting: by
 * the promise that it already came for or is deferred by, so that nothing is promised twice, else by a new one, so that
 * nothing is dropped.
 */
export function decideCarryOver(data: CarryOver['data'], state: CaseState, facts: Facts): Decision<AgendaEvent> {
  const { meetingId, cause } = data;
  const meeting = findMeeting(facts, meetingId);
  if (isRefusal(meeting)) return { refused: meeting };
  const wrong = wordFault(cause, ['not_reached', 'meeting_cancelled'], 'cause');
  if (wrong) return { refused: wrong };
  const item = untreatedItemAt(state.items, meetingId);
  if (!item) return accept();
  if (cause === 'not_reached' && meeting.status !== 'held') {
    const message = `Mødet ${meetingId} er ikke sluttet, så punktet kan stadig nås.`;
    return refuse('meeting-not-closed', message, ['RecordDecision', 'RemoveFromAgenda'], 'meetingId');
  }
  if (cause === 'meeting_cancelled' && meeting.status !== 'cancelled') {
    const message = `Mødet ${meetingId} er ikke aflyst.`;
    return refuse('meeting-not-cancelled', message, ['RemoveFromAgenda'], 'meetingId');
  }
  const { itemId, bodyId, status } = item;
  const returnId = promiseOf(item, state, meeting) ?? nextReturnId(state.issued);
  const wasScheduled = status === 'scheduled';
  return accept({
    type: 'ItemCarriedOver',
    data: { itemId, meetingId, bodyId, cause, returnId, wasScheduled, meetingDate: meeting.date },
  });
}

function promiseOf(item: CaseItem, state: CaseState, meeting: Parameters<typeof isAimedAt>[1]): string | undefined {
  const open = openReturns(state.returns);
  const waiting =
    open.find(({ returnId }) => returnId === item.returnId) ??
    openDeferrals(state.returns).at(0) ??
    open.find(({ target }) => isAimedAt(target, meeting));
  return waiting?.returnId;
}
