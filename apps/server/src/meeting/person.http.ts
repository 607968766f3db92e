import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '@sagsgang/domain/meeting/attendee';

/** The items for which a substitute sits for one member. */
export class SeatEntry {
  substituteFor!: string;
  items!: string[];
}

/** A time in which somebody was at the meeting. */
export class StayEntry {
  /** Null on the meeting's own date. */
  on!: string | null;
  /** Local times of the day; null from the day's start, or to its end. @example 09.30 */
  from!: string | null;
  to!: string | null;
}

/** One person's attendance at a meeting. */
export class AttendancePerson {
  name!: string;
  party!: string | null;
  organisation!: string | null;
  @ApiProperty({ enum: ROLES })
  role!: string;
  /** Of a substitute: for whom. */
  substituteFor!: string | null;
  /** The first item that the person was there for; null from the start. */
  arrivedAt!: string | null;
  /** The first item that the person was gone for; null to the end. */
  leftAt!: string | null;
  /** The items for which the person was recused. */
  recusedFrom!: string[];
  /** The items for which the person was out of the room without being recused. */
  awayFrom!: string[];
  /** Of a substitute for single items only: which, and for whom. */
  seats!: SeatEntry[];
  /** When the person was there, as far as times are known. */
  stays!: StayEntry[];
}
