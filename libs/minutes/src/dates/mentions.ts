import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { LETTERS } from '../text/letters';
import { DATE_PATTERN, readDanishDate, type DanishDate } from './danish-date';

/** A date as it is written in running text, with the place in the text where it begins. */
export interface WrittenDate {
  readonly text: string;
  readonly index: number;
}

/** A date in running text that the calendar has. */
export interface DateMention extends DanishDate, WrittenDate {}

const ANY_DATE = new RegExp(`(?<![${LETTERS}0-9.])(?:${DATE_PATTERN})(?![${LETTERS}0-9])`, 'gi');

/** Words before a month that stands alone; elsewhere "maj" or "august" may be a name. */
const BEFORE_MONTH = /(?:^|\s)(?:i|til|inden|fra|for|medio|primo|ultimo|senest|af) $/i;

/** A day that is written out; such a day may be impossible, where a month or a week at most lacks its year. */
const WRITTEN_DAY = /^(\d{1,2})\. ?\p{L}|^\d{1,2}[./-]\d{1,2}[./ -]\d{4}$|^\d{4}-\d{2}-\d{2}$/u;

/** Every date in a text, in reading order. Dates that the calendar does not have are left out. */
export function datesIn(text: string, meetingDate: PlainDate | null): DateMention[] {
  const mentions: DateMention[] = [];
  for (const { text: written, index } of writtenDates(text)) {
    const date = readDanishDate(written, meetingDate);
    if (date !== null) mentions.push({ ...date, text: written, index });
  }
  return mentions;
}

/** The days that a text names and the calendar does not have, such as 31 February. */
export function impossibleDatesIn(text: string): WrittenDate[] {
  if (!/\d[./-]/.test(text)) return [];
  return writtenDates(text).filter((date) => WRITTEN_DAY.test(date.text) && !existsInSomeYear(date.text));
}

function existsInSomeYear(date: string): boolean {
  const leapYear = '2024-01-01';
  return readDanishDate(date, leapYear) !== null;
}

function writtenDates(text: string): WrittenDate[] {
  return [...text.matchAll(ANY_DATE)]
    .map((match) => ({ text: match[0], index: match.index }))
    .filter(({ text: date, index }) => !/^\p{L}+$/u.test(date) || !isMonth(date) || isMonthInContext(text, index));
}

function isMonth(word: string): boolean {
  return !/^(?:årsskiftet|foråret|sommeren|efteråret|vinteren)$/i.test(word);
}

function isMonthInContext(text: string, index: number): boolean {
  return BEFORE_MONTH.test(text.slice(Math.max(0, index - 10), index));
}
