import { ApiProperty } from '@nestjs/swagger';
import { READINGS } from '@sagsgang/domain/case/path';
import { OUTCOMES } from '@sagsgang/domain/vocabulary';
import { STEP_STATES } from '@sagsgang/read-models/decision-path/query';
import { MeetingReference } from '../meeting/reference.http';

/** One step of the way to the decision. */
export class PathStepEntry {
  /** From 1 on. */
  number!: number;
  bodyId!: string;
  /** The body's name. */
  body!: string;
  /** Null where the body treats the case once. */
  @ApiProperty({ enum: READINGS })
  reading!: number | null;
  /** The case is decided here. */
  decides!: boolean;
  /** `skipped`: a later body took the case up before this one. */
  @ApiProperty({ enum: STEP_STATES })
  state!: string;
  /** Where it was treated; before that where it is proposed or scheduled, else the meeting that the path names. */
  meeting!: MeetingReference | null;
  /** Of a step that is due: whether it is on the way to the agenda. */
  @ApiProperty({ enum: ['proposed', 'scheduled'] })
  place!: string | null;
  /** What the body said when it was done with the case. */
  @ApiProperty({ enum: OUTCOMES })
  outcome!: string | null;
}
