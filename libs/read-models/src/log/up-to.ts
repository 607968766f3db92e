import { dateOf, type PlainDate } from '@sagsgang/kernel/plain-date';
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

/** The day on which a reading counts days of waiting: that of its moment, or today where it reads what is now. */
export async function dayOf(reading: Reading): Promise<PlainDate> {
  const instant = reading.at === null ? null : (await upToOf(reading)).instant;
  return dateOf(instant ?? new Date().toISOString());
}
