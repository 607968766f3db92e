import type { Refusal } from '@sagsgang/kernel/decider';
import type { Facts, MeetingFact } from '../facts';
import { treatedItemAt, untreatedItemAt, type CaseItem } from './agenda';
import { findStandingMeeting, isRefusal } from './meetings';
import type { CaseState } from './state';

/** The case's item at a meeting, whether it waits for its treatment or has had it. */
export interface OnItem {
  readonly item: CaseItem;
  readonly meeting: MeetingFact;
}

/**
 * Finds the item on which something was said or moved, or the refusal: the meeting must have begun, and the case must
 * stand on its agenda. Minutes are typed afterwards, so the item may have been treated already.
 */
export function findItem(meetingId: string, state: CaseState, facts: Facts): OnItem | Refusal {
  const meeting = findStandingMeeting(facts, meetingId);
  if (isRefusal(meeting)) return meeting;
  const item = untreatedItemAt(state.items, meetingId) ?? treatedItemAt(state.items, meetingId);
  if (item === undefined || item.status === 'proposed') {
    const message = `Sagen står ikke på dagsordenen for mødet ${meetingId}.`;
    return { code: 'item-not-scheduled', message, allowed: ['ScheduleCase'], field: 'meetingId' };
  }
  if (meeting.status === 'in_progress' || meeting.status === 'held') return { item, meeting };
  const message = `Mødet ${meetingId} er ikke åbnet endnu, så intet er sagt eller stemt om på det.`;
  return { code: 'meeting-not-opened', message, allowed: ['OpenMeeting'], field: 'meetingId' };
}

/** True where the item could not be found. */
export const notFound = (found: OnItem | Refusal): found is Refusal => 'code' in found;
