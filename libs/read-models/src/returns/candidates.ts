import type { Selectable } from 'kysely';
import { chunksOf } from '../chunks';
import { holds, type Reading } from '../reading';
import type { Tables } from '../tables';
import type { Scope } from './scope';

export type PromisedRow = Selectable<Tables['returns']>;

/** The returns that belong to a day or a meeting, each once. */
export async function candidates(reading: Reading, scope: Scope): Promise<PromisedRow[]> {
  const found = [
    ...(await datedFor(reading, scope)),
    ...(await boundTo(reading, scope)),
    ...(await comingAnyway(reading, scope)),
    ...(await declaredIn(reading, scope)),
  ];
  const byKey = new Map(found.map((row) => [`${row.case_id} ${row.return_id}`, row]));
  return [...byKey.values()];
}

const promised = (reading: Reading) => reading.db.selectFrom('returns as r').selectAll('r').where(holds(reading, 'r'));

/** Promised to the day or to one of the meetings. */
async function datedFor(reading: Reading, { date, bodyId, meetings }: Scope): Promise<PromisedRow[]> {
  const onDay = promised(reading).where('r.target_date', '=', date);
  const ids = meetings.map(({ id }) => id);
  return [
    ...(await (bodyId === null ? onDay : onDay.where('r.body_id', '=', bodyId)).execute()),
    ...(ids.length === 0 ? [] : await promised(reading).where('r.target_meeting_id', 'in', ids).execute()),
  ];
}

/** Those whose case was proposed for one of the meetings because of them. */
async function boundTo(reading: Reading, { meetings }: Scope): Promise<PromisedRow[]> {
  const ids = meetings.map(({ id }) => id);
  if (ids.length === 0) return [];
  return promised(reading)
    .innerJoin('items as i', (join) =>
      join
        .onRef('i.case_id', '=', 'r.case_id')
        .onRef('i.return_id', '=', 'r.return_id')
        .on('i.status', '!=', 'removed')
        .on(holds(reading, 'i')),
    )
    .where('i.meeting_id', 'in', ids)
    .execute();
}

/**
 * Open ones that name no day and no meeting, and whose case stands on the agenda of one of the meetings for another
 * reason, such as its decision path.
 */
async function comingAnyway(reading: Reading, { meetings }: Scope): Promise<PromisedRow[]> {
  const ids = meetings.map(({ id }) => id);
  if (ids.length === 0) return [];
  return promised(reading)
    .innerJoin('items as i', (join) =>
      join.onRef('i.case_id', '=', 'r.case_id').onRef('i.body_id', '=', 'r.body_id').on(holds(reading, 'i')),
    )
    .where('r.status', '=', 'open')
    .where('r.target_date', 'is', null)
    .where('r.target_meeting_id', 'is', null)
    .where('r.condition', 'is', null)
    .where('i.return_id', 'is', null)
    .where('i.status', 'in', ['proposed', 'scheduled'])
    .where('i.meeting_id', 'in', ids)
    .execute();
}

/**
 * Those without a day of their own whose case stands on a list for the meeting. One that was over before the list was
 * written is not meant.
 */
async function declaredIn(reading: Reading, { declared }: Scope): Promise<PromisedRow[]> {
  const since = new Map(declared.flatMap((line) => (line.caseId === null ? [] : [[line.caseId, line.since] as const])));
  const rows: PromisedRow[] = [];
  for (const chunk of chunksOf([...since.keys()])) rows.push(...(await withoutDay(reading, chunk)));
  return rows.filter((row) => row.status === 'open' || row.valid_from > (since.get(row.case_id) ?? 0));
}

const withoutDay = (reading: Reading, caseIds: readonly string[]): Promise<PromisedRow[]> =>
  promised(reading)
    .where('r.case_id', 'in', caseIds)
    .where('r.target_meeting_id', 'is', null)
    .where((eb) => eb.or([eb('r.target_date', 'is', null), eb('r.target_precision', '!=', 'day')]))
    .execute();
