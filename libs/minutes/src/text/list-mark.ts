import type { BodyLine } from '../lines/body-line';

/** The mark before an entry of a list. */
export interface ListMark {
  readonly kind: 'dash' | 'number' | 'letter';
  /** The number, or the letter's place in the alphabet; null for dashes and bullets. */
  readonly ordinal: number | null;
  /** How many characters of the line the mark takes, with the blank after it. */
  readonly length: number;
}

const DASH = /^[-\u2010\u2013\u2014\u2022\u00b7*\u25aa\u25cf\u2043] /;
const NUMBER = /^(?:pkt\. ?|punkt )?(\d{1,2})(?:\)|\.(?= \p{Lu})) /iu;
const LETTER = /^([a-z])[).] (?=\S)/;
const SENTENCE_END = /[.:;?!,]$/;

/** Last words of a line after which a number is no mark: "den", as in "den / 3. etape". */
const BEFORE_A_NUMBER = /(?:^|\s)(?:den|d\.|nr\.|pkt\.|punkt|kap\.|kapitel|stk\.|§|kl\.)$/i;

/** What stands around the line: the line above, the space between them, and the mark of the entry it would end. */
interface Surroundings {
  readonly above: string | null;
  readonly gap: BodyLine['gap'];
  readonly list: ListMark | null;
}

/** The mark that begins an entry of a list, or null where the line is running text that only looks alike. */
export function listMark(line: string, around: Surroundings): ListMark | null {
  const dash = DASH.exec(line);
  if (dash !== null) return isInsertedClause(line, around) ? null : { kind: 'dash', ordinal: null, length: 2 };
  const number = NUMBER.exec(line);
  if (number !== null) return inSequence('number', Number(number[1]), number[0].length, around);
  const letter = LETTER.exec(line);
  if (letter !== null) return inSequence('letter', letter[1].charCodeAt(0) - 96, letter[0].length, around);
  return null;
}

/** A dash in the middle of a sentence may fall at the beginning of a line: "… med mål / – og da aftalen mangler, …". */
function isInsertedClause(line: string, { above, gap, list }: Surroundings): boolean {
  if (above === null || gap === 'paragraph' || list?.kind === 'dash') return false;
  return /^. \p{Ll}/u.test(line) && !SENTENCE_END.test(above);
}

/** Numbers and letters are marks only where they count on from the entry above, or begin. */
function inSequence(
  kind: 'number' | 'letter',
  ordinal: number,
  length: number,
  { above, list }: Surroundings,
): ListMark | null {
  if (above !== null && BEFORE_A_NUMBER.test(above)) return null;
  const follows = list?.kind === kind && list.ordinal !== null && ordinal === list.ordinal + 1;
  return follows || ordinal === 1 ? { kind, ordinal, length } : null;
}
