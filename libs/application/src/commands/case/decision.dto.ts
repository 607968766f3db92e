import type { PointDecision, Postponement, RecordDecision } from '@sagsgang/domain/case/decision';
import { OUTCOMES, type Outcome } from '@sagsgang/domain/vocabulary';
import { IsCount } from '../fields/count';
import { IsId } from '../fields/id';
import { IsListOf } from '../fields/list';
import { IsGroup, IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle, text } from '../fields/text';
import { IsWord, word } from '../fields/word';
import { TargetDto } from '../target.dto';
import { VoteDto } from '../vote.dto';

type Data = RecordDecision['data'];

/** What became of one point of the recommendation. */
export class PointDecisionDto implements PointDecision {
  @IsTitle() readonly number!: string;
  @MayBeNull() @IsWord(OUTCOMES) readonly outcome!: Outcome | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => TargetDto) readonly target?: TargetDto | null;
}

/** Where a decision puts the case off to. */
export class PostponementDto implements Postponement {
  @IsGroup(() => TargetDto) readonly target!: TargetDto;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly requestedBy?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly quote?: string | null;
}

/** Records what the body decided on the case at a meeting. */
export class RecordDecisionDto implements Data {
  @IsId() readonly meetingId!: string;
  @IsText() readonly text!: string;
  @IsListOf(word(OUTCOMES)) readonly outcomes!: Outcome[];
  @MayBeLeftOut() @IsListOfGroups(() => PointDecisionDto) readonly points?: PointDecisionDto[];
  @MayBeLeftOut() @IsListOf(text()) readonly remarks?: string[];
  @MayBeLeftOut() @IsListOfGroups(() => VoteDto) readonly votes?: VoteDto[];
  @MayBeLeftOut() @MayBeNull() @IsCount(1) readonly recommendationVersion?: number | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly decidedUnder?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => PostponementDto) readonly postponement?: PostponementDto | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly referredTo?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly wanted?: string | null;
}
