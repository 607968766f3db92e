import type { AttendanceEvent } from '@sagsgang/domain/meeting/attendance';
import type { Role } from '@sagsgang/domain/meeting/attendee';
import type { HoldingEvent } from '@sagsgang/domain/meeting/holding';
import { atTime, listed, longDate } from '../../danish';
import { ofMeeting, type Tellings } from '../line';

export const HOLDING: Tellings<HoldingEvent | AttendanceEvent> = {
  MeetingOpened: ({ data }) => [ofMeeting(`Mødet blev åbnet${atTime(data.at)}`)],
  MeetingClosed: ({ data: { on, at } }) => [
    ofMeeting(`Mødet blev hævet${on === undefined ? '' : ` den ${longDate(on)}`}${atTime(at)}`),
  ],
  AttendanceRecorded: ({ data }) => {
    const counts = (Object.keys(ROLES) as Role[]).flatMap((role) => {
      const count = data.attendees.filter((attendee) => attendee.role === role).length;
      return count === 0 ? [] : [`${count} ${ROLES[role]}`];
    });
    return [ofMeeting(`Deltagelse: ${listed(counts)}`)];
  },
};

const ROLES: Readonly<Record<Role, string>> = {
  present: 'til stede',
  substitute: 'som suppleant',
  guest: 'som gæst',
  apology: 'med afbud',
  absent: 'fraværende',
};
