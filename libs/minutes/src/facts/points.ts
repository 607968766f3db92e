import type { Outcome, Point, ReadWarning } from '../minutes-document';
import { POINTS } from '../phrases/point';
import type { Paragraph } from '../text/paragraph';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';
import { OUTCOME_RULES } from './outcomes';
import { ranked } from '../phrases/outcome-rank';
import { pointClauses, type PointClause } from './point-clauses';

/** Outcomes that befall the case as a whole, and so each of its points. */
const OF_THE_WHOLE: readonly Outcome[] = ['postponed', 'returned', 'withdrawn', 'not_reached', 'adjourned'];

const REFUSALS: readonly Outcome[] = ['rejected', 'postponed', 'returned', 'withdrawn'];

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
  if (mixed) return ranked([...outcomes.filter((outcome) => !isRefusal(outcome)), 'partly_approved']);
  const said = outcomes.length > 0 ? outcomes : [...ofPoints].filter((outcome) => outcome !== null);
  return ranked(said);
}

function isRefusal(outcome: Outcome | null): boolean {
  return outcome !== null && REFUSALS.includes(outcome);
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
  const saysSo = decision.some(({ full }) => book.first(wholeRule, full) !== null);
  return saysSo && (primary === 'approved' || primary === 'rejected') ? primary : null;
}

/** What the decision says of single points: "godkendte punkt 1 og 2, men ikke punkt 3". */
function outcomesByPoint(decision: readonly DecisionSentence[], context: FactContext): Map<number, Outcome> {
  const found = new Map<number, Outcome>();
  for (const clause of decision.flatMap((sentence) => pointClauses(sentence, context))) {
    const outcome = clause.numbers.length === 0 ? null : outcomeOf(clause, context);
    if (outcome !== null) for (const number of clause.numbers) found.set(number, outcome);
  }
  return found;
}

function outcomeOf({ text, excepted }: PointClause, { book }: FactContext): Outcome | null {
  const own = ranked(book.all(OUTCOME_RULES, text).map(({ rule }) => rule.gives))[0] ?? null;
  return own ?? (excepted ? 'rejected' : null);
}

/** Points that the decision names and the recommendation does not have, each with the sentence's line. */
export function unknownPoints(
  decision: readonly DecisionSentence[],
  points: readonly Point[],
  context: FactContext,
): ReadWarning[] {
  if (points.length === 0) return [];
  const has = points.length === 1 ? '1 punkt' : `${points.length} punkter`;
  return decision.flatMap((sentence) =>
    pointClauses(sentence, context)
      .flatMap(({ numbers }) => numbers)
      .filter((number) => sentence.point === null && number > points.length)
      .map((number) => ({
        line: sentence.line,
        message: `Beslutningen nævner punkt ${number}, men indstillingen har ${has}.`,
      })),
  );
}
