/** The word with the fewest letters to change, add or leave out (Levenshtein's distance); capitals do not count. */
export function nearest<Word extends string>(wanted: string, words: readonly [Word, ...Word[]]): Word {
  return words.reduce((best, word) => (distance(wanted, word) < distance(wanted, best) ? word : best));
}

function distance(one: string, other: string): number {
  const [from, to] = [one.toLowerCase(), other.toLowerCase()];
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
