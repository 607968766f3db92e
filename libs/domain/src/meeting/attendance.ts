import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** `apology` is afbud; `absent` is neither present nor excused; a `substitute` sits for somebody. */
export const ROLES = ['present', 'apology', 'absent', 'substitute', 'guest'] as const;
export type Role = (typeof ROLES)[number];

/** One person's attendance. Item numbers bound the presence of those who came late or left early. */
export interface Attendee {
  readonly name: string;
  readonly party?: string | null;
  readonly organisation?: string | null;
  readonly role: Role;
  readonly substituteFor?: string | null;
  /** The first item that the person was there for; null from the start. */
  readonly arrivedAt?: string | null;
  /** The first item that the person was gone for; null to the end. */
  readonly leftAt?: string | null;
  /** The items for which the person was recused (inhabil). */
  readonly recusedFrom?: readonly string[];
}

/** Records who was there. Sent again it replaces the entries of the named persons and keeps the rest. */
export type RecordAttendance = Command<'RecordAttendance', { readonly attendees: readonly Attendee[] }>;

/** Only the entries that are new or changed, in the order given. */
export type AttendanceRecorded = Event<
  'AttendanceRecorded',
  { readonly bodyId: string; readonly attendees: readonly Required<Attendee>[] }
>;

export type AttendanceCommand = RecordAttendance;
export type AttendanceEvent = AttendanceRecorded;
