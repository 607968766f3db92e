import fc from 'fast-check';
import { addDays } from '@sagsgang/kernel/plain-date';
import { CLOSED_DAYS, DAY_KINDS, daysBefore, daysLate, daysPassed, isCounted, type DayCount } from './days';

const hverdage: DayCount = { kind: 'weekday', closedOn: [] };
const arbejdsdage: DayCount = { kind: 'working_day', closedOn: [] };
const kalenderdage: DayCount = { kind: 'calendar_day', closedOn: [] };

/** Holidays and closed days of two years as printed in calendars, apart from how the domain works them out. */
const PRINTED = {
  holidays: [
    ...['2023-01-01', '2023-04-06', '2023-04-07', '2023-04-09', '2023-04-10', '2023-05-05', '2023-05-18'],
    ...['2023-05-28', '2023-05-29', '2023-12-25', '2023-12-26'],
    ...['2024-01-01', '2024-03-28', '2024-03-29', '2024-03-31', '2024-04-01', '2024-05-09', '2024-05-19'],
    ...['2024-05-20', '2024-12-25', '2024-12-26'],
  ],
  closed: { constitution_day: '-06-05', christmas_eve: '-12-24', new_years_eve: '-12-31' },
} as const;

const SUNDAY = '2023-01-01';

/** Whether the day counts, by the printed table and by the place of the day in its week. */
function countsInPrint(day: string, offset: number, { kind, closedOn }: DayCount): boolean {
  const ofWeek = offset % 7;
  if (kind === 'calendar_day') return true;
  const closed = closedOn.some((each) => day.endsWith(PRINTED.closed[each]));
  const restful = ofWeek === 0 || (kind === 'working_day' && ofWeek === 6);
  return !restful && !closed && !(PRINTED.holidays as readonly string[]).includes(day);
}

const anyCount = fc.record({ kind: fc.constantFrom(...DAY_KINDS), closedOn: fc.subarray([...CLOSED_DAYS]) });
const anyOffset = fc.integer({ min: 60, max: 730 });
const anyDays = fc.integer({ min: 0, max: 15 });

describe('dage før et møde', () => {
  it('kommunalbestyrelsen i Klitkøbing, der mødes onsdag, får dagsordenen fredag: lørdag er en hverdag', () => {
    expect(daysBefore('2025-03-12', 4, hverdage)).toBe('2025-03-07');
    expect(daysBefore('2025-03-12', 4, arbejdsdage)).toBe('2025-03-06');
    expect(daysBefore('2025-03-12', 4, kalenderdage)).toBe('2025-03-08');
  });

  it('går uden om påsken, og om store bededag kun til og med 2023', () => {
    expect(daysBefore('2025-04-23', 4, hverdage)).toBe('2025-04-15');
    expect(daysBefore('2023-05-08', 2, hverdage)).toBe('2023-05-04');
    expect(daysBefore('2024-04-29', 2, hverdage)).toBe('2024-04-26');
  });

  it('går uden om grundlovsdag og juleaftensdag, hvor organets regel siger det', () => {
    expect(daysBefore('2025-06-06', 1, hverdage)).toBe('2025-06-05');
    expect(daysBefore('2025-06-06', 1, { ...hverdage, closedOn: ['constitution_day'] })).toBe('2025-06-04');
    expect(daysBefore('2025-12-29', 2, { ...arbejdsdage, closedOn: ['christmas_eve'] })).toBe('2025-12-22');
  });

  it('er for få, når dagsordenen sendes for sent, og siger hvor mange', () => {
    const due = { before: '2025-03-12', days: 4, ...hverdage };
    expect(
      ['2025-03-07', '2025-03-08', '2025-03-09', '2025-03-10', '2025-03-12', '2025-03-20'].map((day) =>
        daysLate(day, due),
      ),
    ).toEqual([0, 1, 2, 2, 4, 4]);
  });
});

describe('whatever days are counted', () => {
  it('those that count are those of a printed calendar', () => {
    fc.assert(
      fc.property(anyOffset, anyCount, (offset, count) => {
        const day = addDays(SUNDAY, offset);
        expect(isCounted(day, count)).toBe(countsInPrint(day, offset, count));
      }),
      { numRuns: 500 },
    );
  });

  it('the last day is a counted one with as many counted days before the meeting, by a printed calendar', () => {
    fc.assert(
      fc.property(anyOffset, anyDays, anyCount, (offset, days, count) => {
        const due = daysBefore(addDays(SUNDAY, offset), days, count);
        const between = Array.from({ length: offset }, (_, at) => at).filter((at) => addDays(SUNDAY, at) >= due);
        expect(between.filter((at) => countsInPrint(addDays(SUNDAY, at), at, count))).toHaveLength(days);
        expect(days === 0 || isCounted(due, count)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing is late on the last day, all is late after it, and each day adds one at the most', () => {
    fc.assert(
      fc.property(anyOffset, anyDays, anyCount, fc.integer({ min: -30, max: 5 }), (offset, days, count, after) => {
        const before = addDays(SUNDAY, offset);
        const due = { before, days, ...count };
        const done = addDays(before, after);
        expect(daysLate(done, due) === 0).toBe(days === 0 || done <= daysBefore(before, days, count));
        const [late, next] = [daysLate(done, due), daysLate(addDays(done, 1), due)];
        expect([late, late + 1]).toContain(next);
        expect(late).toBeLessThanOrEqual(days);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the days that have passed', () => {
  it('are those after a date, up to a day and with it, and none before it', () => {
    expect(daysPassed('2025-03-14', '2025-03-21', arbejdsdage)).toBe(5);
    expect(daysPassed('2025-04-16', '2025-04-22', arbejdsdage)).toBe(1);
    expect(daysPassed('2025-04-16', '2025-04-22', kalenderdage)).toBe(6);
    expect(daysPassed('2025-04-16', '2025-04-16', hverdage)).toBe(0);
    expect(daysPassed('2025-04-16', '2025-04-01', hverdage)).toBe(0);
  });

  it('are as many as were counted back from the day after', () => {
    fc.assert(
      fc.property(anyOffset, fc.integer({ min: 1, max: 40 }), anyCount, (offset, days, count) => {
        const until = addDays(SUNDAY, offset);
        const since = daysBefore(addDays(until, 1), days, count);
        expect(daysPassed(addDays(since, -1), until, count)).toBe(days);
      }),
    );
  });
});
