import { bodyLines } from '../lines/body-line';
import { splitLines } from '../lines/source-line';
import { lineAt, paragraphsOf, textContext } from './paragraph';

function read(text: string) {
  const lines = bodyLines(splitLines(text), () => false);
  return paragraphsOf(lines, textContext(lines));
}

function textsOf(text: string): string[] {
  return read(text).map((paragraph) => paragraph.text);
}

describe('paragraphs', () => {
  it('are parted by an empty line', () => {
    expect(textsOf('Færgen sejler\nhver dag.\n\nBroen er lukket.')).toEqual([
      'Færgen sejler hver dag.',
      'Broen er lukket.',
    ]);
  });

  it('end where a line is short and the next begins with a capital', () => {
    const heading =
      'Vand og vind\nØernes Råd har målt strømmen i fjorden gennem tre vintre og fundet den jævn\nog stærk.';
    expect(textsOf(heading)[0]).toBe('Vand og vind');
  });

  it('go on over a page where the sentence goes on', () => {
    expect(textsOf('Færgen sejler hver\n\fdag.')).toEqual(['Færgen sejler hver dag.']);
    expect(textsOf('Færgen sejler hver dag i det lange sommerhalvår.\n\fBroen er lukket.')).toHaveLength(2);
  });

  it('go on over a page where a word is broken', () => {
    expect(textsOf('Færgen sejler og fær-\n\fgen lægger til.')).toEqual(['Færgen sejler og færgen lægger til.']);
  });

  it('keep every entry of a list apart, with its mark', () => {
    expect(textsOf('Nævnt blev:\n- færgen,\nsom sejler\n- broen')).toEqual([
      'Nævnt blev:',
      '- færgen, som sejler',
      '- broen',
    ]);
  });

  it('count the marks of attachments and lose them', () => {
    const [first, second] = read('Vedlagt:\n./. Kortet er vedlagt. ./.\nDet er nyt.');
    expect(first).toMatchObject({ text: 'Vedlagt:', attachments: 0 });
    expect(second).toMatchObject({ text: 'Kortet er vedlagt. Det er nyt.', attachments: 2 });
  });

  it('lose the blank that the page left before a mark', () => {
    expect(textsOf('Den nye direktør .')).toEqual(['Den nye direktør.']);
    expect(textsOf('Målene , f .eks. dybden, er nye')).toEqual(['Målene, f.eks. dybden, er nye']);
  });

  it('know the line of every part', () => {
    const [paragraph] = read('Færgen sejler hver\ndag til den ydre\nø.');
    const at = (word: string) => lineAt(paragraph, paragraph.text.indexOf(word));
    expect([at('Færgen'), at('dag'), at('ø.')]).toEqual([1, 2, 3]);
  });
});
