import { addDays, isPlainDate, type PlainDate } from '@sagsgang/kernel/plain-date';
import type { Precision } from '../vocabulary';

/** How often something is to be done again (årshjul). */
export const RECURRENCES = ['month', 'quarter', 'half_year', 'year'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

const MONTHS: Readonly<Record<Recurrence, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/**
 * The first date after a day on which what is due on `date` is due again: what was missed meanwhile is not made up for.
 * A date of less precision than a day or a week is the last day of its month, and the next one is as well; the 31st is
 * the last day of a shorter month. Null where the calendar ends before that.
 */
export function nextOccurrence(
  { date, precision }: { readonly date: PlainDate; readonly precision: Precision | null },
  recurrence: Recurrence,
  after: PlainDate,
): PlainDate | null {
  const [start, day] = [monthOf(date), dayWithin(date, precision)];
  const step = MONTHS[recurrence];
  const passed = Math.max(0, Math.floor((monthOf(after) - start) / step));
  const candidates = [passed, passed + 1, passed + 2].map((times) => dateIn(start + times * step, day));
  return candidates.find((each) => each !== null && each > after && each > date) ?? null;
}

/** Months since the year 0. */
const monthOf = (date: PlainDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

function dayWithin(date: PlainDate, precision: Precision | null): number {
  return precision === null || precision === 'day' || precision === 'week' ? Number(date.slice(8)) : 31;
}

function dateIn(month: number, day: number): PlainDate | null {
  const first = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  if (!isPlainDate(first)) return null;
  const wanted = addDays(first, day - 1);
  if (wanted.slice(0, 7) === first.slice(0, 7)) return wanted;
  return addDays(wanted, -Number(wanted.slice(8)));
}
