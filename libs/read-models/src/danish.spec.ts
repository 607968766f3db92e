import { dateWithPrecision, listed, longDate, shortDate } from './danish';

describe('dates in Danish', () => {
  it('are written out in running text and with digits in tables', () => {
    expect([longDate('2024-04-09'), shortDate('2024-04-09')]).toEqual(['9. april 2024', '09.04.2024']);
  });

  it.each([
    ['day', '2024-06-30', '30. juni 2024'],
    ['week', '2024-06-30', 'ugen til og med 30. juni 2024'],
    ['month', '2024-06-30', 'juni 2024'],
    ['quarter', '2024-06-30', '2. kvartal 2024'],
    ['season', '2024-11-30', 'efteråret 2024'],
    ['season', '2024-05-31', 'foråret 2024'],
    ['season', '2024-02-29', 'vinteren 2023/2024'],
    ['season', '2025-03-14', 'foråret 2025'],
    ['season', '2025-12-01', 'vinteren 2025/2026'],
    ['turn-of-year', '2024-12-31', 'årsskiftet 2024/2025'],
    [null, '2024-06-30', '30. juni 2024'],
  ] as const)('of precision %s are no more exact than they were said', (precision, date, words) => {
    expect(dateWithPrecision(date, precision)).toBe(words);
  });
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a og b'],
  [['a', 'b', 'c'], 'a, b og c'],
])('lists %j as %j', (words, text) => {
  expect(listed(words)).toBe(text);
});
