import fc from 'fast-check';
import { isPlainDate } from '@sagsgang/kernel/plain-date';
import { PRECISIONS } from '../vocabulary';
import { nextOccurrence, RECURRENCES } from './recurrence';

describe('årshjulets næste gang', () => {
  it.each([
    ['2025-04-30', 'month', 'year', '2025-04-11', '2026-04-30'],
    ['2025-04-30', 'month', 'year', '2025-05-20', '2026-04-30'],
    ['2025-04-30', 'month', 'year', '2027-06-01', '2028-04-30'],
    ['2025-02-28', 'month', 'year', '2027-03-01', '2028-02-29'],
    ['2025-03-31', 'quarter', 'quarter', '2025-03-14', '2025-06-30'],
    ['2025-01-31', 'day', 'month', '2025-01-31', '2025-02-28'],
    ['2024-02-29', 'day', 'year', '2024-02-29', '2025-02-28'],
    ['2025-12-31', 'turn-of-year', 'year', '2026-01-05', '2026-12-31'],
    ['2025-06-15', 'week', 'half_year', '2025-06-10', '2025-12-15'],
  ] as const)('efter %s (%s), hver %s, holdt den %s, er den %s', (date, precision, recurrence, after, next) => {
    expect(nextOccurrence({ date, precision }, recurrence, after)).toBe(next);
  });

  it('kommer ikke, hvor kalenderen ender', () => {
    expect(nextOccurrence({ date: '9999-04-30', precision: 'month' }, 'year', '9999-04-11')).toBeNull();
  });

  it('er én dato, der findes, efter både den forrige og den dag, der blev holdt', () => {
    const date = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10));
    const words = fc.tuple(fc.constantFrom(...PRECISIONS), fc.constantFrom(...RECURRENCES));
    fc.assert(
      fc.property(date, date, words, (due, kept, [precision, recurrence]) => {
        const next = nextOccurrence({ date: due, precision }, recurrence, kept) ?? '';
        expect(isPlainDate(next) && next > due && next > kept).toBe(true);
      }),
    );
  });
});
