import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';

/** Records what the body to which the case was referred (oversendt) answered. */
export type AnswerReferral = Command<
  'AnswerReferral',
  {
    /** The meeting that referred it; may be left out where one referral is open. */
    readonly meetingId?: string | null;
    readonly answeredBy: string;
    readonly text: string;
    /** The day of the answer; that on which the command takes effect where left out. */
    readonly on?: PlainDate | null;
  }
>;

/** `answered`: the administration gave what was wanted; `resubmitted`: it put the case before the body in a new form. */
export const SEND_BACK_ANSWERS = ['answered', 'resubmitted'] as const;
export type SendBackAnswer = (typeof SEND_BACK_ANSWERS)[number];

/** Records what came of sending the case back to the administration (tilbagesendelse, hjemvisning). */
export type AnswerSendBack = Command<
  'AnswerSendBack',
  {
    /** The meeting that sent it back; may be left out where one is open. */
    readonly meetingId?: string | null;
    readonly how: SendBackAnswer;
    readonly text: string;
    readonly on?: PlainDate | null;
    /** What it comes with: a version of the recommendation and documents of the case. */
    readonly recommendationVersion?: number | null;
    readonly attachmentIds?: readonly string[];
  }
>;

/** Of which decision it is the answer. */
interface AnswerOf {
  readonly itemId: string;
  readonly meetingId: string;
  /** The body that sent the case away. */
  readonly bodyId: string;
}

export type ReferralAnswered = Event<
  'ReferralAnswered',
  AnswerOf & { readonly answeredBy: string; readonly text: string; readonly on: PlainDate }
>;
export type SendBackAnswered = Event<
  'SendBackAnswered',
  AnswerOf & {
    readonly how: SendBackAnswer;
    readonly text: string;
    readonly on: PlainDate;
    readonly recommendationVersion: number | null;
    readonly attachmentIds: readonly string[];
  }
>;

export type AnswerCommand = AnswerReferral | AnswerSendBack;
export type AnswerEvent = ReferralAnswered | SendBackAnswered;
