import type { Facts, MeetingFact } from '../facts';
import type { Outcome } from '../vocabulary';
import type { CaseItem } from './agenda';
import type { DecisionRecorded, Postponement } from './decision';
import type { CaseState } from './state';

type Said = 'text' | 'outcomes' | 'points' | 'remarks' | 'votes' | 'decidedUnder';

/** A postponement of the whole case, or of some points of its recommendation. */
export interface Deferral extends Postponement {
  /** Left out of the whole case. */
  readonly points?: readonly string[];
}

/** What a meeting did with a case, by whichever command it was told; its fields have been checked. */
export interface TreatmentRequest extends Pick<DecisionRecorded['data'], Said> {
  readonly meetingId: string;
  /** The newest version where undefined. */
  readonly recommendationVersion: number | null | undefined;
  /** Each opens a return. */
  readonly postponements: readonly Deferral[];
  readonly referredTo: string | null;
  readonly wanted: string | null;
  /** The last day for the answer of whoever the case is sent to; null where none was set. */
  readonly answerBy: string | null;
  /** Why the case was withdrawn; the decision's text where null. */
  readonly reason: string | null;
}

/** The item that a treatment is about, with what was known at that moment. */
export interface Scene {
  readonly item: CaseItem;
  readonly meeting: MeetingFact;
  readonly state: CaseState;
  readonly facts: Facts;
}

/** A treatment that only says what was decided and did. */
export function plainTreatment(meetingId: string, text: string, outcome: Outcome): TreatmentRequest {
  return {
    meetingId,
    text,
    outcomes: [outcome],
    points: [],
    remarks: [],
    votes: [],
    recommendationVersion: undefined,
    decidedUnder: null,
    postponements: [],
    referredTo: null,
    wanted: null,
    answerBy: null,
    reason: null,
  };
}

/** True where the meeting did not get to the case and named no day for it: it then waits for the body's next meeting. */
export function isNotReached({ outcomes, postponements }: TreatmentRequest): boolean {
  return outcomes[0] === 'not_reached' && postponements.length === 0;
}
