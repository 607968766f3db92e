import { PRECISIONS, type Precision, type Target } from '@sagsgang/domain/vocabulary';
import { IsPlainDate } from './fields/date';
import { IsId } from './fields/id';
import { MayBeNull } from './fields/presence';
import { IsText } from './fields/text';
import { IsWord } from './fields/word';

/** Where a case is to come back; all but the body may be null, and none may be left out. */
export class TargetDto implements Target {
  @IsId() readonly bodyId!: string;
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @MayBeNull() @IsPlainDate() readonly date!: string | null;
  @MayBeNull() @IsWord(PRECISIONS) readonly precision!: Precision | null;
  @MayBeNull() @IsText() readonly condition!: string | null;
}
