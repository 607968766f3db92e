/** A calendar date as ISO 8601, `2024-04-19`, without time or zone. Dates compare rightly as strings. */
export type PlainDate = string;

/** A moment in UTC, ISO 8601 with milliseconds, `2024-02-09T10:02:00.000Z`. Instants compare rightly as strings. */
export type Instant = string;

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** True for a date that exists: `2024-02-29` is one, `2023-02-29` and `2024-4-1` are none. */
export function isPlainDate(text: string): boolean {
  return ISO_DATE.test(text) && toDay(text) !== null;
}

/** Days from one date to another; negative where the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date some days later (or earlier, where negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10);
}

/** The date of an instant in UTC. */
export function dateOf(instant: Instant): PlainDate {
  return instant.slice(0, 10);
}

function dayNumber(date: PlainDate): number {
  const day = toDay(date);
  if (day === null) throw new RangeError(`not a date: ${date}`);
  return day;
}

/** Days since 1970-01-01, or null where the calendar has no such day. */
function toDay(date: string): number | null {
  const ms = Date.parse(`${date}T00:00:00.000Z`);
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) return null;
  return ms / DAY_MS;
}
