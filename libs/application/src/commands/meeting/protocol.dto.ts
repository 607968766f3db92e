import type { CorrectMinutes, RemarkOnMinutes, SendMinutes, SignMinutes } from '@sagsgang/domain/meeting/protocol';
import { IsPlainDate } from '../fields/date';
import { IsSha256 } from '../fields/hash';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle } from '../fields/text';

type Send = SendMinutes['data'];
type Remark = RemarkOnMinutes['data'];
type Sign = SignMinutes['data'];
type Correct = CorrectMinutes['data'];

/** Sends the minutes to the members. */
export class SendMinutesDto implements Send {
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly sentOn?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsSha256() readonly sha256?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly remarksBy?: string | null;
}

/** A member's remark on the minutes. */
export class RemarkOnMinutesDto implements Remark {
  @IsTitle() readonly by!: string;
  @IsText() readonly text!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly number?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}

/** A member's signature under the minutes. */
export class SignMinutesDto implements Sign {
  @IsTitle() readonly name!: string;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly reservation?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}

/** An addendum to the minutes. */
export class CorrectMinutesDto implements Correct {
  @IsText() readonly text!: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly number?: string | null;
  @IsTitle() readonly decidedBy!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsSha256() readonly sha256?: string | null;
}
