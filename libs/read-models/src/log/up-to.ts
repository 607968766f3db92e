import type { Reading } from '../reading';

/** The last event that a reading counts. */
export interface UpTo {
  /** -1 before the first event. */
  readonly number: number;
  /** The latest instant recorded up to that event, so that `asOf` it means the same again; null before the first one. */
  readonly instant: string | null;
}

/** How far a reading counts: to its own number, or to the newest event that was projected. */
export async function upToOf({ db, at }: Reading): Promise<UpTo> {
  let rows = db.selectFrom('log').select(['number', 'recorded_max']);
  if (at !== null) rows = rows.where('number', '<=', at);
  const row = await rows.orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row === undefined ? { number: -1, instant: null } : { number: row.number, instant: row.recorded_max };
}
