import { bodyLines } from '../lines/body-line';
import { splitLines } from '../lines/source-line';
import { paragraphsOf, textContext } from './paragraph';
import { sentencesOf } from './sentence';

function sentences(text: string): string[] {
  const lines = bodyLines(splitLines(text), () => false);
  return paragraphsOf(lines, textContext(lines)).flatMap((paragraph) => sentencesOf(paragraph).map(({ text: t }) => t));
}

describe('sentences', () => {
  it.each([
    ['Færgen sejler. Broen er lukket!', ['Færgen sejler.', 'Broen er lukket!']],
    ['Færgen sejler bl.a. Nordvig og f.eks. Tangøre.', ['Færgen sejler bl.a. Nordvig og f.eks. Tangøre.']],
    ['Mødet er den 16. maj. Alle kommer.', ['Mødet er den 16. maj.', 'Alle kommer.']],
    ['Loven om den 3. Fjordbro er ny.', ['Loven om den 3. Fjordbro er ny.']],
    ['Det koster 3 mio. kr. Broen er dyrere.', ['Det koster 3 mio. kr.', 'Broen er dyrere.']],
    ['Der er både, færger mv. 14 af dem er nye.', ['Der er både, færger mv.', '14 af dem er nye.']],
    ['Svar ventes i uge 41. Så mødes vi.', ['Svar ventes i uge 41.', 'Så mødes vi.']],
    ['Er den ny? (Det er den.) Ja.', ['Er den ny?', '(Det er den.)', 'Ja.']],
    ['Lars P. Holm kom.', ['Lars P. Holm kom.']],
  ])('%s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('leave out the mark of a list', () => {
    expect(sentences('- Færgen sejler.')).toEqual(['Færgen sejler.']);
  });

  it('are cut where they are longer than any sentence', () => {
    const cut = sentences('ord '.repeat(1_000));
    expect(cut.length).toBeGreaterThan(4);
    expect(Math.max(...cut.map((text) => text.length))).toBeLessThanOrEqual(800);
  });
});
