import { addDays, type PlainDate } from '@sagsgang/kernel/plain-date';
import type { Precision } from '../vocabulary';

/** The first day of the time that ends with `last`: of the week, the month, the season. */
export function firstDayOf(last: PlainDate, precision: Precision): PlainDate {
  switch (precision) {
    case 'day':
      return last;
    case 'week':
      return addDays(last, -6);
    case 'month':
    case 'turn-of-year':
      return `${last.slice(0, 8)}01`;
    case 'quarter':
    case 'season':
      return monthBefore(monthBefore(`${last.slice(0, 8)}01`));
  }
}

/**
 * The last day of the time around a day. Weeks end on Sundays; the seasons are those of the calendar, so that spring
 * (foråret) ends with May, summer with August, autumn with November and winter with February.
 */
export function lastDayAround(date: PlainDate, precision: Precision): PlainDate {
  const month = Number(date.slice(5, 7));
  switch (precision) {
    case 'day':
      return date;
    case 'week':
      return addDays(date, (7 - new Date(`${date}T00:00:00Z`).getUTCDay()) % 7);
    case 'month':
      return endOfMonth(date, 0);
    case 'quarter':
      return endOfMonth(date, (12 - month) % 3);
    case 'season':
      return endOfMonth(date, (14 - month) % 3);
    case 'turn-of-year':
      return `${date.slice(0, 4)}-12-31`;
  }
}

function monthBefore(firstOfMonth: string): string {
  return `${addDays(firstOfMonth, -1).slice(0, 8)}01`;
}

/** The last day of the month that comes so many months after the day's own. */
function endOfMonth(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months + 1;
  const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  return addDays(first, -1);
}
