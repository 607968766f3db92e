import { ApiProperty } from '@nestjs/swagger';
import { DAY_KINDS } from '@sagsgang/domain/calendar/days';
import { MeetingEntry } from './meeting-entry.http';

/** The last day for something before a meeting. */
export class DueEntry {
  due!: string;
  /** How many days before the meeting that is. */
  days!: number;
  /** Which days count: `weekday` (hverdag) is Monday to Saturday, `working_day` (arbejdsdag) Monday to Friday. */
  @ApiProperty({ enum: DAY_KINDS })
  kind!: string;
}

/** Material that came after it was to be handed in. */
export class LateMaterialEntry {
  caseId!: string;
  title!: string;
  @ApiProperty({ enum: ['material', 'recommendation', 'attachment'] })
  kind!: string;
  /** The version of a recommendation, the id of an attachment; else empty. */
  ref!: string;
  on!: string;
  /** In the days of the rule. */
  lateBy!: number;
}

/** By when cases were to be handed in, and what came later. */
export class HandInEntry extends DueEntry {
  late!: LateMaterialEntry[];
}

/** By when the agenda was to be sent. */
export class DispatchDueEntry extends DueEntry {
  /** Null while it was not sent. */
  sentOn!: string | null;
  /** In the days of the rule; 0 where it was in time, null while it was not sent. */
  lateBy!: number | null;
}

/** The backward calendar of a meeting; each part is null where its body has no rule for it. */
export class MeetingCalendarEntry {
  handIn!: HandInEntry | null;
  dispatch!: DispatchDueEntry | null;
}

/** A meeting with its backward calendar. */
export class CalendarEntry extends MeetingEntry {
  calendar!: MeetingCalendarEntry;
  /** Its agenda was to be sent before the day asked for, and was not. */
  dispatchOverdue!: boolean;
}
