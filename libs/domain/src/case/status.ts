import { unreachable } from '@sagsgang/kernel/decider';
import type { CaseStatus, Outcome } from '../vocabulary';
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
      return 'in_preparation';
    case 'withdrawn':
    case 'reopened':
      return state.standing.act;
    case 'treated':
      return underHalt(AFTER[state.standing.primary], state);
    default:
      return unreachable(state.standing);
  }
}

/** True once the case is decided and nothing of it is put off, whatever agenda it has come to since. */
export const standsDecided = (state: CaseState): boolean =>
  caseStatus({ ...state, items: [], closing: { ...state.closing, closed: false } }) === 'decided';

/**
 * Where a decision leaves the case, by its primary outcome. There is no decision path yet, so the body that treats a
 * case decides it. A case that was put off is `postponed` while its deferral is open; once that was withdrawn it is the
 * administration's again, as is a case that was sent to a hearing: its answers come back as a new treatment.
 */
const AFTER: { readonly [O in Outcome]: CaseStatus } = {
  approved: 'decided',
  approved_with_changes: 'decided',
  partly_approved: 'decided',
  rejected: 'decided',
  noted: 'decided',
  discussed: 'decided',
  elected: 'decided',
  recommended: 'recommended',
  returned: 'returned',
  referred: 'referred',
  withdrawn: 'withdrawn',
  postponed: 'in_preparation',
  not_reached: 'in_preparation',
  adjourned: 'in_preparation',
  sent_to_hearing: 'in_preparation',
  none: 'in_preparation',
};
