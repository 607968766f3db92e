import { lineNumberAt } from './lines/source-line';
import type { ReadWarning } from './minutes-document';
import { decodeWindows1252 } from './windows-1252';

/**
 * Bytes that are UTF-8 beyond doubt, with one character for each byte: Danish letters (composed or not) and the dashes
 * and quotation marks of print. In Windows-1252 they would be "Ã", "Â", "Ì" or "â" before a sign or a currency's mark.
 */
const UTF_8 = /[\u00c2\u00c3\u00cc][\u0080-\u00bf]|\u00e2[\u0080-\u00bf]{2}/g;
const LINE_WITH_END = /[^\r\n]*(?:\r\n|\r|\n|$)/g;
/** More runs of lines than these are counted, not listed. */
const MAX_RUNS = 5;

/**
 * Reads bytes that are not valid UTF-8: as Windows-1252, or line by line where some lines are UTF-8, as in a file that
 * was put together from two. Then a warning names the lines of either encoding.
 */
export function decodeMixed(bytes: Uint8Array): { readonly text: string; readonly warnings: readonly ReadWarning[] } {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (raw.search(UTF_8) === -1) return { text: decodeWindows1252(bytes), warnings: [] };
  const lines: { text: string; windows: boolean }[] = [];
  let windows = false;
  for (const [line] of raw.matchAll(LINE_WITH_END)) {
    const utf8 = strictUtf8(line);
    if (utf8 === null) windows = true;
    else if (line.search(UTF_8) !== -1) windows = false;
    const plain = !/[\u0080-\uffff]/.test(line);
    const text = utf8 !== null && (plain || !windows) ? utf8 : decodeLine(line);
    lines.push({ text, windows: windows && !plain });
  }
  return { text: lines.map(({ text }) => text).join(''), warnings: [mixed(lines)] };
}

function strictUtf8(raw: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(raw, 'latin1'));
  } catch {
    return null;
  }
}

/** A line may itself be put together: what is UTF-8 beyond doubt is read so, the rest as Windows-1252. */
function decodeLine(raw: string): string {
  let text = '';
  let from = 0;
  const windows = (to: number) => decodeWindows1252(Buffer.from(raw.slice(from, to), 'latin1'));
  for (const match of raw.matchAll(UTF_8)) {
    text += windows(match.index) + Buffer.from(match[0], 'latin1').toString('utf8');
    from = match.index + match[0].length;
  }
  return text + windows(raw.length);
}

/** Lines of plain letters are the same in both encodings, so they part no run of lines. */
function mixed(lines: readonly { text: string; windows: boolean }[]): ReadWarning {
  const runs: [number, number][] = [];
  let inRun = false;
  lines.forEach(({ text, windows }, index) => {
    if (windows && inRun) runs.at(-1)![1] = index + 1;
    else if (windows) runs.push([index + 1, index + 1]);
    if (windows || /[\u0080-\uffff]/.test(text)) inRun = windows;
  });
  const named = runs.slice(0, MAX_RUNS).map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  const more = runs.length > MAX_RUNS ? ` og ${runs.length - MAX_RUNS} steder til` : '';
  return {
    line: runs[0]?.[0] ?? 1,
    message: `Filen blander to tegnsæt: linje ${named.join(', ')}${more} er læst som Windows-1252, resten som UTF-8. Se æ, ø og å efter.`,
  };
}

/** Letters in the wrong encoding, as they come when UTF-8 was once read as Windows-1252 and written again. */
const TWICE_ENCODED = /Ã[¦¸¥†˜…\u0086\u0098\u0085]/;

/** Warns of letters that were spoiled before the file came here: lost ones, and ones in the wrong encoding. */
export function spoiltLetters(text: string): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  const lost = text.indexOf('\ufffd');
  if (lost !== -1) {
    warnings.push({
      line: lineNumberAt(text, lost),
      message: 'Linjen har tegn, der er gået tabt (\ufffd), før filen kom hertil.',
    });
  }
  const twice = TWICE_ENCODED.exec(text);
  if (twice !== null) {
    const message = `Linjen har bogstaver i forkert tegnsæt (såsom "${twice[0]}"), som filen kom med.`;
    warnings.push({ line: lineNumberAt(text, twice.index), message });
  }
  return warnings;
}
