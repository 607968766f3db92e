import { projection, put } from '../projection';
import { ATTENDANCE, type AttendanceRow } from './table';

export const attendance = projection('meeting', ATTENDANCE, {
  AttendanceRecorded: ({ data }, { id, row, rows }) => {
    let next = rows().length;
    return put(
      ...data.attendees.map((person): AttendanceRow => ({
        meeting_id: id,
        name: person.name,
        place: row(person.name)?.place ?? next++,
        party: person.party,
        organisation: person.organisation,
        role: person.role,
        substitute_for: person.substituteFor,
        arrived_at: person.arrivedAt,
        left_at: person.leftAt,
        recused_from: JSON.stringify(person.recusedFrom),
        away_from: JSON.stringify(person.awayFrom ?? []),
        seats: JSON.stringify(person.seats ?? []),
        stays: JSON.stringify(person.stays ?? []),
      })),
    );
  },
});
