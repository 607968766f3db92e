import type { BodyLine } from '../lines/body-line';

/** The words that the document writes whole somewhere: the evidence for how a word broken at a line end is to be read. */
export interface WordList {
  has(word: string): boolean;
  /** True where some word begins with these letters. */
  hasPrefix(prefix: string): boolean;
}

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
const BROKEN_END = /\p{L} ?[-\u2010\u00ad]$/u;

/** Collects the words of all lines, apart from the two halves of a word that is broken at a line's end. */
export function wordsOf(lines: readonly BodyLine[]): WordList {
  const words = new Set<string>();
  let brokenAbove = false;
  for (const line of lines) {
    const found = line.text.match(WORD) ?? [];
    const broken = BROKEN_END.test(line.text);
    const whole = found.slice(brokenAbove ? 1 : 0, broken ? -1 : undefined);
    for (const word of whole) words.add(word);
    brokenAbove = broken;
  }
  let sorted: string[] | null = null;
  return {
    has: (word) => words.has(word),
    hasPrefix: (prefix) => {
      sorted ??= [...words].sort();
      const at = firstNotBefore(sorted, prefix);
      return sorted[at]?.startsWith(prefix) ?? false;
    },
  };
}

function firstNotBefore(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
