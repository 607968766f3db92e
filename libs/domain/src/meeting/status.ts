import type { MeetingStatus } from '../vocabulary';
import type { DispatchState } from './dispatch';
import type { HoldingState } from './holding';
import type { SchedulingState } from './scheduling';

/** How far the meeting has come; derived, so that taking an entry back takes it back as well. */
export function meetingStatus(state: SchedulingState & DispatchState & HoldingState): MeetingStatus {
  if (state.cancelled !== null) return 'cancelled';
  if (state.closed !== null) return 'held';
  if (state.opened !== null) return 'in_progress';
  return state.sentAgenda === null ? 'planned' : 'convened';
}
