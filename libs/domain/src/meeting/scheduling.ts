import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

export type MeetingKind = 'ordinary' | 'extraordinary';

/** Local times of the day, `09.30`; null while unknown. */
export interface MeetingTime {
  readonly start: string;
  readonly end: string | null;
}

export type ScheduleMeeting = Command<
  'ScheduleMeeting',
  {
    readonly bodyId: string;
    readonly date: string;
    readonly kind?: MeetingKind;
    readonly time?: MeetingTime | null;
    readonly place?: string | null;
  }
>;
/** Moves the meeting to another date; time and place stay where they are left out. */
export type MoveMeeting = Command<
  'MoveMeeting',
  {
    readonly date: string;
    readonly time?: MeetingTime | null;
    readonly place?: string | null;
    readonly reason?: string | null;
  }
>;
export type CancelMeeting = Command<'CancelMeeting', { readonly reason: string }>;

export type MeetingScheduled = Event<
  'MeetingScheduled',
  {
    readonly bodyId: string;
    readonly date: string;
    readonly kind: MeetingKind;
    readonly time: MeetingTime | null;
    readonly place: string | null;
  }
>;
export type MeetingMoved = Event<
  'MeetingMoved',
  {
    readonly bodyId: string;
    readonly from: string;
    readonly date: string;
    readonly time: MeetingTime | null;
    readonly place: string | null;
    readonly reason: string | null;
  }
>;
export type MeetingCancelled = Event<
  'MeetingCancelled',
  { readonly bodyId: string; readonly date: string; readonly reason: string }
>;

export type SchedulingCommand = ScheduleMeeting | MoveMeeting | CancelMeeting;
export type SchedulingEvent = MeetingScheduled | MeetingMoved | MeetingCancelled;
