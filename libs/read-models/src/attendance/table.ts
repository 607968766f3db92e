import { versionedTable } from '../table';

/** One person's attendance at a meeting. */
export type AttendanceRow = {
  readonly meeting_id: string;
  readonly name: string;
  /** From 0, in the order in which the persons were first recorded. */
  readonly place: number;
  readonly party: string | null;
  readonly organisation: string | null;
  /** A `Role`. */
  readonly role: string;
  readonly substitute_for: string | null;
  /** The first item that the person was there for; null from the start. */
  readonly arrived_at: string | null;
  /** The first item that the person was gone for; null to the end. */
  readonly left_at: string | null;
  /** JSON list of the items for which the person was recused. */
  readonly recused_from: string;
  /** JSON lists: the items for which the person was out, the seats of a substitute, and the times of presence. */
  readonly away_from: string;
  readonly seats: string;
  readonly stays: string;
};

export const ATTENDANCE = versionedTable<AttendanceRow>('attendance', {
  types: {
    meeting_id: 'text',
    name: 'text',
    place: 'integer',
    party: 'text',
    organisation: 'text',
    role: 'text',
    substitute_for: 'text',
    arrived_at: 'text',
    left_at: 'text',
    recused_from: 'text',
    away_from: 'text',
    seats: 'text',
    stays: 'text',
  },
  key: ['meeting_id', 'name'],
});
