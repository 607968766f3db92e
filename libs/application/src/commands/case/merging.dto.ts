import type { MergeCases, MergeInto } from '@sagsgang/domain/case/merging';
import { IsId } from '../fields/id';
import { IsText } from '../fields/text';

type Merge = MergeCases['data'];
type Into = MergeInto['data'];

/** Says that another case was this same matter. */
export class MergeCasesDto implements Merge {
  @IsId() readonly caseId!: string;
  @IsText() readonly reason!: string;
}

/** Says that this case is carried on by another. */
export class MergeIntoDto implements Into {
  @IsId() readonly intoCaseId!: string;
  @IsText() readonly reason!: string;
}
