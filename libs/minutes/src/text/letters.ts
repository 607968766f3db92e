/**
 * The letters of Danish and its neighbours, as the inside of a character class. Written out because regular expressions
 * that use Unicode's own classes are several times slower, to compile as well as to run.
 */
export const LETTERS = 'A-Za-zÀ-ÖØ-öø-ž';

const LETTER_OR_DIGIT = new RegExp(`[${LETTERS}0-9]`);

/** The run of letters and digits at the end of a text; empty where it ends in something else. */
export function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && LETTER_OR_DIGIT.test(text[start - 1])) start--;
  return text.slice(start);
}
