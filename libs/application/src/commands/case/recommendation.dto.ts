import type {
  ProposeRecommendation,
  RecommendationPoint,
  WithdrawRecommendation,
} from '@sagsgang/domain/case/recommendation';
import { IsCount } from '../fields/count';
import { IsId } from '../fields/id';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';

type Propose = ProposeRecommendation['data'];
type Withdraw = WithdrawRecommendation['data'];

/** One numbered point of a recommendation. */
export class RecommendationPointDto implements RecommendationPoint {
  @IsTitle() readonly number!: string;
  @IsText() readonly text!: string;
}

/** Puts the next version of a recommendation. */
export class ProposeRecommendationDto implements Propose {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly proposedBy?: string | null;
  @IsText() readonly text!: string;
  @IsListOfGroups(() => RecommendationPointDto) readonly points!: RecommendationPointDto[];
}

/** Withdraws one version of a recommendation. */
export class WithdrawRecommendationDto implements Withdraw {
  @IsCount(1) readonly version!: number;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
}
