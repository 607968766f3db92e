import type { EventMetadata } from '@sagsgang/kernel/event';
import { openDeferrals } from '@sagsgang/domain/case/return';
import type { Cause } from '@sagsgang/domain/vocabulary';
import { projection, put, type Change, type Own } from '../projection';
import { DEFERRALS, type DeferralRow } from './table';

type OwnDeferrals = Own<'case', DeferralRow>;

export const deferrals = projection('case', DEFERRALS, {
  CasePostponed: ({ data, metadata }, own) => putOff(own, metadata, data),
  ItemCarriedOver: ({ data, metadata }, own) => {
    // What was only proposed may come for a promise that puts nothing off.
    const defers = openDeferrals(own.state.returns).some(({ returnId }) => returnId === data.returnId);
    // A meeting that never had a deferred case on its agenda put nothing off: it is overdue from where it was put off.
    const wasLeftOut = latestOf(own)?.active === 1 && !data.wasScheduled && data.cause === 'not_reached';
    return defers && !wasLeftOut ? putOff(own, metadata, { ...data, reason: null, requestedBy: null }) : [];
  },
  ReturnKept: ({ metadata }, own) => endIfOver(own, metadata),
  ReturnWithdrawn: ({ metadata }, own) => endIfOver(own, metadata),
});

interface Postponing {
  readonly returnId: string;
  readonly meetingId: string | null;
  readonly itemId: string | null;
  readonly cause: Cause;
  readonly reason: string | null;
  readonly requestedBy: string | null;
}

/** Begins a deferral, or puts the case off once more within the one that it is in. */
function putOff(own: OwnDeferrals, metadata: EventMetadata, by: Postponing): Change<DeferralRow>[] {
  const latest = latestOf(own);
  const goesOn = latest !== undefined && (latest.active === 1 || latest.ended_by === metadata.commandId);
  return put({
    case_id: own.id,
    deferral: goesOn ? latest.deferral : (latest?.deferral ?? 0) + 1,
    active: 1,
    ended_by: null,
    since: goesOn ? latest.since : metadata.effectiveOn,
    times: goesOn ? latest.times + 1 : 1,
    return_id: by.returnId,
    meeting_id: by.meetingId,
    item_id: by.itemId,
    put_off_on: metadata.effectiveOn,
    cause: by.cause,
    reason: by.reason,
    requested_by: by.requestedBy,
  });
}

function endIfOver(own: OwnDeferrals, { commandId }: EventMetadata): Change<DeferralRow>[] {
  const latest = latestOf(own);
  if (latest?.active !== 1 || openDeferrals(own.state.returns).length > 0) return [];
  return put({ ...latest, active: 0, ended_by: commandId });
}

const latestOf = (own: OwnDeferrals): DeferralRow | undefined => own.row(own.rows().length);
