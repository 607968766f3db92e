import fc from 'fast-check';
import { PRECISIONS, type Precision } from '../vocabulary';
import { firstDayOf, lastDayAround } from './period';

describe('a time that is said without a day', () => {
  it.each<[Precision, string, string]>([
    ['day', '2025-10-10', '2025-10-10'],
    ['week', '2025-10-06', '2025-10-12'],
    ['week', '2025-10-12', '2025-10-12'],
    ['month', '2024-02-01', '2024-02-29'],
    ['quarter', '2025-10-10', '2025-12-31'],
    ['season', '2025-09-01', '2025-11-30'],
    ['season', '2025-12-01', '2026-02-28'],
    ['season', '2026-01-15', '2026-02-28'],
    ['season', '2025-03-01', '2025-05-31'],
    ['turn-of-year', '2025-12-05', '2025-12-31'],
  ])('(%s around %s) ends on %s', (precision, date, last) => {
    expect(lastDayAround(date, precision)).toBe(last);
  });

  it('holds each of its days, and ends where it ends', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...PRECISIONS), (at, precision) => {
        const date = at.toISOString().slice(0, 10);
        const last = lastDayAround(date, precision);
        expect(lastDayAround(last, precision)).toBe(last);
        expect(last >= date).toBe(true);
        // The turn of a year is its December; a day before that is not within it.
        if (precision !== 'turn-of-year') expect(firstDayOf(last, precision) <= date).toBe(true);
      }),
    );
  });
});
