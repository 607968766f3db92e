import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { calendarDate } from './calendar';
import { readDanishDate } from './danish-date';

const MONTHS = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december';
const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const WRITTEN = `\\d{1,2}(?:\\. ?| )(?:${MONTHS}),? \\d{4}|\\d{1,2}[-./]\\d{1,2}[-./](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}`;
const HOUR = '\\d{1,2}(?:[.:]\\d{2})?';

/**
 * The day of a meeting with its year, as the inside of a regular expression with the groups `weekday` and `day`:
 * "fredag den 14. marts 2025 kl. 9.30-12". The time of day is read over.
 */
export const MEETING_DAY =
  `(?:(?:den )?(?<weekday>(?:man|tirs|ons|tors|fre|lør|søn)(?:dag|\\.)),? )?(?:den |d\\. ?)?(?<day>${WRITTEN})(?!\\d)` +
  `(?:,? (?:kl\\.?|klokken) ?${HOUR}(?: ?[-–] ?(?:kl\\. ?)?${HOUR})?)?`;

/** The date that MEETING_DAY's group `day` names; null where the calendar has no such day. */
export function readMeetingDay(written: string): PlainDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return readDanishDate(written.replace(/^(\d{1,2}) /, '$1. ').replace(',', ''), null)?.date ?? null;
}

/** The Danish name of the day of the week on which a date falls. */
export function weekdayOf(date: PlainDate): string {
  return WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
}
