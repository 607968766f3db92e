import {
  MEETING_KINDS,
  type CancelMeeting,
  type MeetingKind,
  type MeetingTime,
  type MoveMeeting,
  type ScheduleMeeting,
} from '@sagsgang/domain/meeting/scheduling';
import { IsPlainDate } from '../fields/date';
import { IsId } from '../fields/id';
import { IsGroup } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsTime } from '../fields/time';
import { IsWord } from '../fields/word';

type Schedule = ScheduleMeeting['data'];
type Move = MoveMeeting['data'];
type Cancel = CancelMeeting['data'];

/** When a meeting starts and, where it is known, ends. */
export class MeetingTimeDto implements MeetingTime {
  @IsTime() readonly start!: string;
  @MayBeNull() @IsTime() readonly end!: string | null;
}

/** Schedules a meeting of a body. */
export class ScheduleMeetingDto implements Schedule {
  @IsId() readonly bodyId!: string;
  @IsPlainDate() readonly date!: string;
  @MayBeLeftOut() @IsWord(MEETING_KINDS) readonly kind?: MeetingKind;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => MeetingTimeDto) readonly time?: MeetingTimeDto | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly place?: string | null;
}

/** Moves a meeting; time and place stay where they are left out. */
export class MoveMeetingDto implements Move {
  @IsPlainDate() readonly date!: string;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => MeetingTimeDto) readonly time?: MeetingTimeDto | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly place?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
}

/** Calls a meeting off. */
export class CancelMeetingDto implements Cancel {
  @IsText() readonly reason!: string;
}
