import type { MeetingEvent } from '../meeting/meeting';

/** The body of the meeting specs. */
export const KKR = 'kkr';

/** A meeting on 14 March 2025, with the differences that the spec is about. */
export const scheduled = (differences: object = {}): MeetingEvent => ({
  type: 'MeetingScheduled',
  data: { bodyId: KKR, date: '2025-03-14', kind: 'ordinary', time: null, place: null, ...differences },
});

export const opened = (at: string | null = null): MeetingEvent => ({
  type: 'MeetingOpened',
  data: { bodyId: KKR, date: '2025-03-14', at },
});

export const closed = (at: string | null = null): MeetingEvent => ({
  type: 'MeetingClosed',
  data: { bodyId: KKR, date: '2025-03-14', at },
});

export const cancelled = (): MeetingEvent => ({
  type: 'MeetingCancelled',
  data: { bodyId: KKR, date: '2025-03-14', reason: 'For få punkter.' },
});

/** The id that the given/when/then kit gives to the stream it tells of. */
export const THIS_MEETING = '1';
