import { holds, type Reading } from '../reading';
import type { FiguresAsked } from './figure';

/** The open returns of cases that are not closed, with whether the case stands on an agenda that is still to come. */
export async function owedReturns(reading: Reading, { bodyId }: FiguresAsked) {
  const open = reading.db
    .selectFrom('returns as r')
    .innerJoin('cases as c', (join) => join.onRef('c.case_id', '=', 'r.case_id').on(holds(reading, 'c')))
    .innerJoin('case_states as s', (join) => join.onRef('s.case_id', '=', 'r.case_id').on(holds(reading, 's')))
    .selectAll('r')
    .select('c.title')
    .where('r.status', '=', 'open')
    .where('s.state', '!=', 'closed')
    .where(holds(reading, 'r'))
    .orderBy('r.case_id')
    .orderBy('r.return_id');
  const rows = await (bodyId === undefined ? open : open.where('r.body_id', '=', bodyId)).execute();
  const seated = await seatedCases(reading);
  return rows.map((row) => ({ ...row, seated: seated.has(row.case_id) }));
}

/** The cases that stand, proposed or scheduled, on the agenda of a meeting that is neither held nor cancelled. */
async function seatedCases(reading: Reading): Promise<ReadonlySet<string>> {
  const rows = await reading.db
    .selectFrom('items as i')
    .innerJoin('meetings as m', (join) => join.onRef('m.meeting_id', '=', 'i.meeting_id').on(holds(reading, 'm')))
    .select('i.case_id')
    .where('i.status', 'in', ['proposed', 'scheduled'])
    .where('m.status', 'not in', ['held', 'cancelled'])
    .where(holds(reading, 'i'))
    .execute();
  return new Set(rows.map((row) => row.case_id));
}
