import { CHANNELS, type Appeal, type Channel, type CommunicateDecision } from '@sagsgang/domain/case/communication';
import type { CorrectDecision } from '@sagsgang/domain/case/correction';
import {
  COMPLETIONS,
  DELAY_REASONS,
  type AssignFollowUp,
  type CompleteFollowUp,
  type Completion,
  type DelayReason,
  type ReportFollowUp,
} from '@sagsgang/domain/case/follow-up';
import { RECURRENCES, type Recurrence } from '@sagsgang/domain/case/recurrence';
import { PRECISIONS, type Precision } from '@sagsgang/domain/vocabulary';
import { IsPlainDate } from '../fields/date';
import { IsId } from '../fields/id';
import { IsListOf } from '../fields/list';
import { IsGroup } from '../fields/nested';
import { MayBeLeftOut, MayBeNull } from '../fields/presence';
import { IsText, IsTitle, title } from '../fields/text';
import { IsWord } from '../fields/word';

type Correct = CorrectDecision['data'];
type Communicate = CommunicateDecision['data'];
type Assign = AssignFollowUp['data'];
type Report = ReportFollowUp['data'];
type Complete = CompleteFollowUp['data'];

/** Corrects the wording of a decision. */
export class CorrectDecisionDto implements Correct {
  @IsId() readonly meetingId!: string;
  @IsText() readonly text!: string;
  @IsTitle() readonly decidedBy!: string;
  @IsText() readonly basis!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
}

/** Where a recipient can complain. */
export class AppealDto implements Appeal {
  @IsTitle() readonly authority!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly deadline?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly how?: string | null;
}

/** Tells somebody what was decided. */
export class CommunicateDecisionDto implements Communicate {
  @IsId() readonly meetingId!: string;
  @IsListOf(title) readonly recipients!: string[];
  @IsWord(CHANNELS) readonly channel!: Channel;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => AppealDto) readonly appeal?: AppealDto | null;
}

/** Gives somebody what a decision promised, or hands it over. */
export class AssignFollowUpDto implements Assign {
  @MayBeNull() @IsId() readonly meetingId!: string | null;
  @MayBeLeftOut() @MayBeNull() @IsId() readonly followUpId?: string | null;
  @MayBeLeftOut() @IsText() readonly task?: string;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly responsible?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsTitle() readonly department?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly date?: string | null;
  @MayBeLeftOut() @IsWord(PRECISIONS) readonly precision?: Precision;
  @MayBeLeftOut() @MayBeNull() @IsWord(RECURRENCES) readonly recurrence?: Recurrence | null;
}

/** Why a follow-up is late, and by when it is to be done instead. */
export class DelayDto {
  @IsWord(DELAY_REASONS) readonly reason!: DelayReason;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly text?: string | null;
  @IsPlainDate() readonly date!: string;
  @MayBeLeftOut() @IsWord(PRECISIONS) readonly precision?: Precision;
}

/** Tells how far a follow-up is. */
export class ReportFollowUpDto implements Report {
  @IsId() readonly followUpId!: string;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly text?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @MayBeLeftOut() @MayBeNull() @IsGroup(() => DelayDto) readonly delay?: DelayDto | null;
}

/** Ends a follow-up. */
export class CompleteFollowUpDto implements Complete {
  @IsId() readonly followUpId!: string;
  @MayBeLeftOut() @MayBeNull() @IsPlainDate() readonly on?: string | null;
  @MayBeLeftOut() @IsWord(COMPLETIONS) readonly how?: Completion;
  @MayBeLeftOut() @MayBeNull() @IsText() readonly note?: string | null;
}
