import type { BodyLine } from '../lines/body-line';
import { endsBroken, type WordList } from './hyphen';
import { LETTERS } from './letters';

const WORD = new RegExp(`[${LETTERS}0-9]+(?:-[${LETTERS}0-9]+)*`, 'g');

/** Collects the words of all lines, apart from the two halves of a word that is broken at a line's end. */
export function wordsOf(lines: readonly BodyLine[]): WordList {
  const words = new Set<string>();
  let brokenAbove = false;
  for (const line of lines) {
    const found = line.text.match(WORD) ?? [];
    const broken = endsBroken(line.text);
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
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
