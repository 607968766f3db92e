import { unreachable } from '@sagsgang/kernel/decider';
import type { Outcome } from '../vocabulary';
import { AFTER, primaryOf } from './after-outcome';
import type { AnswerEvent } from './answer';
import type { CaseReopened } from './closing';
import type { DecisionRecorded } from './decision';
import type { CaseDecidedOutside } from './outside';
import { isAtItsEnd, type DecisionPath } from './path';
import type { CaseWithdrawn } from './postponement';

/** The last act that says where the case stands when nothing is open and it is on no agenda. */
export type Standing =
  | { readonly act: 'opened' | 'withdrawn' | 'reopened' | 'answered' }
  | {
      readonly act: 'treated';
      readonly primary: Outcome;
      readonly meetingDate: string | null;
      /** A body of the decision path other than the deciding one is done with it: that is a recommendation. */
      readonly onTheWay: boolean;
    };

/**
 * The standing after an event. A decision that decided nothing (`none`) leaves the case where it was, and so does the
 * decision of an earlier meeting that is typed, or typed again, after that of a later one.
 * @param path the case's path, with what the event did on it
 */
export function evolveStanding(
  standing: Standing,
  event: DecisionRecorded | CaseDecidedOutside | CaseWithdrawn | CaseReopened | AnswerEvent,
  path: DecisionPath | null,
): Standing {
  switch (event.type) {
    case 'CaseReopened':
      return { act: 'reopened' };
    case 'ReferralAnswered':
      return backFrom('referred', standing);
    case 'SendBackAnswered':
      return backFrom('returned', standing);
    case 'CaseWithdrawn':
      return event.data.itemId === null ? { act: 'withdrawn' } : standing;
    case 'CaseDecidedOutside': {
      const { outcomes, decidedOn, bodyId } = event.data;
      const onTheWay = isUnderWay(path) && bodyId !== path?.laid.decidedIn && isDecision(outcomes);
      return decided(standing, { outcomes, on: decidedOn, onTheWay }, path);
    }
    case 'DecisionRecorded': {
      const { outcomes, meetingDate = null, itemId } = event.data;
      const passed = path?.passages.some((passage) => passage.itemId === itemId) === true;
      const onTheWay = isUnderWay(path) && (passed || isDecision(outcomes));
      return decided(standing, { outcomes, on: meetingDate, onTheWay }, path);
    }
    default:
      return unreachable(event);
  }
}

interface Decided {
  readonly outcomes: readonly Outcome[];
  readonly on: string | null;
  readonly onTheWay: boolean;
}

function decided(standing: Standing, { outcomes, on, onTheWay }: Decided, path: DecisionPath | null): Standing {
  const primary = primaryOf(outcomes);
  if (primary === undefined) return standing;
  if (isOvertaken(standing, on)) return settled(standing, path);
  return { act: 'treated', primary, meetingDate: on, onTheWay };
}

const isUnderWay = (path: DecisionPath | null): boolean => path !== null && !isAtItsEnd(path);

function isDecision(outcomes: readonly Outcome[]): boolean {
  const primary = primaryOf(outcomes);
  return primary !== undefined && AFTER[primary] === 'decided';
}

/** With the answer the case is the administration's again, unless something else came of it in the meantime. */
function backFrom(outcome: Outcome, standing: Standing): Standing {
  const isAway = standing.act === 'treated' && standing.primary === outcome && !standing.onTheWay;
  return isAway ? { act: 'answered' } : standing;
}

/** The minutes of a first reading may be typed after those of the second, which then was the one that decided. */
function settled(standing: Standing, path: DecisionPath | null): Standing {
  return standing.act === 'treated' && path !== null && isAtItsEnd(path) ? { ...standing, onTheWay: false } : standing;
}

function isOvertaken(standing: Standing, meetingDate: string | null): boolean {
  if (standing.act !== 'treated' || standing.meetingDate === null || meetingDate === null) return false;
  return meetingDate < standing.meetingDate;
}
