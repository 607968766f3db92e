import fc from 'fast-check';
import { fromPostgres, toPostgres } from './texts';

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom('\0', '\u0001', '\u0002', 'a', 'å')).map((characters) => characters.join('')),
);

const order = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

describe('a text on its way into PostgreSQL', () => {
  it('has no NUL, and comes back as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(toPostgres(text)).not.toContain('\0');
        expect(fromPostgres(toPostgres(text))).toBe(text);
      }),
    );
  });

  it('stands in the same order as before', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(order(toPostgres(a), toPostgres(b))).toBe(order(a, b));
      }),
    );
  });

  it('is the very same where it has neither NUL nor U+0001', () => {
    expect(toPostgres('Ærø')).toBe('Ærø');
  });
});
