import type { Refusal } from '@sagsgang/kernel/decider';
import type { MeetingFact } from '../facts';
import { isWithoutQuorum, quorumRefusal } from '../meeting/quorum';
import type { Outcome } from '../vocabulary';
import type { CaseItem } from './agenda';

type Numbered = Pick<CaseItem, 'number'>;

/** Why a meeting left an item: time ran out, or the body was not able to decide it. */
export function causeOfLeaving(
  { number }: Numbered,
  { withoutQuorum = [] }: MeetingFact,
): 'not_reached' | 'quorum_lost' {
  return isWithoutQuorum(withoutQuorum, number) ? 'quorum_lost' : 'not_reached';
}

/**
 * The refusal of a decision by a body that was not able to decide; undefined where it was, or where the item was only
 * left. What was decided under another item stands or falls with that one.
 */
export function undecidable(
  { outcomes, decidedUnder }: { readonly outcomes: readonly Outcome[]; readonly decidedUnder: string | null },
  { number }: Numbered,
  { withoutQuorum = [] }: MeetingFact,
): Refusal | undefined {
  return quorumRefusal(outcomes, decidedUnder ?? number, withoutQuorum);
}
