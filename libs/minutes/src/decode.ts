import { lineNumberAt } from './lines/source-line';
import type { ReadWarning } from './minutes-document';
import { decodeMixed, spoiltLetters } from './mixed-encoding';
import { refused, type Refused } from './refusal';

/** Documents above this size are no minutes; the limit keeps a mistaken file from filling the memory. */
export const MAX_BYTES = 20 * 1024 * 1024;

/** The share of control characters above which a file is taken for binary. */
const MAX_CONTROL_SHARE = 0.05;

/** Control characters other than tab, line feed, carriage return and form feed. */
const CONTROL = /(?![\t\n\r\f])\p{Cc}/gu;

/** Invisible characters that say nothing in minutes: soft hyphen inside a line, zero-width space and joiners, marks. */
const INVISIBLE = /\u00ad(?=\S)|[\u200b-\u200f\u2060\ufeff]/g;

/** A text, with warnings about letters that may have been read in the wrong encoding. */
export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly ReadWarning[];
}

export type Decoded = ({ readonly ok: true } & DecodedText) | Refused;

/**
 * Bytes to text in Unicode's composed form (NFC), so that "å" is one character whatever program wrote it. UTF-8 and
 * UTF-16 with a byte order mark are read as such; what is not valid UTF-8 is read as Windows-1252, line by line where the
 * file is made of both.
 */
export function decode(source: Uint8Array | string): Decoded {
  const size = typeof source === 'string' ? source.length : source.byteLength;
  if (size > MAX_BYTES) return refused('too-large', tooLarge(size));
  const { text, warnings } = typeof source === 'string' ? { text: source, warnings: [] } : decodeBytes(source);
  if (text.includes('\u0000')) return refused('binary', BINARY, lineNumberAt(text, text.indexOf('\u0000')));
  const controls = text.match(CONTROL)?.length ?? 0;
  if (controls > text.length * MAX_CONTROL_SHARE) return refused('binary', BINARY);
  const clean = text.replace(CONTROL, ' ').replace(INVISIBLE, '').normalize('NFC');
  if (clean.trim() === '') return refused('empty', 'Filen er tom: der er ingen tekst at læse.');
  return { ok: true, text: clean, warnings: [...warnings, ...spoiltLetters(text)] };
}

const BINARY = 'Filen er ikke tekst. Gem referatet som ren tekst, og prøv igen.';

function tooLarge(size: number): string {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return `Filen fylder ${megabytes} MB. Der læses højst ${MAX_BYTES / 1024 / 1024} MB.`;
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return sound(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return sound(new TextDecoder('utf-16be').decode(bytes));
  try {
    return sound(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return decodeMixed(bytes);
  }
}

function sound(text: string): DecodedText {
  return { text, warnings: [] };
}
