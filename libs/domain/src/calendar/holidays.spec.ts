import { publicHolidays } from './holidays';

/** As printed in calendars: the days of Easter and of what moves with it, by year. */
const PRINTED = [
  { year: 2000, easter: '04-23', prayer: '05-19', ascension: '06-01', whit: '06-11' },
  { year: 2008, easter: '03-23', prayer: '04-18', ascension: '05-01', whit: '05-11' },
  { year: 2011, easter: '04-24', prayer: '05-20', ascension: '06-02', whit: '06-12' },
  { year: 2019, easter: '04-21', prayer: '05-17', ascension: '05-30', whit: '06-09' },
  { year: 2022, easter: '04-17', prayer: '05-13', ascension: '05-26', whit: '06-05' },
  { year: 2023, easter: '04-09', prayer: '05-05', ascension: '05-18', whit: '05-28' },
  { year: 2024, easter: '03-31', prayer: null, ascension: '05-09', whit: '05-19' },
  { year: 2025, easter: '04-20', prayer: null, ascension: '05-29', whit: '06-08' },
  { year: 2026, easter: '04-05', prayer: null, ascension: '05-14', whit: '05-24' },
  { year: 2027, easter: '03-28', prayer: null, ascension: '05-06', whit: '05-16' },
] as const;

const dayOf = (year: number, name: string): string | null =>
  [...publicHolidays(year)].find(([, called]) => called === name)?.[0].slice(5) ?? null;

describe('de danske helligdage', () => {
  it.each(PRINTED)('i $year falder, hvor kalenderen siger det', ({ year, easter, prayer, ascension, whit }) => {
    expect({
      easter: dayOf(year, 'påskedag'),
      prayer: dayOf(year, 'store bededag'),
      ascension: dayOf(year, 'Kristi himmelfartsdag'),
      whit: dayOf(year, 'pinsedag'),
    }).toEqual({ easter, prayer, ascension, whit });
  });

  it('er i 2025 netop disse ti', () => {
    expect([...publicHolidays(2025).keys()].sort()).toEqual([
      '2025-01-01',
      '2025-04-17',
      '2025-04-18',
      '2025-04-20',
      '2025-04-21',
      '2025-05-29',
      '2025-06-08',
      '2025-06-09',
      '2025-12-25',
      '2025-12-26',
    ]);
  });

  it('har hverken grundlovsdag, juleaftensdag eller nytårsaftensdag med', () => {
    const days = [...publicHolidays(2025).keys()];
    for (const day of ['2025-06-05', '2025-12-24', '2025-12-31']) expect(days).not.toContain(day);
  });
});
