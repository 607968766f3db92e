import { isPlainDate, type PlainDate } from '@sagsgang/kernel/plain-date';

const DAY_MS = 86_400_000;

/** The date, or null where the calendar has no such day (31 February) or the year is not one of minutes. */
export function calendarDate(year: number, month: number, day: number): PlainDate | null {
  if (year < 1900 || year > 2100) return null;
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return isPlainDate(text) ? text : null;
}

/** The last day of a month; months beyond December run on into the next year. */
export function lastDayOfMonth(year: number, month: number): PlainDate {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The Sunday that ends a week as ISO 8601 numbers weeks; null where the year has no such week. */
export function lastDayOfWeek(year: number, week: number): PlainDate | null {
  const fourthOfJanuary = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourthOfJanuary).getUTCDay() + 6) % 7;
  const monday = fourthOfJanuary + ((week - 1) * 7 - weekday) * DAY_MS;
  const thursday = new Date(monday + 3 * DAY_MS);
  if (week < 1 || thursday.getUTCFullYear() !== year) return null;
  return new Date(monday + 6 * DAY_MS).toISOString().slice(0, 10);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
