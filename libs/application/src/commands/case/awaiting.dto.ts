import type { RecordAwaitedAnswer } from '@sagsgang/domain/case/awaiting';
import { IsPlainDate } from '../fields/date';
import { IsId } from '../fields/id';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText } from '../fields/text';

type Answered = RecordAwaitedAnswer['data'];

/** Records that an answer came which the case waits for. */
export class RecordAwaitedAnswerDto implements Answered {
  @IsId() readonly returnId!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly receivedOn?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly answer?: string | null;
}
