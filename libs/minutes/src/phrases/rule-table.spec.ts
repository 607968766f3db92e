import { phraseBook } from './phrase-book';
import { PHRASES } from './phrases';

/** The body and meeting that the examples in the table are written for. */
const book = phraseBook('KKR Fjordlandet');

describe('the table of phrase rules', () => {
  it('names every rule once', () => {
    const ids = PHRASES.map((rule) => rule.id);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids.length).toBeGreaterThan(50);
  });

  it.each(PHRASES.map((rule) => [rule.id, rule] as const))('%s knows its example', (_id, rule) => {
    expect(book.first([rule], rule.example)?.rule.id).toBe(rule.id);
  });

  it.each(PHRASES.map((rule) => [rule.id, rule] as const))('%s leaves its counter-example alone', (_id, rule) => {
    expect(book.first([rule], rule.counterExample)).toBeNull();
  });

  it.each(PHRASES.map((rule) => [rule.id, rule] as const))('%s says what it means', (_id, rule) => {
    expect(rule.meaning.length).toBeGreaterThan(5);
    expect(rule.stems.every((stem) => stem === stem.toLowerCase() && stem.length >= 2)).toBe(true);
  });
});
