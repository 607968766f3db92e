import { addDays, type PlainDate } from '@sagsgang/kernel/plain-date';
import { lastDayOfMonth } from './calendar';
import { readDanishDate, type DanishDate } from './danish-date';

const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const NUMBERS = ['nul', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte'];

const WEEKDAY = new RegExp(
  `\\btil (?:på )?(?:førstkommende |kommende |mødet |mødet på )?(${WEEKDAYS.join('|')})(?!,? (?:den |d\\. ?)?\\d)(?![\\p{L}])`,
  'iu',
);
const NEXT_PERIOD = /\btil (?:mødet )?(?:i )?næste (uge|måned)(?!\p{L})/iu;
const DURATION = /(?:^|\s)(?:i|om) (\d{1,2}|en|et|to|tre|fire|fem|seks|syv|otte) (dage?|uger?|måned(?:er)?)(?!\p{L})/iu;
const MEETING_OF_MONTH =
  /(?<!\p{L})(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)-?mødet?(?!\p{L})/iu;
const DAY_AND_MONTH = /\b(?:den|d\.) (\d{1,2})\/(\d{1,2})(?![\d/-])/i;

/**
 * A time that is said from the meeting on, as postponements have it: "til fredag", "til næste måned", "i to måneder",
 * "til majmødet", "til den 16/5". Null where the text says none, and for "næste fredag", by which people mean two days.
 */
export function relativeDateIn(text: string, meetingDate: PlainDate): DanishDate | null {
  return (
    weekday(text, meetingDate) ??
    nextPeriod(text, meetingDate) ??
    duration(text, meetingDate) ??
    meetingOfMonth(text, meetingDate) ??
    dayAndMonth(text, meetingDate)
  );
}

function weekday(text: string, from: PlainDate): DanishDate | null {
  const name = WEEKDAY.exec(text)?.[1];
  if (name === undefined) return null;
  const days = (WEEKDAYS.indexOf(name.toLowerCase()) - weekdayOf(from) + 7) % 7;
  return { date: addDays(from, days === 0 ? 7 : days), precision: 'day' };
}

function nextPeriod(text: string, from: PlainDate): DanishDate | null {
  const period = NEXT_PERIOD.exec(text)?.[1]?.toLowerCase();
  if (period === undefined) return null;
  return period === 'uge' ? weekOf(addDays(from, 7)) : monthAfter(from, 1);
}

function duration(text: string, from: PlainDate): DanishDate | null {
  const match = DURATION.exec(text);
  if (match === null) return null;
  const word = match[1].toLowerCase().replace('et', 'en');
  const count = /\d/.test(word) ? Number(word) : NUMBERS.indexOf(word);
  if (/^m/i.test(match[2])) return monthAfter(from, count);
  return weekOf(addDays(from, /^u/i.test(match[2]) ? count * 7 : count));
}

function meetingOfMonth(text: string, from: PlainDate): DanishDate | null {
  const month = MEETING_OF_MONTH.exec(text)?.[1];
  return month === undefined ? null : readDanishDate(month, from);
}

function dayAndMonth(text: string, from: PlainDate): DanishDate | null {
  const match = DAY_AND_MONTH.exec(text);
  if (match === null) return null;
  const year = Number(from.slice(0, 4));
  const dates = [year, year + 1].map((of) => readDanishDate(`${match[1]}/${match[2]}-${of}`, from));
  return dates.find((date) => date !== null && date.date >= from) ?? null;
}

function weekOf(date: PlainDate): DanishDate {
  return { date: addDays(date, (7 - weekdayOf(date)) % 7), precision: 'week' };
}

function monthAfter(from: PlainDate, months: number): DanishDate {
  return { date: lastDayOfMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)) + months), precision: 'month' };
}

/** 0 for Sunday. */
function weekdayOf(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
