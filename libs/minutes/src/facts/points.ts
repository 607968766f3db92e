import type { Outcome, Point } from '../minutes-document';
import { POINTS } from '../phrases/point';
import type { Paragraph } from '../text/paragraph';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';
import { OUTCOME_RULES } from './outcomes';
import { ranked } from '../phrases/outcome-rank';

/** Outcomes that befall the case as a whole, and so each of its points. */
const OF_THE_WHOLE: readonly Outcome[] = ['postponed', 'returned', 'withdrawn', 'not_reached', 'adjourned'];

/** The points of a recommendation: the entries of its list, or the whole of it as one point. */
export function readPoints(
  recommendation: readonly Paragraph[],
  decision: readonly DecisionSentence[],
  outcomes: readonly Outcome[],
  context: FactContext,
): Point[] {
  const texts = pointTexts(recommendation);
  const byPoint = outcomesByPoint(decision, context);
  const whole = outcomeOfAll(decision, outcomes, texts.length, context);
  return texts.map((text, index) => ({ number: index + 1, text, outcome: byPoint.get(index + 1) ?? whole }));
}

/** Points that fared differently make the decision as a whole a partial approval. */
export function outcomesWithPoints(outcomes: readonly Outcome[], points: readonly Point[]): Outcome[] {
  const ofPoints = new Set(points.map(({ outcome }) => outcome));
  const mixed = points.length > 1 && ofPoints.has('approved') && [...ofPoints].some(isRefusal);
  return ranked(mixed ? [...outcomes.filter((outcome) => outcome !== 'rejected'), 'partly_approved'] : outcomes);
}

function isRefusal(outcome: Outcome | null): boolean {
  return outcome === 'rejected' || outcome === 'postponed' || outcome === 'returned';
}

function pointTexts(recommendation: readonly Paragraph[]): string[] {
  const entries = recommendation.filter((paragraph) => paragraph.mark !== null);
  if (entries.length > 0) return entries.map(({ text, mark }) => text.slice(mark!.length).trim());
  const whole = recommendation.map((paragraph) => paragraph.text).join('\n');
  return whole === '' ? [] : [whole];
}

function outcomeOfAll(
  decision: readonly DecisionSentence[],
  outcomes: readonly Outcome[],
  count: number,
  { book }: FactContext,
): Outcome | null {
  const primary = outcomes[0];
  if (primary === undefined || primary === 'none') return null;
  if (count === 1 || OF_THE_WHOLE.includes(primary)) return primary;
  const wholeRule = POINTS.filter((rule) => rule.gives === 'whole');
  const approved = primary === 'approved' && decision.some(({ full }) => book.first(wholeRule, full) !== null);
  return approved ? 'approved' : null;
}

/** What the decision says of single points: "godkendte punkt 1 og 2, men ikke punkt 3". */
function outcomesByPoint(decision: readonly DecisionSentence[], context: FactContext): Map<number, Outcome> {
  const found = new Map<number, Outcome>();
  for (const sentence of decision) {
    for (const clause of sentence.full.split(/,? men |; |, mens /)) {
      const numbers = sentence.point === null ? numbersIn(clause, context) : [sentence.point];
      const outcome = numbers.length === 0 ? null : outcomeOf(clause, context);
      if (outcome !== null) for (const number of numbers) found.set(number, outcome);
    }
  }
  return found;
}

const NUMBERED = POINTS.filter((rule) => rule.gives === 'numbered');

function numbersIn(clause: string, { book }: FactContext): number[] {
  const numbers = book.first(NUMBERED, clause)?.groups['numbers'];
  if (numbers === undefined) return [];
  const range = /^(\d{1,2})(?:-| til )(\d{1,2})$/.exec(numbers);
  if (range === null) return (numbers.match(/\d{1,2}/g) ?? []).map(Number);
  const [from, to] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Reads a clause about numbered points as if it were about the item itself. */
function outcomeOf(clause: string, context: FactContext): Outcome | null {
  if (/^ikke\b/i.test(clause)) return 'rejected';
  const match = context.book.first(NUMBERED, clause);
  const general = match === null ? clause : `${clause.slice(0, match.index)}punktet${clause.slice(match.end)}`;
  const text = general.replace(/^punktet ?[:–-] ?/i, '');
  return ranked(context.book.all(OUTCOME_RULES, text.trim()).map(({ rule }) => rule.gives))[0] ?? null;
}
