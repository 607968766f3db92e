import { PRECISIONS, type Awaiting, type Precision, type Target } from '@sagsgang/domain/vocabulary';
import { IsPlainDate } from './fields/date';
import { IsId } from './fields/id';
import { IsGroup } from './fields/nested';
import { MayBeLeftOut, MayBeNull } from './fields/presence';
import { IsText, IsTitle } from './fields/text';
import { IsWord } from './fields/word';

/** An answer that the case waits for. */
export class AwaitingDto implements Awaiting {
  @IsTitle() readonly from!: string;
  @IsText() readonly what!: string;
  @MayBeNull() @IsPlainDate() readonly askedOn!: string | null;
}

/** Where a case is to come back; all but the body may be null, and only what it awaits besides may be left out. */
export class TargetDto implements Target {
  @IsId() readonly bodyId!: string;
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @MayBeNull() @IsPlainDate() readonly date!: string | null;
  @MayBeNull() @IsWord(PRECISIONS) readonly precision!: Precision | null;
  @MayBeNull() @IsText() readonly condition!: string | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => AwaitingDto) readonly awaiting?: AwaitingDto | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly reviewOn?: string | null;
}
