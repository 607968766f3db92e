import type { Role, Seat } from '@sagsgang/domain/meeting/attendee';
import { holds, type Reading } from '../reading';

export interface AttendanceView {
  readonly name: string;
  readonly party: string | null;
  readonly organisation: string | null;
  readonly role: Role;
  readonly substituteFor: string | null;
  /** The first item that the person was there for, and the first that the person was gone for; null at the ends. */
  readonly arrivedAt: string | null;
  readonly leftAt: string | null;
  readonly recusedFrom: readonly string[];
  /** The items for which the person was out of the room without being recused. */
  readonly awayFrom: readonly string[];
  /** Of a substitute for single items only: which, and for whom. */
  readonly seats: readonly Seat[];
  /** When the person was there, as far as times are known; `on` is null on the meeting's own date. */
  readonly stays: readonly { readonly on: string | null; readonly from: string | null; readonly to: string | null }[];
}

/** Who was there and who was not, in the order of the minutes. */
export async function attendance(reading: Reading, meetingId: string): Promise<readonly AttendanceView[]> {
  const rows = await reading.db
    .selectFrom('attendance as p')
    .selectAll('p')
    .where('p.meeting_id', '=', meetingId)
    .where(holds(reading, 'p'))
    .orderBy('p.place')
    .execute();
  return rows.map((row) => ({
    name: row.name,
    party: row.party,
    organisation: row.organisation,
    role: row.role as Role,
    substituteFor: row.substitute_for,
    arrivedAt: row.arrived_at,
    leftAt: row.left_at,
    recusedFrom: JSON.parse(row.recused_from) as string[],
    awayFrom: JSON.parse(row.away_from) as string[],
    seats: JSON.parse(row.seats) as Seat[],
    stays: (JSON.parse(row.stays) as AttendanceView['stays']).map(({ on = null, from, to }) => ({ on, from, to })),
  }));
}
