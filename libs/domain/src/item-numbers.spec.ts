import fc from 'fast-check';
import { compareItemNumbers } from './item-numbers';

const sorted = (...numbers: (string | null)[]): (string | null)[] => numbers.sort(compareItemNumbers);

describe('the order of item numbers', () => {
  it('counts: 2.10 comes after 2.9', () => {
    expect(sorted('2.10', '2.9', '10', '2')).toEqual(['2', '2.9', '2.10', '10']);
  });

  it('puts what has no number last', () => {
    expect(sorted(null, '1.1', null, '1')).toEqual(['1', '1.1', null, null]);
  });

  it('puts letters in their own order behind the same number', () => {
    expect(sorted('2b', '2a', 'A', '2')).toEqual(['2', '2a', '2b', 'A']);
  });

  it('is one order: antisymmetric and transitive for any numbers', () => {
    const number = fc.option(fc.stringMatching(/^[0-9a-c]{1,2}(\.[0-9a-c]{1,2}){0,2}$/), { nil: null });
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const [ab, ba, bc, ac] = [[a, b], [b, a], [b, c], [a, c]].map(([x = null, y = null]) => Math.sign(compareItemNumbers(x, y))); // prettier-ignore
        expect((ab ?? 0) + (ba ?? 0)).toBe(0);
        if (ab === bc && ab !== 0) expect(ac).toBe(ab);
      }),
    );
  });
});
