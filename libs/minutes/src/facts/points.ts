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
  const byPoint = outcomesByPoint(pointClauses(decision, texts.length, context), context);
  const whole = outcomeOfAll(decision, outcomes, texts.length, context);
  return texts.map((text, index) => {
    const own = byPoint.get(index + 1);
    return { number: index + 1, text, outcome: own === undefined ? whole : own };
  });
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

/**
 * What the decision says of single points: "godkendte punkt 1 og 2, men ikke punkt 3". A reservation that no rule knows
 * leaves its points without an outcome, for they did not fare as the whole.
 */
function outcomesByPoint(clauses: readonly PointClause[], context: FactContext): Map<number, Outcome | null> {
  const found = new Map<number, Outcome | null>();
  const others = clauses.filter(({ excepted }) => !excepted);
  const wholes = others
    .filter(({ numbers }) => numbers.length === 0)
    .map((clause) => outcomeOf(clause, false, context));
  const told = others.map((clause) => outcomeOf(clause, false, context)).filter((outcome) => outcome !== null);
  const fell = !wholes.some(isRefusal) && told.some((outcome) => !isRefusal(outcome));
  for (const clause of clauses) {
    const outcome = clause.numbers.length === 0 ? null : outcomeOf(clause, fell, context);
    for (const number of clause.numbers) {
      if (outcome !== null) found.set(number, outcome);
      else if ((clause.reserved || clause.excepted) && !found.has(number)) found.set(number, null);
    }
  }
  return found;
}

/** `fell`: what is excepted from the whole fell, for the whole was adopted. */
function outcomeOf({ text, excepted }: PointClause, fell: boolean, { book }: FactContext): Outcome | null {
  const own = ranked(book.all(OUTCOME_RULES, text).map(({ rule }) => rule.gives))[0] ?? null;
  return own ?? (excepted && fell ? 'rejected' : null);
}

/** What the decision says of points that cannot be told or understood, each with the sentence's line. */
export function unknownPoints(
  decision: readonly DecisionSentence[],
  points: readonly Point[],
  context: FactContext,
): ReadWarning[] {
  const clauses = pointClauses(decision, points.length, context);
  const byPoint = outcomesByPoint(clauses, context);
  return clauses.flatMap((clause) =>
    [
      ...(points.length === 0 ? [] : missingNumbers(clause, points.length)),
      ...unclearWords(clause, points.length),
      ...clause.numbers
        .filter(
          (number) => number <= points.length && (clause.reserved || clause.excepted) && byPoint.get(number) === null,
        )
        .map((number) => `Beslutningen tager et forbehold om punkt ${number}, som ikke er forstået.`),
    ].map((message) => ({ line: clause.sentence.line, message })),
  );
}

function missingNumbers({ sentence, numbers }: PointClause, count: number): string[] {
  const has = count === 1 ? '1 punkt' : `${count} punkter`;
  return numbers
    .filter((number) => sentence.point === null && number > count)
    .map((number) => `Beslutningen nævner punkt ${number}, men indstillingen har ${has}.`);
}

function unclearWords({ unclear }: PointClause, count: number): string[] {
  if (unclear === null) return [];
  const why = count > 1 ? 'det fremgår ikke, hvilke punkter det er' : 'indstillingen har ingen nummererede punkter';
  return [`Beslutningen nævner "${unclear}", men ${why}.`];
}
