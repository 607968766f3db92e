import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** One line of the agenda as it was sent. */
export interface AgendaLine {
  readonly number: string;
  readonly title: string;
  /** Null for a procedural item. */
  readonly caseId: string | null;
}

/**
 * Sends the agenda (indkaldelse). Refused where a line differs from what the log says of its case (not on this
 * agenda, another number) or a number stands twice.
 */
export type ConveneMeeting = Command<
  'ConveneMeeting',
  { readonly agenda: readonly AgendaLine[]; readonly sentOn?: string | null }
>;

export type AgendaChangeKind = 'postponed' | 'withdrawn' | 'added' | 'moved' | 'merged';

export interface AgendaChange {
  readonly number: string;
  readonly change: AgendaChangeKind;
  /** The new number, or the item it was merged with. */
  readonly to?: string | null;
}

/** The body approves the agenda, with changes or without. */
export type ApproveAgenda = Command<
  'ApproveAgenda',
  { readonly text: string; readonly changes?: readonly AgendaChange[] }
>;

export type MeetingConvened = Event<
  'MeetingConvened',
  { readonly bodyId: string; readonly agenda: readonly AgendaLine[]; readonly sentOn: string }
>;
export type AgendaApproved = Event<
  'AgendaApproved',
  { readonly bodyId: string; readonly text: string; readonly changes: readonly AgendaChange[] }
>;

export type MeetingAgendaCommand = ConveneMeeting | ApproveAgenda;
export type MeetingAgendaEvent = MeetingConvened | AgendaApproved;
