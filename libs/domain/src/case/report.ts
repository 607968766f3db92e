import type { Target } from '../vocabulary';

/** The next meeting of a body, whichever that will be; the return that names it says from which day on. */
export const nextMeetingOf = (bodyId: string): Target => ({
  bodyId,
  meetingId: null,
  date: null,
  precision: null,
  condition: null,
});
