import { bodyLines } from './body-line';
import { splitLines } from './source-line';

function gapsOf(text: string, dropped: readonly string[] = []): [string, string][] {
  return bodyLines(splitLines(text), (line) => dropped.includes(line.text)).map(({ text: line, gap }) => [line, gap]);
}

describe('the lines of a document', () => {
  it('are counted as an editor counts them, whatever ends them', () => {
    expect(splitLines('en\r\n\r\nto\rtre\n\ffire').map(({ number, text }) => [number, text])).toEqual([
      [1, 'en'],
      [3, 'to'],
      [4, 'tre'],
      [5, 'fire'],
    ]);
  });

  it('have one blank between words', () => {
    expect(splitLines('  en\t\u00a0 to  ')[0].text).toBe('en to');
  });
});

describe('the space between lines', () => {
  it('parts paragraphs in plain text where a line is empty', () => {
    expect(gapsOf('en\nto\n\ntre')).toEqual([
      ['en', 'paragraph'],
      ['to', 'line'],
      ['tre', 'paragraph'],
    ]);
  });

  it('parts no paragraphs where every line is followed by an empty one', () => {
    expect(gapsOf('en\n\nto\n\ntre\n\n \n\nfire').map(([, gap]) => gap)).toEqual([
      'paragraph',
      'line',
      'line',
      'paragraph',
    ]);
  });

  it('tells nothing at the beginning of a page', () => {
    const pages = 'en\n\nto\n\ntre\n\nfire\n\nfem \n seks\n\n\fsyv';
    expect(gapsOf(pages).map(([, gap]) => gap)).toEqual(['paragraph', 'line', 'line', 'line', 'line', 'page', 'page']);
  });

  it('tells nothing across what was dropped', () => {
    expect(gapsOf('en\nSIDE 3\nto\ntre', ['SIDE 3'])).toEqual([
      ['en', 'paragraph'],
      ['to', 'page'],
      ['tre', 'line'],
    ]);
  });

  it.each([
    ['set in as a whole', (line: string) => `    ${line}`],
    ['written with tabs for blanks', (line: string) => line.replace(/ /g, '\t')],
    ['written with unbreakable blanks', (line: string) => line.replace(/ /g, '\u00a0')],
    ['set in by tabs', (line: string) => `\t${line}`],
  ])('tells nothing at the beginning of a page, in a text that is %s', (_name, how) => {
    const pages = 'en\n\nto\n\ntre\n\nfire\n\nfem \n seks\n\nsyv'.split('\n').map(how).join('\n');
    expect(gapsOf(pages).map(([, gap]) => gap)).toEqual(['paragraph', 'line', 'line', 'line', 'line', 'page', 'line']);
  });

  it('tells no page where one blank more is how the lines are set', () => {
    expect(gapsOf(' en\n to\n tre').map(([, gap]) => gap)).toEqual(['paragraph', 'line', 'line']);
  });
});
