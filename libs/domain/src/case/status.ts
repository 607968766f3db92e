import { unreachable } from '@sagsgang/kernel/decider';
import type { CaseStatus } from '../vocabulary';
import { AFTER } from './after-outcome';
import { underHalt } from './halt';
import { openDeferrals } from './return';
import type { CaseState } from './state';

/**
 * Where the case stands. An open deferral outweighs every agenda, since the case stays deferred until it is treated or
 * the deferral is withdrawn; an agenda outweighs what was decided before. See DESIGN section 2, "States of a case".
 */
export function caseStatus(state: CaseState): CaseStatus {
  if (state.closing.closed) return 'closed';
  if (openDeferrals(state.returns).length > 0) return 'postponed';
  if (state.items.some(({ status }) => status === 'scheduled')) return 'scheduled';
  switch (state.standing.act) {
    case 'opened':
    case 'answered':
      return 'in_preparation';
    case 'withdrawn':
    case 'reopened':
      return state.standing.act;
    case 'treated':
      return underHalt(state.standing.onTheWay ? 'recommended' : AFTER[state.standing.primary], state);
    default:
      return unreachable(state.standing);
  }
}

/** True once the case is decided and nothing of it is put off, whatever agenda it has come to since. */
export const standsDecided = (state: CaseState): boolean =>
  caseStatus({ ...state, items: [], closing: { ...state.closing, closed: false } }) === 'decided';
