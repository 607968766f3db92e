import { isToBeTold } from './communication';
import type { DecisionRecorded } from './decision';
import { walkedSteps } from './path';
import type { CaseState } from './state';

/**
 * True for a decision that is to be told: where the case has a decision path (beslutningsvej), only the body at its end
 * decides, and what the others say on the way is a recommendation. What was halted is suspended: the council decides the
 * matter, and that is what is told.
 */
export function isOwed(
  decision: DecisionRecorded['data'],
  { path, halts }: Pick<CaseState, 'path' | 'halts'>,
): boolean {
  if (!isToBeTold(decision) || halts.some(({ itemId }) => itemId === decision.itemId)) return false;
  return path === null || walkedSteps(path).at(-1)?.passage?.itemId === decision.itemId;
}
