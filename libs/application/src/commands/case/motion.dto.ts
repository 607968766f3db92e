import {
  MOTION_AIMS,
  MOTION_KINDS,
  type DropMotion,
  type MotionAim,
  type MotionKind,
  type MoveMotion,
  type VoteOnMotion,
} from '@sagsgang/domain/case/motion';
import { IsId } from '../fields/id';
import { IsGroup } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';
import { IsWord } from '../fields/word';
import { CountDto } from '../vote.dto';

type Moved = MoveMotion['data'];
type Voted = VoteOnMotion['data'];
type Dropped = DropMotion['data'];

const VOTED = ['adopted', 'fallen'] as const;
const DROPPED = ['withdrawn', 'lapsed'] as const;

/** Puts a motion forward on the case's item at a meeting. */
export class MoveMotionDto implements Moved {
  @IsId() readonly meetingId!: string;
  @IsWord(MOTION_KINDS) readonly kind!: MotionKind;
  @MayBeLeftOut() @MayBeNull() @IsWord(MOTION_AIMS) readonly aim?: MotionAim | null;
  @IsTitle() readonly proposedBy!: string;
  @IsText() readonly text!: string;
  @MayBeLeftOut() @MayBeNull() @IsId() readonly amends?: string | null;
}

/** Tells how the vote on a motion fell. */
export class VoteOnMotionDto implements Voted {
  @IsId() readonly motionId!: string;
  @IsWord(VOTED) readonly outcome!: (typeof VOTED)[number];
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => CountDto) readonly vote?: CountDto | null;
}

/** Says that nobody votes on a motion. */
export class DropMotionDto implements Dropped {
  @IsId() readonly motionId!: string;
  @IsWord(DROPPED) readonly outcome!: (typeof DROPPED)[number];
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
}
