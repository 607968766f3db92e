import type { RecordAttendance } from '@sagsgang/domain/meeting/attendance';
import { ROLES, type Attendee, type Role, type Seat, type Stay } from '@sagsgang/domain/meeting/attendee';
import { IsPlainDate } from '../fields/date';
import { IsListOf } from '../fields/list';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsTitle, title } from '../fields/text';
import { IsTime } from '../fields/time';
import { IsWord } from '../fields/word';

type Data = RecordAttendance['data'];

/** The items for which a substitute sits for one member. */
export class SeatDto implements Seat {
  @IsTitle() readonly substituteFor!: string;
  @IsListOf(title) readonly items!: string[];
}

/** A time in which somebody was at the meeting. */
export class StayDto implements Stay {
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @MayBeNull() @IsTime() readonly from!: string | null;
  @MayBeNull() @IsTime() readonly to!: string | null;
}

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
  @MayBeLeftOut() @IsListOf(title) readonly awayFrom?: string[];
  @MayBeLeftOut() @IsListOfGroups(() => SeatDto) readonly seats?: SeatDto[];
  @MayBeLeftOut() @IsListOfGroups(() => StayDto) readonly stays?: StayDto[];
}

/** Records who was there. */
export class RecordAttendanceDto implements Data {
  @IsListOfGroups(() => AttendeeDto) readonly attendees!: AttendeeDto[];
}
