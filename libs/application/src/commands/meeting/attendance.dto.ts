import { ROLES, type Attendee, type RecordAttendance, type Role } from '@sagsgang/domain/meeting/attendance';
import { IsListOf } from '../fields/list';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle, title } from '../fields/text';
import { IsWord } from '../fields/word';

type Data = RecordAttendance['data'];

/** One person's attendance. */
export class AttendeeDto implements Attendee {
  @IsTitle() readonly name!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly party?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly organisation?: string | null;
  @IsWord(ROLES) readonly role!: Role;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly substituteFor?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly arrivedAt?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly leftAt?: string | null;
  @MayBeLeftOut() @IsListOf(title) readonly recusedFrom?: string[];
}

/** Records who was there. */
export class RecordAttendanceDto implements Data {
  @IsListOfGroups(() => AttendeeDto) readonly attendees!: AttendeeDto[];
}
