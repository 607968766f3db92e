import type { EventMetadata } from '@sagsgang/kernel/event';
import type { AwayKind } from '@sagsgang/domain/case/away';
import type { HearingAnswer } from '@sagsgang/domain/case/hearing';
import { projection, put, type Change, type Own } from '../projection';
import { AWAITED, type AwaitedRow } from './table';

type OwnAwaited = Own<'case', AwaitedRow>;

export const awaited = projection('case', AWAITED, {
  CaseReferred: ({ data, metadata }, own) =>
    put({
      ...begun(own, 'referral', data.itemId),
      meeting_id: data.meetingId,
      item_id: data.itemId,
      from_whom: JSON.stringify([data.referredTo]),
      since: metadata.effectiveOn,
      until: data.answerBy ?? null,
    }),
  CaseSentBack: ({ data, metadata }, own) =>
    put({
      ...begun(own, 'sent_back', data.itemId),
      meeting_id: data.meetingId,
      item_id: data.itemId,
      what: data.wanted,
      since: metadata.effectiveOn,
      until: data.answerBy ?? null,
    }),
  HearingOpened: ({ data }, own) =>
    put({
      ...begun(own, 'hearing', data.hearingId),
      meeting_id: data.meetingId,
      item_id: data.itemId,
      from_whom: JSON.stringify(data.parties),
      what: data.subject,
      since: data.from,
      until: data.to,
    }),
  ReferralAnswered: ({ data }, own) =>
    ended(own.row('referral', data.itemId), data.on, [{ party: data.answeredBy, on: data.on, text: data.text }]),
  SendBackAnswered: ({ data }, own) =>
    ended(own.row('sent_back', data.itemId), data.on, [{ party: '', on: data.on, text: data.text }]),
  HearingClosed: ({ data }, own) =>
    ended(own.row('hearing', data.hearingId), data.on, data.answers, { status: 'closed', silent: data.silent }),
  DecisionRecorded: ({ metadata }, own) => settle(own, metadata),
  CaseWithdrawn: ({ metadata }, own) => settle(own, metadata),
  CaseClosed: ({ metadata }, own) => settle(own, metadata),
});

/** Of minutes that are typed late, what was sent away has come back already. */
function begun({ id, state }: OwnAwaited, kind: AwayKind, awayId: string): AwaitedRow {
  const fate = state.away.find((each) => each.kind === kind && each.awayId === awayId)?.fate ?? 'open';
  const nothing = { meeting_id: null, item_id: null, from_whom: '[]', what: null, since: '', until: null };
  const open = { ended_on: null, answers: '[]', silent: '[]' };
  return { case_id: id, kind, away_id: awayId, status: fate, ...nothing, ...open };
}

function ended(
  row: AwaitedRow | undefined,
  on: string,
  answers: readonly HearingAnswer[],
  { status, silent }: { readonly status: string; readonly silent: readonly string[] } = {
    status: 'answered',
    silent: [],
  },
): Change<AwaitedRow>[] {
  if (row === undefined) return [];
  const said = { answers: JSON.stringify(answers), silent: JSON.stringify(silent) };
  return put({ ...row, ...said, status, ended_on: on });
}

/** For every event that can end what is awaited without an answer; whether it does is the domain's to say. */
function settle({ rows, state }: OwnAwaited, { effectiveOn }: EventMetadata): Change<AwaitedRow>[] {
  const over = rows().flatMap((row) => {
    const fate = state.away.find((each) => each.kind === row.kind && each.awayId === row.away_id)?.fate;
    if (row.status !== 'open' || fate === undefined || fate === 'open') return [];
    return [{ ...row, status: fate, ended_on: effectiveOn }];
  });
  return put(...over);
}
