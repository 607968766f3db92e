import type { PhraseMatch } from '../phrases/phrase-book';
import { POINTS } from '../phrases/point';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';

/** A part of a decision that is about single points, written as if it were about the item itself. */
export interface PointClause {
  readonly sentence: DecisionSentence;
  /** The points by their numbers; empty where the clause names none. */
  readonly numbers: readonly number[];
  /** The clause with "punktet" for "punkt 2 og 3", and with the body for its subject where it has none of its own. */
  readonly text: string;
  /** The clause takes its points out of what the rest decides: "bortset fra punkt 3". */
  readonly excepted: boolean;
  /** The clause makes a reservation: where no rule knows what it does, its points did not fare as the whole. */
  readonly reserved: boolean;
  /** Words that name points without their numbers, and nobody can tell which; else null. */
  readonly unclear: string | null;
}

/** A clause before it is known which points "the others" are. */
interface RawClause extends Omit<PointClause, 'unclear'> {
  /** The words for the others, how many they are said to be, and whether they are understood beside numbers only. */
  readonly others: { readonly words: string; readonly size: number | null; readonly bare: boolean } | null;
}

const VERB =
  'godkendte|tiltrådte|vedtog|afviste|forkastede|afslog|udsatte|udskød|sendte|oversendte|henviste|hjemviste|tog|drøftede|anbefalede|besluttede|valgte';
const NAMED =
  '(?:indstillingens )?(?:punkt(?:et|erne)? \\d|punktet\\b|pkt\\.|(?:de |den )?(?:\\p{L}+ )?(?:øvrige|resterende|resten))';
const EXCEPTION = `(?:dog )?(?:bortset fra|undtagen|undtaget|på nær|med undtagelse af|fraset|eksklusive|uden(?= (?:punkt|pkt))|(?:dog|men) ikke(?= ${NAMED}))`;
const BORDER = new RegExp(
  `\\. (?=${NAMED})|,? (?=men (?!ikke)|${EXCEPTION} )|; |, (?:og )?(?:imens|mens|imedens|medens|hvorimod) |, og (?=punkt|pkt)|, (?=punkt|pkt\\.)` +
    `|,? (?:idet|hvor|hvorved|hvorefter|hvoraf|forudsat,? at|(?:dog )?(?:således|sådan),? at|dog at|så|(?<=(?:ændring|bemærkning|tilføjelse|præcisering),?) at) (?=${NAMED})` +
    `|, (?=dog )|,? og (?=${NAMED})|, (?=${NAMED})|,? og (?=(?:${VERB}) )`,
  'iu',
);
/** "Punkt 1 og punkt 2" with nothing told of the last alone. */
const LISTED = /\b(?:punkt|pkt\.?) \d{1,2}(?:(?:, | og | samt )(?:punkt|pkt\.?) \d{1,2}){1,9}(?=[,;]|\.?$)/gi;

/** "Bortset fra punkt 3 blev indstillingen godkendt". */
const LEADING = new RegExp(`^(${EXCEPTION} (?:punkt|pkt)[^,.;]{0,40}?\\d) (?=(?:blev|er|${VERB}) )`, 'i');
const WITHOUT_SUBJECT = new RegExp(`^(?:${VERB}) `, 'i');
const EXCEPTED = new RegExp(`^(?:men )?(?:${EXCEPTION}|ikke) `, 'i');

/** The clauses of a decision on a recommendation of `count` points, each with the points that it is about. */
export function pointClauses(
  decision: readonly DecisionSentence[],
  count: number,
  context: FactContext,
): PointClause[] {
  const clauses = decision.flatMap((sentence) =>
    joined(
      sentence.full
        .replace(LISTED, (list) => list.replace(/(, | og | samt )(?:punkt|pkt\.?) /gi, '$1'))
        .replace(LEADING, '$1; ')
        .split(BORDER)
        .map((clause) => readClause(clause, sentence, context)),
    ),
  );
  const named = new Set(clauses.flatMap(({ numbers }) => numbers));
  const left = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !named.has(number));
  return clauses.map(({ others, ...clause }) => {
    if (others === null || (others.bare && named.size === 0)) return { ...clause, unclear: null };
    const known = count > 1 && named.size > 0 && left.length > 0 && (others.size ?? left.length) === left.length;
    return known ? { ...clause, numbers: left, unclear: null } : { ...clause, unclear: others.words };
  });
}

function readClause(clause: string, sentence: DecisionSentence, { book }: FactContext): RawClause {
  const number = book.first(NUMBERED, clause);
  const other = sentence.point === null ? book.first(OTHERS, clause) : null;
  const match = number ?? other;
  const after = match === null ? 0 : beyondWhole(clause, match.index, book);
  const general =
    match === null ? clause : `${after > 0 ? '' : clause.slice(0, match.index)}punktet${clause.slice(match.end)}`;
  const named = number === null ? [] : numbersIn(number.groups['numbers'] ?? '');
  return {
    sentence,
    numbers: sentence.point === null ? named : [sentence.point],
    text: asOfItem(general),
    excepted: EXCEPTED.test(general),
    reserved: number !== null && sentence.point === null && book.first(RESERVED, clause.slice(after)) !== null,
    others: other === null || (number !== null && isBare(other)) ? null : othersOf(other, clause, number !== null),
  };
}

/**
 * Where the words end that decide on the whole recommendation, with more words before the point: "godkendte
 * indstillingen, forudsat at punkt 3 …" approves the whole and says something else of the point. Else 0.
 */
function beyondWhole(clause: string, index: number, book: FactContext['book']): number {
  const head = clause.slice(0, index);
  const whole = book.first(WHOLE, head);
  return whole === null || /^[\s,:–-]*$/.test(head.slice(whole.end)) ? 0 : whole.end;
}

/** "Punkt 2 og punkt 3 udgår": a point without a word of its own shares its neighbour's, where there is only one. */
function joined(clauses: readonly RawClause[]): RawClause[] {
  return clauses.map((clause, index) => {
    if (clauses.length === 1 || !isLone(clause)) return clause;
    const before = clauses.slice(0, index).filter(isTold).at(-1);
    const next = clauses.slice(index + 1).find(isTold);
    if (before !== undefined && next !== undefined) return { ...clause, reserved: true };
    const from = before ?? next;
    return from === undefined ? clause : { ...from, numbers: clause.numbers, others: clause.others };
  });
}

function isLone({ numbers, text, excepted }: RawClause): boolean {
  return numbers.length > 0 && !excepted && /^punktet[.,]?$/.test(text);
}

function isTold(clause: RawClause): boolean {
  return clause.numbers.length > 0 && !isLone(clause);
}

const WHOLE = POINTS.filter((rule) => rule.gives === 'whole');
const NUMBERED = POINTS.filter((rule) => rule.gives === 'numbered');
const OTHERS = POINTS.filter(({ gives }) => gives === 'others' || gives === 'others-bare' || gives === 'unnumbered');
const RESERVED = POINTS.filter((rule) => rule.gives === 'reserved');

type Match = PhraseMatch<(typeof POINTS)[number]['gives']>;

const SIZES: Readonly<Record<string, number>> = { to: 2, tre: 3, fire: 4, fem: 5, seks: 6 };

/** No size fits points that are told by their place, or in one breath with a number. */
function othersOf(match: Match, clause: string, beside: boolean): RawClause['others'] {
  const { rule, groups, index, end } = match;
  const said = SIZES[(groups['before'] ?? groups['after'] ?? '').toLowerCase()] ?? null;
  const size = beside || rule.gives === 'unnumbered' ? -1 : said;
  return { words: clause.slice(index, end).trim(), size, bare: isBare(match) };
}

function isBare({ rule }: Match): boolean {
  return rule.gives === 'others-bare';
}

function numbersIn(numbers: string): number[] {
  const range = /^(\d{1,2})(?:-| til )(\d{1,2})$/.exec(numbers);
  if (range === null) return (numbers.match(/\d{1,2}/g) ?? []).map(Number);
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function asOfItem(clause: string): string {
  const text = clause
    .replace(EXCEPTED, '')
    .replace(new RegExp(`^(?:men|dog|og) (?=(?:punktet|${VERB}|udgår|udgik)\\b)`, 'i'), '')
    .replace(/^punktet, (?:som|der) (?:skal )?/i, 'punktet ')
    .replace(/^punktet ?[:–.-] ?/i, '')
    .replace(/^punktet (?:(?:dog|imidlertid|derfor|samtidig) )+/i, 'punktet ')
    .replace(/^punktet ikke (blev|er|bliver) /i, 'punktet $1 ikke ')
    .replace(/^punktet ikke godkendes\b/i, 'punktet er ikke godkendt')
    .trim();
  return WITHOUT_SUBJECT.test(text) ? `forsamlingen ${text}` : text;
}
