import type { ItemCarriedOver } from '@sagsgang/domain/case/agenda';
import type { TakenOver } from '@sagsgang/domain/case/merging';
import type { CasePostponed } from '@sagsgang/domain/case/postponement';
import { openDeferrals } from '@sagsgang/domain/case/return';
import type { CaseState } from '@sagsgang/domain/case/state';
import type { Cause } from '@sagsgang/domain/vocabulary';

/** What an event says of a case that it puts off. */
export interface PuttingOff {
  readonly returnId: string;
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly cause: Cause;
  readonly reason: string | null;
  readonly requestedBy: string | null;
  /** Where it was put off in another case, from which it was taken over. */
  readonly takenOver?: TakenOver;
}

/** What the event puts off; null where it puts nothing off. @param state the case's, with the event */
export function puttingOff({ type, data }: CasePostponed | ItemCarriedOver, state: CaseState): PuttingOff | null {
  if (type === 'CasePostponed') return data;
  return isLeftWhereItWas(data, state) ? null : { ...data, reason: null, requestedBy: null };
}

/**
 * What was only proposed may come for a promise that puts nothing off. And a meeting that never had a deferred case on
 * its agenda put nothing off: it is overdue from where it was put off.
 */
function isLeftWhereItWas(
  { returnId, itemId, wasScheduled, cause }: ItemCarriedOver['data'],
  state: CaseState,
): boolean {
  const deferrals = openDeferrals(state.returns);
  const carried = deferrals.find((each) => each.returnId === returnId);
  if (carried === undefined) return true;
  const wasDeferred = deferrals.length > 1 || carried.itemId !== itemId;
  return wasDeferred && !wasScheduled && cause !== 'meeting_cancelled';
}
