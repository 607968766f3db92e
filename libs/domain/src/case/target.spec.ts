import type { Precision } from '../vocabulary';
import { target } from '../testing/case-words';
import { isAimedAt } from './target';

const meeting = (date: string) => ({ meetingId: `kkr-${date}`, bodyId: 'kkr', date });
const aimed = (last: string, precision: Precision | null, date: string): boolean =>
  isAimedAt(target({ date: last, precision }), meeting(date));

describe('the meeting that a promise means', () => {
  it('is the named one, wherever it was moved', () => {
    expect(
      isAimedAt(target({ meetingId: 'kkr-2025-04-11', date: '2025-04-11' }), {
        ...meeting('2025-05-02'),
        meetingId: 'kkr-2025-04-11',
      }),
    ).toBe(true);
    expect(isAimedAt(target({ meetingId: 'kkr-2025-04-11' }), meeting('2025-05-02'))).toBe(false);
  });

  it('is one of the body that was named', () => {
    expect(isAimedAt(target({ bodyId: 'byråd', date: '2025-04-11' }), meeting('2025-04-11'))).toBe(false);
  });

  it('is none where only a condition was named, or nothing', () => {
    expect(isAimedAt(target({ condition: 'når prisen kendes' }), meeting('2025-04-11'))).toBe(false);
    expect(isAimedAt(target(), meeting('2025-04-11'))).toBe(false);
  });

  it.each<[Precision | null, string, string, string]>([
    [null, '2025-04-11', '2025-04-11', '2025-04-11'],
    ['day', '2025-04-11', '2025-04-11', '2025-04-11'],
    ['week', '2025-04-13', '2025-04-07', '2025-04-13'],
    ['month', '2025-04-30', '2025-04-01', '2025-04-30'],
    ['quarter', '2025-03-31', '2025-01-01', '2025-03-31'],
    ['season', '2025-11-30', '2025-09-01', '2025-11-30'],
    ['turn-of-year', '2025-12-31', '2025-12-01', '2025-12-31'],
  ])('lies within the time that was said (%s until %s: %s to %s)', (precision, last, from, to) => {
    const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    const dayAfter = new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10);
    expect([dayBefore, from, to, dayAfter].map((date) => aimed(last, precision, date))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
