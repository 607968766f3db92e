import type { EventMetadata, Recorded } from '@sagsgang/kernel/event';
import { isPolitical } from '@sagsgang/domain/case/postponement';
import { openDeferrals } from '@sagsgang/domain/case/return';
import { projection, put, type Change, type Own } from '../projection';
import { puttingOff, type PuttingOff } from './putting-off';
import { DEFERRALS, POSTPONEMENTS, type DeferralRow, type PostponementRow } from './table';

type OwnDeferrals = Own<'case', DeferralRow>;

export const deferrals = projection('case', DEFERRALS, {
  CasePostponed: (event, own) => putOff(own, event.metadata, puttingOff(event, own.state)),
  ItemCarriedOver: (event, own) => putOff(own, event.metadata, puttingOff(event, own.state)),
  ReturnKept: ({ metadata }, own) => endIfOver(own, metadata),
  ReturnWithdrawn: ({ metadata }, own) => endIfOver(own, metadata),
});

/** Begins a deferral, or puts the case off once more within the one that it is in. */
function putOff(own: OwnDeferrals, metadata: EventMetadata, by: PuttingOff | null): Change<DeferralRow>[] {
  if (by === null) return [];
  const latest = latestOf(own);
  const goesOn = latest !== undefined && (latest.active === 1 || latest.ended_by === metadata.commandId);
  return put({
    case_id: own.id,
    deferral: goesOn ? latest.deferral : (latest?.deferral ?? 0) + 1,
    active: 1,
    ended_by: null,
    since: goesOn ? latest.since : (by.takenOver?.since ?? metadata.effectiveOn),
    times: goesOn ? latest.times + 1 : 1,
    political_times: (goesOn ? latest.political_times : 0) + Number(isPolitical(by)),
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

type OwnPostponements = Own<'case', PostponementRow>;

export const postponements = projection('case', POSTPONEMENTS, {
  CasePostponed: (event, own) => noted(event, own, puttingOff(event, own.state)),
  ItemCarriedOver: (event, own) => noted(event, own, puttingOff(event, own.state)),
});

function noted({ id, metadata }: Recorded, own: OwnPostponements, by: PuttingOff | null): Change<PostponementRow>[] {
  if (by === null) return [];
  return put({
    case_id: own.id,
    nth: own.rows().length + 1,
    event_id: id,
    put_off_on: metadata.effectiveOn,
    cause: by.cause,
    political: Number(isPolitical(by)),
    meeting_id: by.meetingId,
    item_id: by.itemId,
    return_id: by.returnId,
    reason: by.reason,
    requested_by: by.requestedBy,
  });
}
