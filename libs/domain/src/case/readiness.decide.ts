import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import { TITLE_MAX, wordingFault } from '../checks';
import { isUntreated } from './agenda';
import { revisedMaterial } from './opening';
import type { ReadinessCommand, ReadinessEvent } from './readiness';
import { standingRecommendation } from './recommendation';
import { openReturns } from './return';
import type { CaseState } from './state';
import { caseStatus } from './status';

/** Decides whether a case is ready to be put before its body. */
export function decideReadiness({ data: { by } }: ReadinessCommand, state: CaseState): Decision<ReadinessEvent> {
  const wrong = wordingFault(by, 'by', 'Navnet på den, der melder sagen klar,', TITLE_MAX);
  if (wrong) return { refused: wrong };
  if (state.readiness?.lapse === null && state.readiness.marked.by === by) return accept();
  if (isOver(state)) {
    const message = 'Sagen er afgjort eller trukket og skal ikke forelægges igen.';
    return refuse('case-is-over', message, ['ReopenCase', 'PromiseReturn', 'ScheduleCase']);
  }
  if (!hasSomethingToPresent(state)) {
    const message = 'Sagen kan ikke meldes klar: den har hverken sagsfremstilling, indstilling eller bilag.';
    return refuse('nothing-to-present', message, ['ReviseCaseMaterial', 'ProposeRecommendation', 'AttachDocument']);
  }
  return accept({ type: 'CaseMarkedReady', data: { by } });
}

/** A decided case may still be owed to the body, and then it is prepared once more. */
function isOver(state: CaseState): boolean {
  if (!['decided', 'withdrawn'].includes(caseStatus(state))) return false;
  return openReturns(state.returns).length === 0 && !state.items.some(isUntreated);
}

function hasSomethingToPresent({ material, recommendations, attachments }: CaseState): boolean {
  if (attachments.length > 0 || standingRecommendation(recommendations) !== undefined) return true;
  if (material === null) return false;
  const { background, presentation } = revisedMaterial(material);
  return [background, presentation].some((text) => (text ?? '').trim() !== '');
}
