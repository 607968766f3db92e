import type { Role } from '@sagsgang/domain/meeting/attendance';
import { compareItemNumbers } from '../items/order';
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
  }));
}

/** The members and substitutes who took part in one item: there, and not recused. */
export async function presentAt(
  reading: Reading,
  meetingId: string,
  itemNumber: string,
): Promise<readonly AttendanceView[]> {
  const all = await attendance(reading, meetingId);
  return all.filter((person) => isMember(person) && tookPart(person, itemNumber));
}

const isMember = ({ role }: AttendanceView): boolean => role === 'present' || role === 'substitute';

/** True where a person who was at the meeting was there for the item, and not recused. */
export function tookPart({ arrivedAt, leftAt, recusedFrom }: AttendanceView, itemNumber: string): boolean {
  if (recusedFrom.includes(itemNumber)) return false;
  if (arrivedAt !== null && compareItemNumbers(itemNumber, arrivedAt) < 0) return false;
  return leftAt === null || compareItemNumbers(itemNumber, leftAt) < 0;
}
