import type { Target } from '@sagsgang/domain/vocabulary';
import { waitingPoints } from '@sagsgang/domain/case/comeback';
import { end, projection, put } from '../projection';
import { DECLARED, RETURNS, type DeclaredRow } from './table';

export const returns = projection('case', RETURNS, {
  CasePostponed: ({ data }, { id }) =>
    put({
      ...OPENED,
      ...targetColumns(data.target),
      case_id: id,
      return_id: data.returnId,
      source: 'postponement',
      cause: data.cause,
      meeting_id: data.meetingId,
      item_id: data.itemId,
      quote: data.quote,
      points: data.points === undefined ? null : JSON.stringify(data.points),
    }),
  DecisionRecorded: (_, { row, state }) =>
    put(
      ...state.returns.flatMap((each) => {
        const known = row(each.returnId);
        const points = each.fate === 'open' ? waitingPoints(each, state) : null;
        return known === undefined || points === null ? [] : [{ ...known, points: JSON.stringify(points) }];
      }),
    ),
  ItemCarriedOver: ({ data }, { id, row }) => {
    const promised = row(data.returnId);
    if (promised !== undefined) return put({ ...promised, cause: promised.cause ?? data.cause });
    return put({
      ...OPENED,
      ...NOWHERE,
      case_id: id,
      return_id: data.returnId,
      source: 'postponement',
      cause: data.cause,
      meeting_id: data.meetingId,
      item_id: data.itemId,
      body_id: data.bodyId,
    });
  },
  ReturnPromised: ({ data }, { id }) =>
    put({
      ...OPENED,
      ...targetColumns(data.target),
      case_id: id,
      return_id: data.returnId,
      source: data.source,
      meeting_id: data.meetingId,
      item_id: data.itemId,
      quote: data.quote,
      place: data.place === null ? null : JSON.stringify(data.place),
      responsible: data.responsible ?? null,
      recurrence: data.recurrence ?? null,
    }),
  ReturnRedirected: ({ data }, { row }) => {
    const redirected = row(data.returnId);
    return redirected === undefined ? [] : put({ ...redirected, ...targetColumns(data.target) });
  },
  ReturnKept: ({ data }, { row }) => {
    const kept = row(data.returnId);
    return kept === undefined ? [] : put({ ...kept, status: 'kept', kept_meeting_id: data.meetingId });
  },
  ReturnWithdrawn: ({ data }, { row }) => {
    const withdrawn = row(data.returnId);
    return withdrawn === undefined ? [] : put({ ...withdrawn, status: 'withdrawn', withdrawn_reason: data.reason });
  },
});

const OPENED = {
  cause: null,
  quote: null,
  points: null,
  place: null,
  status: 'open',
  kept_meeting_id: null,
  withdrawn_reason: null,
  responsible: null,
  recurrence: null,
};

const NOWHERE = { target_meeting_id: null, target_date: null, target_precision: null, condition: null };

const targetColumns = (target: Target) => ({
  body_id: target.bodyId,
  target_meeting_id: target.meetingId,
  target_date: target.date,
  target_precision: target.precision,
  condition: target.condition,
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
