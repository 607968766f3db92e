import type { MeetingStatus } from '@sagsgang/domain/vocabulary';

/** Every state of a meeting; one that is missing does not compile. */
export const MEETING_STATES = Object.keys({
  planned: true,
  convened: true,
  in_progress: true,
  held: true,
  cancelled: true,
} satisfies Record<MeetingStatus, true>);
