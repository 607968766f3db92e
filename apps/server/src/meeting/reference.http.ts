import { ApiProperty } from '@nestjs/swagger';
import { MEETING_STATES } from './states';

/** A meeting as other things refer to it; its date is that of the moment asked for, after any moving. */
export class MeetingReference {
  id!: string;
  /** @example 2024-04-19 */
  date!: string;
  /** The body's name. */
  body!: string;
  bodyId!: string;
  @ApiProperty({ enum: MEETING_STATES })
  status!: string;
}
