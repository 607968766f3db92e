import { dateOf, type PlainDate } from '@sagsgang/kernel/plain-date';
import type { Reading } from '../reading';

/** The last event that a reading counts. */
export interface UpTo {
  /** -1 before the first event. */
  readonly number: number;
  /** The latest instant recorded up to that event, so that `asOf` it means the same again; null before the first one. */
  readonly instant: string | null;
  /** The read models that stand still and count less, the earliest first; as of an earlier number they count it all. */
  readonly paused: readonly StandingStill[];
}

/** A read model that counts the events before a number alone. */
export interface StandingStill {
  readonly name: string;
  /** The number of the event that it cannot take. */
  readonly number: number;
}

/** How far a reading counts: to its own number, or to the newest event that was projected. */
export async function upToOf(reading: Reading): Promise<UpTo> {
  const { db, at } = reading;
  const paused = await standingStill(reading);
  let rows = db.selectFrom('log').select(['number', 'recorded_max']);
  if (at !== null) rows = rows.where('number', '<=', at);
  const row = await rows.orderBy('number', 'desc').limit(1).executeTakeFirst();
  return row === undefined
    ? { number: -1, instant: null, paused }
    : { number: row.number, instant: row.recorded_max, paused };
}

/** The read models whose answers lack something at the reading's moment. */
function standingStill({ db, at }: Reading): Promise<StandingStill[]> {
  const rows = db
    .selectFrom('pauses as p')
    .innerJoin('generations as g', 'g.id', 'p.generation')
    .select(['p.model as name', 'p.number'])
    .where('g.status', '=', 'live');
  const lacking = at === null ? rows : rows.where('p.number', '<=', at);
  return lacking.orderBy('p.number').orderBy('p.model').execute();
}

/** The day on which a reading counts days of waiting: that of its moment, or today where it reads what is now. */
export async function dayOf(reading: Reading): Promise<PlainDate> {
  const instant = reading.at === null ? null : (await upToOf(reading)).instant;
  return dateOf(instant ?? new Date().toISOString());
}
