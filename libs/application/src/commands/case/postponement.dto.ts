import type { PostponeCase, ReferCase, SendBackCase, WithdrawCase } from '@sagsgang/domain/case/postponement';
import { IsPlainDate } from '../fields/date';
import { IsId } from '../fields/id';
import { IsGroup } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText } from '../fields/text';
import { TargetDto } from '../target.dto';

type Postpone = PostponeCase['data'];
type SendBack = SendBackCase['data'];
type Refer = ReferCase['data'];
type Withdraw = WithdrawCase['data'];

/** Postpones the case, at a meeting or outside one. */
export class PostponeCaseDto implements Postpone {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @IsGroup(() => TargetDto) readonly target!: TargetDto;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reason?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly requestedBy?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly quote?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly text?: string | null;
}

/** Sends the case back to the administration. */
export class SendBackCaseDto implements SendBack {
  @IsId() readonly meetingId!: string;
  @IsText() readonly text!: string;
  @IsText() readonly wanted!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly answerBy?: string | null;
}

/** Sends the case on to another body. */
export class ReferCaseDto implements Refer {
  @IsId() readonly meetingId!: string;
  @IsText() readonly text!: string;
  @IsText() readonly referredTo!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly answerBy?: string | null;
}

/** Takes the case off for good. */
export class WithdrawCaseDto implements Withdraw {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly text?: string | null;
  @IsText() readonly reason!: string;
}
