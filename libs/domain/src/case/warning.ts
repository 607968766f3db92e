import type { Facts, MeetingFact } from '../facts';
import type { Target } from '../vocabulary';
import { openDeadlines } from './deadline';
import type { PostponementWarning } from './postponement';
import type { CaseState } from './state';

/**
 * What is odd about where a case is postponed to. Real bodies do all of it, so it is accepted and said.
 * @param at the meeting that postpones it; null outside one
 */
export function postponementWarnings(
  target: Target,
  at: MeetingFact | null,
  state: CaseState,
  facts: Facts,
): readonly PostponementWarning[] {
  const meeting = target.meetingId === null ? undefined : facts.meetings.get(target.meetingId);
  const date = target.date ?? meeting?.date;
  const warnings: PostponementWarning[] = [];
  if (date !== undefined && at !== null && date < at.date) warnings.push('before-the-meeting');
  if (meeting?.status === 'cancelled') warnings.push('meeting-is-cancelled');
  if (date !== undefined && openDeadlines(state.deadlines).some((deadline) => date > deadline.date)) {
    warnings.push('past-a-deadline');
  }
  return warnings;
}
