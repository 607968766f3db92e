import { POINTS } from '../phrases/point';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';

/** A part of a decision that is about single points, written as if it were about the item itself. */
export interface PointClause {
  /** The points by their numbers; empty where the clause names none. */
  readonly numbers: readonly number[];
  /** The clause with "punktet" for "punkt 2 og 3", and with the body for its subject where it has none of its own. */
  readonly text: string;
  /** The clause takes its points out of what the rest decides: "bortset fra punkt 3". */
  readonly excepted: boolean;
}

const VERB =
  'godkendte|tiltrådte|vedtog|afviste|forkastede|afslog|udsatte|udskød|sendte|oversendte|henviste|hjemviste|tog|drøftede|anbefalede';
const EXCEPTION = '(?:dog )?(?:bortset fra|undtagen|undtaget|på nær|med undtagelse af|dog ikke|men ikke)';
const BORDER = new RegExp(
  `,? (?=men (?!ikke)|${EXCEPTION} )|; |, (?:og )?mens |, og (?=punkt|pkt)|, (?=punkt|pkt\\.)|,? og (?=punkt(?:et|erne)? \\d|pkt\\.)|,? og (?=(?:${VERB}) )`,
  'i',
);
const WITHOUT_SUBJECT = new RegExp(`^(?:${VERB}) `, 'i');
const EXCEPTED = new RegExp(`^(?:men )?(?:${EXCEPTION}|ikke) `, 'i');

/** The clauses of a sentence, each with the points that it is about. */
export function pointClauses(sentence: DecisionSentence, context: FactContext): PointClause[] {
  return sentence.full.split(BORDER).map((clause) => {
    const match = context.book.first(NUMBERED, clause);
    const named = match === null ? [] : numbersIn(match.groups['numbers'] ?? '');
    const numbers = sentence.point === null ? named : [sentence.point];
    const general = match === null ? clause : `${clause.slice(0, match.index)}punktet${clause.slice(match.end)}`;
    return { numbers, text: asOfItem(general), excepted: EXCEPTED.test(general) };
  });
}

const NUMBERED = POINTS.filter((rule) => rule.gives === 'numbered');

function numbersIn(numbers: string): number[] {
  const range = /^(\d{1,2})(?:-| til )(\d{1,2})$/.exec(numbers);
  if (range === null) return (numbers.match(/\d{1,2}/g) ?? []).map(Number);
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function asOfItem(clause: string): string {
  const text = clause
    .replace(EXCEPTED, '')
    .replace(/^(?:men|dog|og) (?=punktet)/i, '')
    .replace(/^punktet, (?:som|der) (?:skal )?/i, 'punktet ')
    .replace(/^punktet ?[:–.-] ?/i, '')
    .trim();
  return WITHOUT_SUBJECT.test(text) ? `forsamlingen ${text}` : text;
}
