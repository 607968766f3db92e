import { decode, MAX_BYTES } from './decode';

const TEXT = 'Rådet drøftede øernes færger – på ny.';

function textOf(source: Uint8Array | string): string {
  const decoded = decode(source);
  if (!decoded.ok) throw new Error(decoded.refusal.message);
  return decoded.text;
}

/** Windows-1252 has one byte a character; the dash is the only one here whose byte is not its code point. */
function windows1252(text: string): Buffer {
  return Buffer.from([...text].map((character) => (character === '–' ? 0x96 : character.charCodeAt(0))));
}

describe('the encoding of a file', () => {
  it('is read as UTF-8, with and without a byte order mark', () => {
    expect(textOf(Buffer.from(TEXT, 'utf8'))).toBe(TEXT);
    expect(textOf(Buffer.from(`\ufeff${TEXT}`, 'utf8'))).toBe(TEXT);
  });

  it('is read as UTF-16 where the byte order mark says so', () => {
    const little = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
    expect(textOf(little)).toBe(TEXT);
    expect(textOf(Buffer.from(little).swap16())).toBe(TEXT);
  });

  it('is read as Windows-1252 where it is not valid UTF-8', () => {
    expect(textOf(windows1252(TEXT))).toBe(TEXT);
  });

  it('gives composed letters, whatever program wrote the file', () => {
    expect(textOf('A\u030arhus')).toBe('\u00c5rhus');
  });

  it('loses invisible marks and single control characters, but no soft hyphen at the end of a line', () => {
    expect(textOf('fær\u00adge\u200bn \u0007sejler i må\u00ad\nneder, hele året rundt')).toBe(
      'færgen  sejler i må\u00ad\nneder, hele året rundt',
    );
  });
});

describe('a file of two encodings', () => {
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => `${from + i}: færgen – på ny`).join('\n');
  const warningsOf = (source: Uint8Array | string) => {
    const decoded = decode(source);
    return decoded.ok ? decoded.warnings : null;
  };

  it.each([
    [
      'UTF-8 in front',
      Buffer.concat([Buffer.from(`${lines(1, 3)}\n`, 'utf8'), windows1252(lines(4, 5))]),
      lines(1, 5),
      4,
      '4-5',
    ],
    [
      'UTF-8 behind',
      Buffer.concat([windows1252(`${lines(1, 3)}\n`), Buffer.from(lines(4, 5), 'utf8')]),
      lines(1, 5),
      1,
      '1-3',
    ],
    [
      'both in one line',
      Buffer.concat([Buffer.from('1: færgen – ', 'utf8'), windows1252('på ny')]),
      '1: færgen – på ny',
      1,
      '1',
    ],
    [
      'line ends of CR alone',
      Buffer.concat([Buffer.from('1: ø\r', 'utf8'), windows1252('2: ø\r')]),
      '1: ø\r2: ø\r',
      2,
      '2',
    ],
  ])('is read line by line, and the lines are named: %s', (_name, source, text, line, named) => {
    expect(textOf(source)).toBe(text);
    expect(warningsOf(source)).toEqual([
      {
        line,
        message: `Filen blander to tegnsæt: linje ${named} er læst som Windows-1252, resten som UTF-8. Se æ, ø og å efter.`,
      },
    ]);
  });

  it('is not warned of where one encoding fits throughout', () => {
    expect(warningsOf(Buffer.from(TEXT, 'utf8'))).toEqual([]);
    expect(warningsOf(windows1252(TEXT))).toEqual([]);
  });

  it('is no file in Windows-1252 whose bytes happen to look like UTF-8 once', () => {
    const source = windows1252('Skibet ØØ– sejler, og færgen Ø– ligger.');
    expect(textOf(source)).toBe('Skibet ØØ– sejler, og færgen Ø– ligger.');
    expect(warningsOf(source)).toEqual([]);
  });

  it('may have letters that are lost, or written twice over, and the lines are named', () => {
    expect(warningsOf('først\nf\ufffdrgen')).toEqual([
      { line: 2, message: 'Linjen har tegn, der er gået tabt (\ufffd), før filen kom hertil.' },
    ]);
    expect(warningsOf(Buffer.from('først\nfÃ¦rgen pÃ¥ Ã¸en', 'utf8'))).toEqual([
      { line: 2, message: 'Linjen har bogstaver i forkert tegnsæt (såsom "Ã¦"), som filen kom med.' },
    ]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a file of blanks', '  \n\f\n ', 'empty'],
    ['a file with NUL bytes', Buffer.from('tekst\nmere\u0000tekst'), 'binary'],
    ['a file that is mostly control characters', Buffer.from('\u0001\u0002abc\u0003\u0004'), 'binary'],
    ['a file over the limit', new Uint8Array(MAX_BYTES + 1), 'too-large'],
  ])('%s is refused', (_name, source, code) => {
    const decoded = decode(source);
    expect(decoded.ok).toBe(false);
    expect(!decoded.ok && decoded.refusal.code).toBe(code);
    expect(!decoded.ok && decoded.refusal.message).toMatch(/^Filen /);
  });

  it('names the line of the first NUL byte, whatever ends the lines', () => {
    const decoded = decode('første linje\randen\u0000 linje');
    expect(!decoded.ok && decoded.refusal.line).toBe(2);
  });

  it('names the line of the first NUL byte', () => {
    const decoded = decode('første linje\nanden\u0000 linje');
    expect(!decoded.ok && decoded.refusal.line).toBe(2);
  });
});
