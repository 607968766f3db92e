import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Precision } from '../minutes-document';
import { calendarDate, lastDayOfMonth, lastDayOfWeek } from './calendar';

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const MONTH = `(?:${MONTHS.join('|')})`;
const SEASONS: Readonly<Record<string, number>> = { vinter: 2, forår: 5, sommer: 8, efterår: 11 };
const QUARTERS = ['første', 'andet', 'tredje', 'fjerde'];

/**
 * The ways in which minutes write a date, as a regular expression without groups: a day ("den" stays outside), a
 * numeric day, a month, the turn of the year, a week, a quarter, a season. The year may be missing.
 */
export const DATE_PATTERN = [
  `\\d{4}-\\d{2}-\\d{2}(?!\\d)`,
  `\\d{1,2}\\.? ?${MONTH}(?: \\d{4})?`,
  `\\d{1,2}[.\\/-]\\d{1,2}[.\\/-](?:\\d{4}|\\d{2})(?!\\d)`,
  `\\d{1,2}\\/\\d{1,2} \\d{4}(?!\\d)`,
  `(?:udgangen af |slutningen af )?${MONTH}(?: måned)?(?: \\d{4})?`,
  `årsskiftet(?: \\d{4}\\/(?:\\d{4}|\\d{2}))?`,
  `udgangen af (?:\\d{4}|året)`,
  `uge \\d{1,2}(?:,? (?:i )?\\d{4})?`,
  `(?:[1-4]\\.|${QUARTERS.join('|')}) kvartal(?: (?:i |af )?\\d{4})?`,
  `(?:foråret|sommeren|efteråret|vinteren)(?: \\d{4})?`,
].join('|');

export interface DanishDate {
  /** The last day of what was said. */
  readonly date: PlainDate;
  readonly precision: Precision;
}

/**
 * Reads one date that DATE_PATTERN matched. Where the year is missing it is the next such day, month or season, counted
 * from the meeting's date (that day included). Null where the calendar has no such day, or the year cannot be known.
 */
export function readDanishDate(text: string, meetingDate: PlainDate | null): DanishDate | null {
  const year = /(?<!\d)\d{4}(?=$|\/)/.exec(text);
  const reading = readParts(text.toLowerCase());
  if (reading === null) return null;
  if (reading.year !== undefined || year !== null) return dated(reading, reading.year ?? Number(year![0]));
  if (meetingDate === null) return null;
  const from = Number(meetingDate.slice(0, 4));
  for (const candidate of [from, from + 1]) {
    const found = dated(reading, candidate);
    if (found !== null && found.date >= meetingDate) return found;
  }
  return null;
}

/** What a date says apart from its year: the precision, and the day for a given year. */
interface Reading {
  readonly precision: Precision;
  readonly in: (year: number) => PlainDate | null;
  /** The year where it is written with two digits. */
  readonly year?: number;
}

function dated(reading: Reading, year: number): DanishDate | null {
  const date = reading.in(year);
  return date === null ? null : { date, precision: reading.precision };
}

function readParts(text: string): Reading | null {
  return readDay(text) ?? readNumeric(text) ?? readTurnOfYear(text) ?? readPeriod(text) ?? readMonth(text);
}

function readDay(text: string): Reading | null {
  const match = /^(\d{1,2})\.? ?(\p{L}+)/u.exec(text);
  const month = match === null ? -1 : MONTHS.indexOf(match[2]);
  if (month === -1) return null;
  return { precision: 'day', in: (year) => calendarDate(year, month + 1, Number(match![1])) };
}

function readNumeric(text: string): Reading | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso !== null) {
    return { precision: 'day', year: Number(iso[1]), in: (of) => calendarDate(of, Number(iso[2]), Number(iso[3])) };
  }
  const match = /^(\d{1,2})[./-](\d{1,2})[./ -](\d{2,4})$/.exec(text);
  if (match === null) return null;
  const year = Number(match[3]) + (match[3].length === 2 ? 2000 : 0);
  return { precision: 'day', year, in: (of) => calendarDate(of, Number(match[2]), Number(match[1])) };
}

function readTurnOfYear(text: string): Reading | null {
  if (!/^(?:årsskiftet|udgangen af (?:\d{4}|året)$)/.test(text)) return null;
  const year = /\d{4}/.exec(text);
  const reading: Reading = { precision: 'turn-of-year', in: (of) => calendarDate(of, 12, 31) };
  return year === null ? reading : { ...reading, year: Number(year[0]) };
}

function readPeriod(text: string): Reading | null {
  const week = /^uge (\d{1,2})/.exec(text);
  if (week !== null) return { precision: 'week', in: (year) => lastDayOfWeek(year, Number(week[1])) };
  const quarter = /^(?:(\d)\.|(\p{L}+)) kvartal/u.exec(text);
  if (quarter !== null) {
    const number = quarter[1] === undefined ? QUARTERS.indexOf(quarter[2]) + 1 : Number(quarter[1]);
    return { precision: 'quarter', in: (year) => lastDayOfMonth(year, number * 3) };
  }
  const season = /^(forår|sommer|efterår|vinter)(?:et|en)/.exec(text);
  if (season === null) return null;
  return { precision: 'season', in: (year) => lastDayOfMonth(year, SEASONS[season[1]]) };
}

function readMonth(text: string): Reading | null {
  const name = text.replace(/^(?:udgangen|slutningen) af /, '').split(' ')[0];
  const month = MONTHS.indexOf(name);
  return month === -1 ? null : { precision: 'month', in: (year) => lastDayOfMonth(year, month + 1) };
}
