/**
 * How akin two titles are. Danish builds compounds ("lånepuljen" is a "pulje", "botilbudskapacitet" is about
 * "botilbud"), so that words are compared by what they contain and not letter by letter. A year decides: a report on
 * 2023 is not the case of 2024, however alike the rest.
 */

/** Words that say nothing of what a case is about. */
const EMPTY_WORDS = new Set(
  (
    'af at den der det de en et for fra i med og om på samt som til ved vedr vedrørende over under efter før mellem ' +
    'status orientering sag sagen punkt ny nye nyt'
  ).split(' '),
);

/** Endings of inflection, longest first. */
const ENDINGS = ['ernes', 'erne', 'enes', 'ens', 'ene', 'ers', 'ets', 'en', 'er', 'et', 'es', 'e', 's'];

/** Stems shorter than this are too common inside other words to show kinship. */
const SHORTEST_CONTAINED = 4;

export interface Words {
  readonly stems: readonly string[];
  readonly years: ReadonlySet<string>;
  /** Each stem's word as it stood, in lower case, for telling a person. */
  readonly words: ReadonlyMap<string, string>;
}

/** What a text is about: its telling words by their stems, and the years that it names. */
export function wordsOf(text: string): Words {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const years = new Set(words.filter((word) => /^(?:19|20)\d\d$/.test(word)));
  const telling = words.filter((word) => !EMPTY_WORDS.has(word) && !years.has(word));
  const byStem = new Map(telling.map((word) => [stemOf(word), word]));
  return { stems: [...byStem.keys()], years, words: byStem };
}

function stemOf(word: string): string {
  const ending = ENDINGS.find((candidate) => word.endsWith(candidate) && word.length - candidate.length >= 4);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** True where the two name different years and no common one. */
export function yearsDisagree(a: Words, b: Words): boolean {
  if (a.years.size === 0 || b.years.size === 0) return false;
  return ![...a.years].some((year) => b.years.has(year));
}

/** The share of the first text's words, 0 to 1, that the second knows. */
export function shareKnown(words: Words, other: Words): number {
  if (words.stems.length === 0) return 0;
  return words.stems.filter((stem) => knows(other, stem)).length / words.stems.length;
}

/** True where one of the words is akin to the stem. */
export const knows = ({ stems }: Words, stem: string): boolean => stems.some((candidate) => akin(stem, candidate));

function akin(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_CONTAINED && (long.startsWith(short) || long.endsWith(short));
}

/** Equal but for case, punctuation and white space. */
export function sameTitle(a: string, b: string): boolean {
  return normalised(a) === normalised(b);
}

/** True where one of the texts stands whole, word by word, in the other; case and punctuation do not count. */
export function oneHoldsOther(a: string, b: string): boolean {
  const [left, right] = [` ${normalised(a)} `, ` ${normalised(b)} `];
  return left.includes(right) || right.includes(left);
}

function normalised(title: string): string {
  return (
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
