import type { ReassignItem, ReleaseItem } from '@sagsgang/domain/case/reassignment';
import { id, IsId } from '../fields/id';
import { IsListOf } from '../fields/list';
import { IsText } from '../fields/text';

type Reassign = ReassignItem['data'];
type Release = ReleaseItem['data'];

/** Brings an item here that was recorded on another case. */
export class ReassignItemDto implements Reassign {
  @IsId() readonly fromCaseId!: string;
  @IsId() readonly meetingId!: string;
  @IsText() readonly reason!: string;
}

/** Gives an item up that is another case's. */
export class ReleaseItemDto implements Release {
  @IsId() readonly meetingId!: string;
  @IsId() readonly toCaseId!: string;
  @IsListOf(id) readonly eventIds!: readonly string[];
  @IsText() readonly reason!: string;
}
