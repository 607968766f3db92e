import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { CaseStatus, Outcome } from '../vocabulary';
import type { Teller } from './agenda';
import type { Treatment } from './decision';
import type { CaseDecidedOutside } from './outside';

/**
 * A member halts what a committee decided, and has the council decide it (standsningsret, KSL § 23): by a declaration at
 * the meeting, at the latest before it ends, whichever item is on then.
 */
export type HaltDecision = Command<
  'HaltDecision',
  {
    /** The meeting whose decision is halted. */
    readonly meetingId: string;
    /** The member, as the attendance names the person. */
    readonly by: string;
    /** The council that is to decide it. */
    readonly councilId: string;
    /** Local time of the day, `11.40`; null where nobody wrote it down. */
    readonly at?: string | null;
    readonly reason?: string | null;
    /** `minutes` where the minutes tell of a declaration at a meeting that has ended since. */
    readonly toldBy?: Teller;
  }
>;

export type DecisionHalted = Event<
  'DecisionHalted',
  {
    readonly itemId: string;
    readonly meetingId: string;
    readonly bodyId: string;
    readonly meetingDate: PlainDate;
    readonly by: string;
    readonly councilId: string;
    /** The council's name on that day. */
    readonly council: string;
    readonly at: string | null;
    readonly reason: string | null;
    /** The return by which the council gets the case. */
    readonly returnId: string;
  }
>;

export type HaltCommand = HaltDecision;
export type HaltEvent = DecisionHalted;

/** The outcomes that end a halt: only the council can say what is to become of the matter itself. */
const ANSWERS: readonly Outcome[] = ['approved', 'approved_with_changes', 'partly_approved', 'rejected', 'elected'];

/** Whether outcomes say what is to become of the matter itself. */
export const areOnTheMatter = (outcomes: readonly Outcome[]): boolean =>
  outcomes.some((outcome) => ANSWERS.includes(outcome));

/** What was decided of a case, and what of it was halted. */
interface Decided {
  readonly treatments: readonly Treatment[];
  readonly outside: readonly CaseDecidedOutside['data'][];
  readonly halts: readonly DecisionHalted['data'][];
}

/**
 * The halt under which the case stands; undefined where there is none. It halts a decision that stands, until the council
 * has decided, at a meeting or by its chair. A decision that was taken back and is typed again is halted as before.
 */
export function haltInForce({ halts, treatments, outside }: Decided): DecisionHalted['data'] | undefined {
  const stands = ({ itemId }: DecisionHalted['data']): boolean =>
    treatments.some(({ decision }) => decision.itemId === itemId);
  const isAnswered = ({ councilId, meetingDate }: DecisionHalted['data']): boolean =>
    treatments.some(({ decision }) => {
      const isLater = (decision.meetingDate ?? meetingDate) >= meetingDate;
      return decision.bodyId === councilId && isLater && areOnTheMatter(decision.outcomes);
    }) ||
    outside.some(
      ({ bodyId, decidedOn, outcomes }) => bodyId === councilId && decidedOn >= meetingDate && areOnTheMatter(outcomes),
    );
  return halts.find((halt) => stands(halt) && !isAnswered(halt));
}

/** Where a treated case stands: what was halted is not decided, but referred to the council. */
export function underHalt(status: CaseStatus, state: Decided): CaseStatus {
  if (status !== 'decided' && status !== 'in_preparation') return status;
  return haltInForce(state) === undefined ? status : 'referred';
}
