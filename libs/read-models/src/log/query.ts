import { isPlainDate } from '@sagsgang/kernel/plain-date';
import { sql } from 'kysely';
import type { Reading } from '../reading';

/** `--as-of` names no moment that there was. */
export class UnknownMoment extends Error {
  override readonly name = 'UnknownMoment';
  constructor(
    message: string,
    /** The number of the newest event where a number beyond it was asked for; null where none was understood. */
    readonly newest: number | null = null,
  ) {
    super(message);
  }
}

const NUMBER = /^\d{1,9}$/;

/** A date and time without a zone, which JavaScript would take for the time of the machine. */
const WITHOUT_ZONE = /T[\d:.]+$/;

/**
 * The event's number that an `--as-of` means: a number itself, or an instant (also a date; UTC where it has no zone),
 * which means the last event before the first one recorded later. -1 stands for the time before the first event.
 */
export async function momentOf(reading: Reading, asOf: string): Promise<number> {
  if (NUMBER.test(asOf)) return existing(reading, Number(asOf));
  const ms = Date.parse(WITHOUT_ZONE.test(asOf) ? `${asOf}Z` : asOf);
  // `Date.parse` takes 30 February for the first or second of March.
  if (Number.isNaN(ms) || !isPlainDate(asOf.slice(0, 10))) {
    throw new UnknownMoment(`${asOf} is neither an event's number nor an instant such as 2024-02-09T12:00:00Z`);
  }
  return numberAt(reading, new Date(ms).toISOString());
}

async function existing({ db }: Reading, number: number): Promise<number> {
  const head = await db
    .selectFrom('log')
    .select(sql<number | null>`max(number)`.as('number'))
    .executeTakeFirst();
  const newest = head?.number ?? -1;
  if (number > newest) throw new UnknownMoment(`the log ends at event ${newest}`, newest);
  return number;
}

async function numberAt({ db }: Reading, instant: string): Promise<number> {
  const row = await db
    .selectFrom('log')
    .select('number')
    .where('recorded_max', '<=', instant)
    .orderBy('recorded_max', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? -1;
}
