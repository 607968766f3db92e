import type { CaseItem } from './agenda';
import type { DecisionRecorded, PointDecision, Treatment } from './decision';
import { openDeferrals, type CaseReturn } from './return';

/** What was done with a case so far, as far as its points go. */
interface Done {
  readonly items: readonly CaseItem[];
  readonly treatments: readonly Treatment[];
}

/**
 * The points that a deferral still puts off: those of its own that no later meeting has treated. Null where it puts off
 * the whole case.
 */
export function waitingPoints(deferral: CaseReturn, { items, treatments }: Done): readonly string[] | null {
  if (deferral.points === null) return null;
  const since = items.find(({ itemId }) => itemId === deferral.itemId)?.meetingDate ?? null;
  const treated = treatments
    .filter(({ decision }) => decision.itemId !== deferral.itemId && isLater(decision, since))
    .flatMap(({ decision }) => treatedPoints(decision.points));
  return deferral.points.filter((point) => !treated.includes(point));
}

/** True where a decision that names points leaves out one that waits; one that names none is about all of them. */
export function isLeft(waiting: readonly string[] | null, points: readonly PointDecision[]): boolean {
  const named = treatedPoints(points);
  return waiting !== null && named.length > 0 && !waiting.every((point) => named.includes(point));
}

/** True where points of the case are put off still after a decision that is not among the treatments yet. */
export function leavesPoints(
  { points }: DecisionRecorded['data'],
  done: Done & { readonly returns: readonly CaseReturn[] },
): boolean {
  if (points.some(({ outcome }) => outcome === 'postponed')) return true;
  return openDeferrals(done.returns).some((deferral) => isLeft(waitingPoints(deferral, done), points));
}

/** The numbers of the points of which a decision says what became of them. */
export const treatedPoints = (points: readonly PointDecision[]): readonly string[] =>
  points.filter(({ outcome }) => outcome !== null).map(({ number }) => number);

const isLater = ({ meetingDate }: DecisionRecorded['data'], since: string | null): boolean =>
  since === null || meetingDate === undefined || meetingDate > since;
