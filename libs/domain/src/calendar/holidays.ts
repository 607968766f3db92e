import { addDays, type PlainDate } from '@sagsgang/kernel/plain-date';

/** The last year with Store Bededag: it was abolished from 2024 on by act no. 214 of 6 March 2023. */
const LAST_PRAYER_DAY = 2023;

/** Days from Easter Sunday on to the holidays that move with it. */
const MOVING = [
  { name: 'skærtorsdag', after: -3 },
  { name: 'langfredag', after: -2 },
  { name: 'påskedag', after: 0 },
  { name: '2. påskedag', after: 1 },
  { name: 'store bededag', after: 26, last: LAST_PRAYER_DAY },
  { name: 'Kristi himmelfartsdag', after: 39 },
  { name: 'pinsedag', after: 49 },
  { name: '2. pinsedag', after: 50 },
] as const;

const FIXED = [
  { name: 'nytårsdag', day: '01-01' },
  { name: 'juledag', day: '12-25' },
  { name: '2. juledag', day: '12-26' },
] as const;

const known = new Map<number, ReadonlyMap<PlainDate, string>>();

/**
 * The Danish public holidays (helligdage) of a year with their Danish names. Grundlovsdag, 24 and 31 December are none:
 * whether an office is closed on them is a rule of its body.
 */
export function publicHolidays(year: number): ReadonlyMap<PlainDate, string> {
  const before = known.get(year);
  if (before !== undefined) return before;
  const easter = easterSunday(year);
  const moving = MOVING.filter((each) => !('last' in each) || year <= each.last);
  const holidays = new Map<PlainDate, string>([
    ...FIXED.map(({ name, day }) => [`${year}-${day}`, name] as const),
    ...moving.map(({ name, after }) => [addDays(easter, after), name] as const),
  ]);
  known.set(year, holidays);
  return holidays;
}

/** True on a Danish public holiday. @param date ISO */
export const isPublicHoliday = (date: PlainDate): boolean => publicHolidays(Number(date.slice(0, 4))).has(date);

/** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
function easterSunday(year: number): PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
  const leaps = Math.floor(ofCentury / 4);
  const weekday = (32 + 2 * (century % 4) + 2 * leaps - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return `${year}-${twoDigits(Math.floor(days / 31))}-${twoDigits((days % 31) + 1)}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
