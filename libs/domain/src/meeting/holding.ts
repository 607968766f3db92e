import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** `at` is a local time of the day, `09.30`, or null where nobody wrote it down. */
export type OpenMeeting = Command<'OpenMeeting', { readonly at?: string | null }>;
export type CloseMeeting = Command<'CloseMeeting', { readonly at?: string | null }>;

export type MeetingOpened = Event<
  'MeetingOpened',
  { readonly bodyId: string; readonly date: string; readonly at: string | null }
>;
export type MeetingClosed = Event<
  'MeetingClosed',
  { readonly bodyId: string; readonly date: string; readonly at: string | null }
>;

export type HoldingCommand = OpenMeeting | CloseMeeting;
export type HoldingEvent = MeetingOpened | MeetingClosed;
