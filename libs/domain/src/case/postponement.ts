import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Cause, Target } from '../vocabulary';
import type { TakenOver } from './merging';

/**
 * Postpones the case (udsættelse). At a meeting it treats the item with the outcome `postponed`; outside one
 * (`meetingId` null) it moves the date on which the case is awaited.
 */
export type PostponeCase = Command<
  'PostponeCase',
  {
    readonly meetingId: string | null;
    readonly target: Target;
    readonly reason?: string | null;
    readonly requestedBy?: string | null;
    /** The sentence that says so, verbatim; at a meeting it is the decision's text where `text` is left out. */
    readonly quote?: string | null;
    readonly text?: string | null;
  }
>;

/** Sends the case back to the administration (tilbagesendelse, hjemvisning). */
export type SendBackCase = Command<
  'SendBackCase',
  {
    readonly meetingId: string;
    readonly text: string;
    readonly wanted: string;
    /** The last day for the answer. */
    readonly answerBy?: PlainDate | null;
  }
>;
/** Sends the case on to another body (oversendelse). */
export type ReferCase = Command<
  'ReferCase',
  {
    readonly meetingId: string;
    readonly text: string;
    readonly referredTo: string;
    /** The last day for the answer. */
    readonly answerBy?: PlainDate | null;
  }
>;
/** Takes the case off for good, at a meeting (taget af dagsordenen) or before one (`meetingId` null). */
export type WithdrawCase = Command<
  'WithdrawCase',
  { readonly meetingId: string | null; readonly text?: string | null; readonly reason: string }
>;

/** Known departures from the rule that real bodies make; accepted, and said. */
export type PostponementWarning = 'before-the-meeting' | 'meeting-is-cancelled' | 'past-a-deadline';

export type CasePostponed = Event<
  'CasePostponed',
  {
    readonly itemId: string | null;
    readonly meetingId: string | null;
    readonly bodyId: string;
    /** The return that it opens. */
    readonly returnId: string;
    readonly target: Target;
    /** The points of the recommendation that are put off, where the rest of the case was treated; left out of the whole. */
    readonly points?: readonly string[];
    readonly cause: Cause;
    readonly reason: string | null;
    readonly requestedBy: string | null;
    readonly quote: string | null;
    readonly warnings: readonly PostponementWarning[];
    /** It was put off in another case, from which it was taken over. */
    readonly takenOver?: TakenOver;
  }
>;
export type CaseSentBack = Event<
  'CaseSentBack',
  {
    readonly itemId: string;
    readonly meetingId: string;
    readonly bodyId: string;
    readonly wanted: string;
    /** Left out where no day was set for the answer. */
    readonly answerBy?: PlainDate;
  }
>;
export type CaseReferred = Event<
  'CaseReferred',
  {
    readonly itemId: string;
    readonly meetingId: string;
    readonly bodyId: string;
    readonly referredTo: string;
    /** Left out where no day was set for the answer. */
    readonly answerBy?: PlainDate;
  }
>;
export type CaseWithdrawn = Event<
  'CaseWithdrawn',
  {
    readonly itemId: string | null;
    readonly meetingId: string | null;
    readonly bodyId: string;
    readonly reason: string;
  }
>;

/**
 * True where the body itself put the case off, at a meeting: only that is a political postponement. What the meeting did
 * not reach, what was cancelled, and what the administration moves between meetings is none.
 */
export const isPolitical = ({
  cause,
  meetingId,
}: {
  readonly cause: string;
  readonly meetingId: string | null;
}): boolean => cause === 'body' && meetingId !== null;

export type PostponementCommand = PostponeCase | SendBackCase | ReferCase | WithdrawCase;
export type PostponementEvent = CasePostponed | CaseSentBack | CaseReferred | CaseWithdrawn;
