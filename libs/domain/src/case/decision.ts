import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { Outcome, Target, Vote } from '../vocabulary';
import type { PostponementEvent } from './postponement';

/** What became of one point of the recommendation. */
export interface PointDecision {
  readonly number: string;
  readonly outcome: Outcome | null;
  /** Where the point goes when it was put off or sent on. */
  readonly target?: Target | null;
}

/** What a decision with the outcome `postponed` must say. */
export interface Postponement {
  readonly target: Target;
  readonly reason?: string | null;
  readonly requestedBy?: string | null;
  readonly quote?: string | null;
}

/** Records what the body decided on the case at a meeting, with all that the same decision did. */
export type RecordDecision = Command<
  'RecordDecision',
  {
    readonly meetingId: string;
    /** Verbatim, as adopted. */
    readonly text: string;
    /** At least one, the primary one first. */
    readonly outcomes: readonly Outcome[];
    readonly points?: readonly PointDecision[];
    readonly remarks?: readonly string[];
    readonly votes?: readonly Vote[];
    /** The version that it was taken on; the newest where left out, null where there is none. */
    readonly recommendationVersion?: number | null;
    /** The item of the same meeting whose decision did it, such as "godkendt med den ændring at punkt 7 udsættes". */
    readonly decidedUnder?: string | null;
    /** Needed with the outcome `postponed`. */
    readonly postponement?: Postponement | null;
    /** Needed with the outcome `referred`: the body, by name. */
    readonly referredTo?: string | null;
    /** With the outcome `returned`: what the administration is asked for. */
    readonly wanted?: string | null;
  }
>;

export type DecisionRecorded = Event<
  'DecisionRecorded',
  {
    readonly itemId: string;
    readonly meetingId: string;
    readonly bodyId: string;
    readonly text: string;
    readonly outcomes: readonly Outcome[];
    readonly points: readonly PointDecision[];
    readonly remarks: readonly string[];
    readonly votes: readonly Vote[];
    readonly recommendationVersion: number | null;
    readonly decidedUnder: string | null;
    /** The meeting's date, so that treatments stay in order when one of them is typed late. */
    readonly meetingDate?: string;
  }
>;

export type DecisionCommand = RecordDecision;
export type DecisionEvent = DecisionRecorded;

/** What one meeting did with the case. */
export interface Treatment {
  readonly decision: DecisionRecorded['data'];
  /** What the decision brought about in the same batch. */
  readonly consequences: readonly PostponementEvent[];
}

/** The treatments after an event, in the order in which they were recorded. */
export function evolveTreatments(
  treatments: readonly Treatment[],
  event: DecisionRecorded | PostponementEvent,
): readonly Treatment[] {
  if (event.type === 'DecisionRecorded') return [...treatments, { decision: event.data, consequences: [] }];
  return treatments.map((treatment) =>
    treatment.decision.itemId === event.data.itemId
      ? { ...treatment, consequences: [...treatment.consequences, event] }
      : treatment,
  );
}
