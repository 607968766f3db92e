import { ApiProperty } from '@nestjs/swagger';
import { MEETING_KINDS } from '@sagsgang/domain/meeting/scheduling';
import { MINUTES_WORDS } from '@sagsgang/read-models/protocol/state';
import { MEETING_STATES } from './states';

/** Local times of the day. */
export class MeetingTime {
  /** @example 09.30 */
  start!: string;
  end!: string | null;
}

/** A meeting as lists show it. */
export class MeetingEntry {
  id!: string;
  bodyId!: string;
  /** What the body was called on that day. */
  body!: string;
  /** After any moving. */
  date!: string;
  @ApiProperty({ enum: MEETING_KINDS })
  kind!: string;
  @ApiProperty({ enum: MEETING_STATES })
  status!: string;
  time!: MeetingTime | null;
  place!: string | null;
}

/** A meeting as the list of meetings shows it. */
export class ListedMeetingEntry extends MeetingEntry {
  /** How far its minutes are. */
  @ApiProperty({ enum: MINUTES_WORDS })
  minutes!: string;
}
