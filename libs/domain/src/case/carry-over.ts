import type { CarryOver, ItemCarriedOver } from './agenda';
import { nextReturnId } from './issued';
import { openDeferrals, openReturns } from './return';
import { isAimedAt } from './target';
import type { Scene } from './treatment';
import { causeOfLeaving } from './without-quorum';

/**
 * Carries an item on that its meeting did not treat. The case then waits for the body's next meeting: by the promise
 * that it came for or is deferred by, so that nothing is promised twice, else by a new one, so that nothing is dropped.
 */
export function carryOver(cause: CarryOver['data']['cause'], scene: Omit<Scene, 'facts'>): ItemCarriedOver {
  const { itemId, meetingId, bodyId, status } = scene.item;
  const returnId = promiseToCarryOn(scene) ?? nextReturnId(scene.state.issued);
  const of = { itemId, meetingId, bodyId, meetingDate: scene.meeting.date };
  return {
    type: 'ItemCarriedOver',
    data: { ...of, cause: causeOf(cause, scene), returnId, wasScheduled: status === 'scheduled' },
  };
}

/** A meeting that ended leaves what its body could not decide for that reason, whoever says that it was not reached. */
function causeOf(cause: CarryOver['data']['cause'], { item, meeting }: Omit<Scene, 'facts'>): typeof cause {
  return cause === 'not_reached' ? causeOfLeaving(item, meeting) : cause;
}

/** What the case owes to another body is no promise that this one's next meeting could keep. */
function promiseToCarryOn({ item, meeting, state }: Omit<Scene, 'facts'>): string | undefined {
  const owed = openReturns(state.returns).filter(({ target }) => target.bodyId === item.bodyId);
  const waiting =
    owed.find(({ returnId }) => returnId === item.returnId) ??
    openDeferrals(owed).at(0) ??
    owed.find(({ target }) => isAimedAt(target, meeting)) ??
    // A list alone had proposed it: it was on no agenda, and goes on waiting for whatever it was promised on.
    (item.status === 'proposed' ? owed.at(0) : undefined);
  return waiting?.returnId;
}
