import type { ItemRemoved } from './agenda';
import type { CaseReturn, ReturnKept, ReturnWithdrawn } from './return';
import type { CaseState } from './state';

/** Where the case came back. */
export interface ComeBack {
  readonly meetingId: string | null;
  readonly itemId: string | null;
}

/** The return was kept: the case came back. What was still proposed for it elsewhere is taken back. */
export function keep(kept: CaseReturn, state: CaseState, at: ComeBack): readonly (ReturnKept | ItemRemoved)[] {
  const { returnId, target } = kept;
  const { meetingId, itemId } = at;
  return [
    { type: 'ReturnKept', data: { returnId, bodyId: target.bodyId, meetingId, itemId } },
    ...takeBackProposals(returnId, state, 'sagen er kommet igen'),
  ];
}

/** The return is no longer owed. What was proposed for it is taken back. */
export function withdraw(
  withdrawn: CaseReturn,
  state: CaseState,
  reason: string,
): readonly (ReturnWithdrawn | ItemRemoved)[] {
  const { returnId, target, defers } = withdrawn;
  const deferral = defers ? ({ deferral: true } as const) : {};
  return [
    { type: 'ReturnWithdrawn', data: { returnId, bodyId: target.bodyId, reason, ...deferral } },
    ...takeBackProposals(returnId, state, reason),
  ];
}

/** Only proposals fall with their return: an item on an agenda was put there by a person and stays until one acts. */
function takeBackProposals(returnId: string, state: CaseState, reason: string): readonly ItemRemoved[] {
  return state.items
    .filter((item) => item.status === 'proposed' && item.returnId === returnId)
    .map(({ itemId, meetingId, bodyId }) => ({
      type: 'ItemRemoved',
      data: { itemId, meetingId, bodyId, declined: true, reason },
    }));
}
