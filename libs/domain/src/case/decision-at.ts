import { refuse, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { danishList } from '../danish';
import type { DecisionRecorded } from './decision';
import type { CaseState } from './state';

/** The decision that a meeting took on the case; undefined where it took none. */
export function decisionAt(meetingId: string, { treatments }: CaseState): DecisionRecorded['data'] | undefined {
  return treatments.map(({ decision }) => decision).find((decision) => decision.meetingId === meetingId);
}

/** The refusal of what can only be said of a decision, with the meetings that took one. */
export function noDecisionAt<E extends Event>(meetingId: string, { treatments }: CaseState): Decision<E> {
  const meetings = [...new Set(treatments.map(({ decision }) => decision.meetingId))];
  const instead = meetings.length === 0 ? 'den er ikke behandlet endnu' : `den er behandlet på ${danishList(meetings)}`;
  const message = `Sagen har ingen beslutning på mødet ${meetingId}; ${instead}.`;
  return refuse('decision-missing', message, ['RecordDecision'], 'meetingId');
}
