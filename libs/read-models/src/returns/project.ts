import type { Recorded } from '@sagsgang/kernel/event';
import type { Target } from '@sagsgang/domain/vocabulary';
import { waitingPoints } from '@sagsgang/domain/case/points';
import { end, projection, put, type Change, type Own } from '../projection';
import { DECLARED, RETURNS, type DeclaredRow, type ReturnRow } from './table';

type OwnReturns = Own<'case', ReturnRow>;

export const returns = projection('case', RETURNS, {
  CasePostponed: ({ id, data, metadata }, own) => [
    ...put({
      ...OPENED,
      ...targetColumns(data.target),
      case_id: own.id,
      return_id: data.returnId,
      source: 'postponement',
      cause: data.cause,
      meeting_id: data.meetingId,
      item_id: data.itemId,
      quote: data.quote,
      points: data.points === undefined ? null : JSON.stringify(data.points),
      opened_by: id,
    }),
    ...(data.meetingId === null ? replace(own, metadata.commandId, data.returnId) : []),
  ],
  DecisionRecorded: (_, { row, state }) =>
    put(
      ...state.returns.flatMap((each) => {
        const known = row(each.returnId);
        const points = each.fate === 'open' ? waitingPoints(each, state) : null;
        return known === undefined || points === null ? [] : [{ ...known, points: JSON.stringify(points) }];
      }),
    ),
  ItemCarriedOver: ({ id, data }, own) => {
    const promised = own.row(data.returnId);
    if (promised !== undefined) return put({ ...promised, cause: promised.cause ?? data.cause });
    return put({
      ...OPENED,
      ...NOWHERE,
      case_id: own.id,
      return_id: data.returnId,
      source: 'postponement',
      cause: data.cause,
      meeting_id: data.meetingId,
      item_id: data.itemId,
      body_id: data.bodyId,
      opened_by: id,
    });
  },
  ReturnPromised: ({ id, data }, own) =>
    put({
      ...OPENED,
      ...targetColumns(data.target),
      case_id: own.id,
      return_id: data.returnId,
      source: data.source,
      next_from: data.after ?? null,
      meeting_id: data.meetingId,
      item_id: data.itemId,
      quote: data.quote,
      place: data.place === null ? null : JSON.stringify(data.place),
      responsible: data.responsible ?? null,
      recurrence: data.recurrence ?? null,
      opened_by: id,
    }),
  ReturnRedirected: ({ data }, own) => change(own, data.returnId, targetColumns(data.target)),
  AwaitedAnswerReceived: ({ data }, own) =>
    change(own, data.returnId, { answered_on: data.receivedOn, answer: data.answer }),
  ConditionMet: ({ data }, own) =>
    change(own, data.returnId, {
      target_meeting_id: data.meetingId,
      target_date: data.date,
      target_precision: data.precision,
      condition_met_on: data.on,
    }),
  ReturnKept: (event, own) =>
    change(own, event.data.returnId, { status: 'kept', kept_meeting_id: event.data.meetingId, ...endedBy(event) }),
  ReturnWithdrawn: (event, own) =>
    change(own, event.data.returnId, {
      status: 'withdrawn',
      withdrawn_reason: event.data.reason,
      ...endedBy(event),
    }),
});

function change(own: OwnReturns, returnId: string, columns: Partial<ReturnRow>): Change<ReturnRow>[] {
  const row = own.row(returnId);
  return row === undefined ? [] : put({ ...row, ...columns });
}

/** Between meetings, the same command withdraws what was awaited and awaits it at another time. */
function replace(own: OwnReturns, commandId: string, returnId: string): Change<ReturnRow>[] {
  const replaced = own.rows().filter((row) => row.status === 'withdrawn' && row.ended_with === commandId);
  return put(...replaced.map((row) => ({ ...row, replaced_by: returnId })));
}

const endedBy = ({ id, metadata }: Recorded) => ({
  ended_by: id,
  ended_with: metadata.commandId,
  ended_on: metadata.effectiveOn,
});

const OPENED = {
  next_from: null,
  cause: null,
  quote: null,
  points: null,
  place: null,
  status: 'open',
  kept_meeting_id: null,
  withdrawn_reason: null,
  responsible: null,
  recurrence: null,
  answered_on: null,
  answer: null,
  ended_by: null,
  ended_with: null,
  ended_on: null,
  replaced_by: null,
  condition_met_on: null,
};

const NOWHERE = {
  target_meeting_id: null,
  target_date: null,
  target_precision: null,
  condition: null,
  awaiting_from: null,
  awaiting_what: null,
  asked_on: null,
  review_on: null,
};

const targetColumns = (target: Target) => ({
  body_id: target.bodyId,
  target_meeting_id: target.meetingId,
  target_date: target.date,
  target_precision: target.precision,
  condition: target.condition,
  awaiting_from: target.awaiting?.from ?? null,
  awaiting_what: target.awaiting?.what ?? null,
  asked_on: target.awaiting?.askedOn ?? null,
  review_on: target.reviewOn ?? null,
});

/** A list that is declared again replaces the one before it. */
export const declared = projection('meeting', DECLARED, {
  ReturnsDeclared: ({ data }, { id, rows }) => {
    const list = data.number ?? '';
    const lines = data.entries.map((entry, place): DeclaredRow => ({
      meeting_id: id,
      list,
      place,
      body_id: data.bodyId,
      for_date: data.forDate,
      for_meeting_id: data.forMeetingId,
      title: entry.title,
      condition: entry.condition,
      case_id: entry.caseId,
      ground: entry.ground,
    }));
    return [...put(...lines), ...end(...rows().filter((row) => row.list === list && row.place >= lines.length))];
  },
});
