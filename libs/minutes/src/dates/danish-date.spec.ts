import { lastDayOfWeek } from './calendar';
import { readDanishDate } from './danish-date';
import { datesIn, impossibleDatesIn } from './mentions';

const MEETING = '2025-03-14';

describe('a date as minutes write it', () => {
  it.each([
    ['16. maj 2025', '2025-05-16', 'day'],
    ['16.maj 2025', '2025-05-16', 'day'],
    ['16. maj', '2025-05-16', 'day'],
    ['14. marts', '2025-03-14', 'day'],
    ['13. marts', '2026-03-13', 'day'],
    ['16.05.2025', '2025-05-16', 'day'],
    ['16-05-2025', '2025-05-16', 'day'],
    ['16/5-2025', '2025-05-16', 'day'],
    ['01.12.25', '2025-12-01', 'day'],
    ['maj 2025', '2025-05-31', 'month'],
    ['februar 2028', '2028-02-29', 'month'],
    ['april', '2025-04-30', 'month'],
    ['januar', '2026-01-31', 'month'],
    ['udgangen af april 2025', '2025-04-30', 'month'],
    ['årsskiftet', '2025-12-31', 'turn-of-year'],
    ['årsskiftet 2026/2027', '2026-12-31', 'turn-of-year'],
    ['udgangen af 2026', '2026-12-31', 'turn-of-year'],
    ['uge 41', '2025-10-12', 'week'],
    ['uge 2', '2026-01-11', 'week'],
    ['uge 1 2026', '2026-01-04', 'week'],
    ['1. kvartal 2026', '2026-03-31', 'quarter'],
    ['andet kvartal', '2025-06-30', 'quarter'],
    ['efteråret', '2025-11-30', 'season'],
    ['foråret 2026', '2026-05-31', 'season'],
    ['vinteren', '2026-02-28', 'season'],
  ])('%s', (text, date, precision) => {
    expect(readDanishDate(text, MEETING)).toEqual({ date, precision });
  });

  it.each([
    '31. februar 2025',
    '29. februar 2025',
    '0. maj 2025',
    '31.04.2025',
    '12.13.2025',
    'uge 54 2025',
    '1. maj 3025',
  ])('is none where the calendar has no such day: %s', (text) => {
    expect(readDanishDate(text, MEETING)).toBeNull();
  });

  it('is none without a year where the meeting has no date', () => {
    expect(readDanishDate('16. maj', null)).toBeNull();
    expect(readDanishDate('16. maj 2025', null)).toEqual({ date: '2025-05-16', precision: 'day' });
  });
});

describe('the weeks of a year', () => {
  it('are numbered as ISO 8601 does', () => {
    expect(lastDayOfWeek(2024, 1)).toBe('2024-01-07');
    expect(lastDayOfWeek(2026, 53)).toBe('2027-01-03');
    expect(lastDayOfWeek(2025, 53)).toBeNull();
  });
});

describe('dates in running text', () => {
  const found = (text: string) => datesIn(text, MEETING).map(({ date }) => date);

  it('are found in reading order', () => {
    expect(found('Fra den 1. maj til årsskiftet, dog ikke i uge 29.')).toEqual([
      '2025-05-01',
      '2025-12-31',
      '2025-07-20',
    ]);
  });

  it('are no months that are names', () => {
    expect(found('Maj Rønsholt og August Dam takkede.')).toEqual([]);
    expect(found('Sagen ventes i august.')).toEqual(['2025-08-31']);
  });

  it('are no numbers of items or amounts', () => {
    expect(found('Punkt 2.10 om 1.325.000 kr. og § 31.2')).toEqual([]);
  });

  it('are reported where the calendar does not have them', () => {
    expect(impossibleDatesIn('Frist den 31. februar 2025 og den 30. april 2025.')).toEqual([
      { text: '31. februar 2025', index: 10 },
    ]);
    expect(impossibleDatesIn('Senest 32.01.2025 eller den 29. februar')).toEqual([{ text: '32.01.2025', index: 7 }]);
  });
});
