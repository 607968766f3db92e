import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { Place, Precision } from '../vocabulary';

/** Sets a deadline (frist) of the case. */
export type SetDeadline = Command<
  'SetDeadline',
  {
    readonly meetingId: string | null;
    /** The last day that the wording allows: 31 December for the turn of a year. */
    readonly date: string;
    readonly precision?: Precision;
    readonly quote?: string | null;
    readonly place?: Place | null;
  }
>;
/** Moves a deadline; the lineage is kept. */
export type MoveDeadline = Command<
  'MoveDeadline',
  {
    readonly deadlineId: string;
    readonly meetingId: string | null;
    readonly date: string;
    readonly precision?: Precision;
    readonly quote?: string | null;
    readonly place?: Place | null;
  }
>;
export type MeetDeadline = Command<'MeetDeadline', { readonly deadlineId: string; readonly on?: string | null }>;
/** The deadline passed, or fell away, without being met. */
export type LapseDeadline = Command<'LapseDeadline', { readonly deadlineId: string; readonly reason: string }>;

export type DeadlineSet = Event<
  'DeadlineSet',
  {
    /** `d1`, `d2`, … within the case. */
    readonly deadlineId: string;
    readonly meetingId: string | null;
    readonly itemId: string | null;
    readonly date: string;
    readonly precision: Precision;
    readonly quote: string | null;
    readonly place: Place | null;
  }
>;
export type DeadlineMoved = Event<
  'DeadlineMoved',
  {
    readonly deadlineId: string;
    readonly meetingId: string | null;
    readonly itemId: string | null;
    readonly from: string;
    readonly date: string;
    readonly precision: Precision;
    readonly quote: string | null;
    readonly place: Place | null;
  }
>;
export type DeadlineMet = Event<'DeadlineMet', { readonly deadlineId: string; readonly on: string }>;
export type DeadlineLapsed = Event<'DeadlineLapsed', { readonly deadlineId: string; readonly reason: string }>;

export type DeadlineCommand = SetDeadline | MoveDeadline | MeetDeadline | LapseDeadline;
export type DeadlineEvent = DeadlineSet | DeadlineMoved | DeadlineMet | DeadlineLapsed;
