import { lastWord } from './letters';

/** The words that the document writes whole somewhere: the evidence for how a word broken at a line end is to be read. */
export interface WordList {
  has(word: string): boolean;
  /** True where some word begins with these letters. */
  hasPrefix(prefix: string): boolean;
}

/** How two lines are joined: without anything (`''`), with the hyphen kept, or as two words. */
export interface Joint {
  /** The upper line as it goes into the text. */
  readonly left: string;
  /** What goes between the two lines. */
  readonly glue: '' | ' ';
}

const FIRST_WORD = /^[\p{L}\p{N}]+/u;
const SOFT_HYPHEN_END = /\u00ad$/;

/** Words after which a hyphen at the line's end stands for a part left out, as in "børne- og ungeområdet". */
const COORDINATIONS = new Set(['og', 'eller', 'samt', 'henholdsvis', 'respektive']);

/** First parts that Danish spelling joins with a hyphen. */
const HYPHENATED_FIRST_PARTS = new Set(['ikke', 'non', 'eks']);

/** True where the line ends in a hyphen that may break a word. */
export function endsBroken(line: string): boolean {
  return SOFT_HYPHEN_END.test(line) || lastFragment(line) !== null;
}

/**
 * Joins a line with the one below it. A hyphen at the line's end is dropped, unless it belongs to the word: the document
 * itself is asked first (does it write the word elsewhere, joined or with its hyphen?), then the shape of the two halves.
 */
export function joinLines(upper: string, lower: string, words: WordList): Joint {
  if (SOFT_HYPHEN_END.test(upper)) return { left: upper.slice(0, -1), glue: '' };
  const end = lastFragment(upper);
  const right = FIRST_WORD.exec(lower)?.[0];
  if (end === null || right === undefined) return { left: upper, glue: ' ' };
  const joined = { left: end.before + end.fragment, glue: '' } as const;
  if (words.has(end.fragment + right)) return joined;
  if (end.spaced) return isDash(end.fragment, right, words) ? { left: upper, glue: ' ' } : joined;
  if (COORDINATIONS.has(right)) return { left: upper, glue: ' ' };
  return keepsHyphen(end.fragment, right, words) ? { left: upper, glue: '' } : joined;
}

function keepsHyphen(fragment: string, right: string, words: WordList): boolean {
  if (words.has(`${fragment}-${right}`) || isAcronym(fragment)) return true;
  if (/^[\p{N}\p{Lu}]/u.test(right) || /\p{N}$/u.test(fragment)) return true;
  return fragment.length === 1 || HYPHENATED_FIRST_PARTS.has(fragment.toLowerCase());
}

/** An acronym before a small letter keeps its hyphen, as in a compound of "EU" or "IT". */
function isAcronym(fragment: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(fragment) && fragment.length <= 6;
}

/**
 * A blank before the hyphen is either a dash or a hyphen that the page's setting pushed away. It is a hyphen where the
 * joined word looks like others in the document, or where the upper half is no word of its own.
 */
function isDash(fragment: string, right: string, words: WordList): boolean {
  if (!/^\p{Ll}/u.test(right) || COORDINATIONS.has(right)) return true;
  if (right.length >= 4 && words.hasPrefix(fragment + right.slice(0, 3))) return false;
  return words.has(fragment) || words.has(right);
}

/** Looks at the line's last word alone: long lines must not make this slow. */
function lastFragment(line: string): { before: string; fragment: string; spaced: boolean } | null {
  if (!line.endsWith('-') && !line.endsWith('\u2010')) return null;
  const spaced = line.at(-2) === ' ';
  const end = line.length - (spaced ? 2 : 1);
  const fragment = lastWord(line.slice(Math.max(0, end - 80), end));
  return fragment === '' ? null : { before: line.slice(0, end - fragment.length), fragment, spaced };
}
