import { ApiProperty } from '@nestjs/swagger';
import { RELATIONS } from '@sagsgang/domain/case/closing';
import { PRECISIONS } from '@sagsgang/domain/vocabulary';
import { UpTo } from '../as-of.http';
import { DeadlineEntry } from '../deadlines/deadline.http';
import { CaseListEntry } from './case-entry.http';
import { CaseItem } from './item.http';

/** One numbered point of a recommendation. */
export class RecommendationPointEntry {
  number!: string;
  text!: string;
}

/** A version of the recommendation. */
export class RecommendationEntry {
  version!: number;
  proposedBy!: string | null;
  text!: string;
  points!: RecommendationPointEntry[];
  /** It came after the agenda was sent. */
  late!: boolean;
  withdrawn!: boolean;
}

/** A promise to come back, as the case itself knows it; `/api/returns` says what the meeting made of it. */
export class CaseReturn {
  returnId!: string;
  @ApiProperty({ enum: ['postponement', 'sentence', 'declared'] })
  source!: string;
  date!: string | null;
  @ApiProperty({ enum: PRECISIONS })
  precision!: string | null;
  meetingId!: string | null;
  condition!: string | null;
  quote!: string | null;
  @ApiProperty({ enum: ['open', 'kept', 'withdrawn'] })
  status!: string;
}

/** Another case that this one belongs with. */
export class CaseLink {
  caseId!: string;
  title!: string;
  @ApiProperty({ enum: RELATIONS })
  relation!: string;
  /** `from`: this case has the relation to the other one; `to`: the other way round. */
  @ApiProperty({ enum: ['from', 'to'] })
  direction!: string;
}

/** All that is known of a case. */
export class CaseAnswer extends CaseListEntry {
  background!: string | null;
  presentation!: string | null;
  attachments!: number;
  recommendations!: RecommendationEntry[];
  /** Every item that it ever was, in the order of the meetings. */
  items!: CaseItem[];
  returns!: CaseReturn[];
  deadlines!: DeadlineEntry[];
  links!: CaseLink[];
  upTo!: UpTo;
}
