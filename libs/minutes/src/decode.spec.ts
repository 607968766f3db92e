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

  it('names the line of the first NUL byte', () => {
    const decoded = decode('første linje\nanden\u0000 linje');
    expect(!decoded.ok && decoded.refusal.line).toBe(2);
  });
});
