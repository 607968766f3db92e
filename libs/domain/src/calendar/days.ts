import { addDays, type PlainDate } from '@sagsgang/kernel/plain-date';
import { isPublicHoliday } from './holidays';

/**
 * What counts as a day: `weekday` (hverdag) is Monday to Saturday, `working_day` (arbejdsdag) Monday to Friday, both
 * without public holidays; `calendar_day` is any day.
 */
export const DAY_KINDS = ['weekday', 'working_day', 'calendar_day'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Days that are no public holidays, but on which many an office is closed: Grundlovsdag, 24 and 31 December. */
export const CLOSED_DAYS = ['constitution_day', 'christmas_eve', 'new_years_eve'] as const;
export type ClosedDay = (typeof CLOSED_DAYS)[number];

const CLOSED_ON: Readonly<Record<ClosedDay, string>> = {
  constitution_day: '06-05',
  christmas_eve: '12-24',
  new_years_eve: '12-31',
};

/** How days are counted. */
export interface DayCount {
  readonly kind: DayKind;
  /** The closed days that do not count; they count as calendar days all the same. */
  readonly closedOn: readonly ClosedDay[];
}

/** True for a day that counts. */
export function isCounted(date: PlainDate, { kind, closedOn }: DayCount): boolean {
  if (kind === 'calendar_day') return true;
  const weekday = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  if (weekday === 0 || (weekday === 6 && kind === 'working_day')) return false;
  return !isPublicHoliday(date) && !closedOn.some((closed) => date.endsWith(CLOSED_ON[closed]));
}

/**
 * The last day on which something is done that many days before a date: the n-th counted day before it, the date itself
 * not counted. @param days from 0 on; 0 is the date itself
 */
export function daysBefore(date: PlainDate, days: number, count: DayCount): PlainDate {
  let [day, left] = [date, days];
  while (left > 0) {
    day = addDays(day, -1);
    if (isCounted(day, count)) left -= 1;
  }
  return day;
}

/** How many counted days have passed since a date: those after it, up to another one and with that; 0 where it is none. */
export function daysPassed(since: PlainDate, until: PlainDate, count: DayCount): number {
  let passed = 0;
  for (let day = addDays(since, 1); day <= until; day = addDays(day, 1)) if (isCounted(day, count)) passed += 1;
  return passed;
}

/**
 * By how many counted days something done on a day is late, where it was due that many days before a date: how many of
 * the days are missing from the day on which it was done up to the date; 0 where it was in time.
 */
export function daysLate(
  done: PlainDate,
  due: { readonly before: PlainDate; readonly days: number } & DayCount,
): number {
  const { before, days } = due;
  let missing = days;
  for (let day = addDays(before, -1); day >= done && missing > 0; day = addDays(day, -1)) {
    if (isCounted(day, due)) missing -= 1;
  }
  return missing;
}
