import {
  SEND_BACK_ANSWERS,
  type AnswerReferral,
  type AnswerSendBack,
  type SendBackAnswer,
} from '@sagsgang/domain/case/answer';
import type { MeetCondition } from '@sagsgang/domain/case/condition';
import type { CloseHearing, HearingAnswer, SendToHearing } from '@sagsgang/domain/case/hearing';
import { IsCount } from '../fields/count';
import { IsPlainDate } from '../fields/date';
import { id, IsId } from '../fields/id';
import { IsListOf } from '../fields/list';
import { IsListOfGroups } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle, title } from '../fields/text';
import { IsWord } from '../fields/word';

type Answer = AnswerReferral['data'];
type Back = AnswerSendBack['data'];
type Send = SendToHearing['data'];
type Close = CloseHearing['data'];
type Meet = MeetCondition['data'];

/** Records what the body to which the case was referred answered. */
export class AnswerReferralDto implements Answer {
  @MayBeLeftOut() @MayBeNull() @IsId() readonly meetingId?: string | null;
  @IsTitle() readonly answeredBy!: string;
  @IsText() readonly text!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}

/** Records what came of sending the case back to the administration. */
export class AnswerSendBackDto implements Back {
  @MayBeLeftOut() @MayBeNull() @IsId() readonly meetingId?: string | null;
  @IsWord(SEND_BACK_ANSWERS) readonly how!: SendBackAnswer;
  @IsText() readonly text!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsCount(1) readonly recommendationVersion?: number | null;
  @MayBeLeftOut() @IsListOf(id) readonly attachmentIds?: readonly string[];
}

/** Sends the case to a hearing, at a meeting or by the administration. */
export class SendToHearingDto implements Send {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly text?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly subject?: string | null;
  @IsListOf(title) readonly parties!: readonly string[];
  @IsPlainDate() readonly from!: string;
  @IsPlainDate() readonly to!: string;
}

/** What one party answered. */
export class HearingAnswerDto implements HearingAnswer {
  @IsTitle() readonly party!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly text?: string | null;
}

/** Closes a hearing: who answered, and with that who did not. */
export class CloseHearingDto implements Close {
  @MayBeLeftOut() @MayBeNull() @IsId() readonly hearingId?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @IsListOfGroups(() => HearingAnswerDto) readonly answers!: HearingAnswerDto[];
}

/** Says that the condition on which the case is to come back is met. */
export class MeetConditionDto implements Meet {
  @IsId() readonly returnId!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly text?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsId() readonly meetingId?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly date?: string | null;
}
