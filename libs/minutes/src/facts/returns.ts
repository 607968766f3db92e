import type { Outcome, Postponement, PromisedReturn } from '../minutes-document';
import { PROMISES } from '../phrases/promised-return';
import type { FactContext, Statement } from './context';
import { targetIn } from './target';

/** Outcomes by which a promise within the recommendation becomes the body's own. */
const ADOPTED: readonly Outcome[] = ['approved', 'approved_with_changes', 'noted'];

/**
 * The promises that a case comes back, each target once: the postponement first, then sentences in reading order. A
 * promise in a recommendation counts only where the recommendation was followed.
 */
export function findReturns(
  statements: readonly Statement[],
  postponement: Postponement | null,
  primary: Outcome | undefined,
  context: FactContext,
): PromisedReturn[] {
  const adopted = primary !== undefined && ADOPTED.includes(primary);
  const returns = postponement === null ? [] : [ofPostponement(postponement)];
  for (const statement of statements) {
    if (statement.line === postponement?.line || (statement.section === 'recommendation' && !adopted)) continue;
    const found = inStatement(statement, context);
    if (found !== null && !returns.some((known) => sameTarget(known, found))) returns.push(found);
  }
  return returns;
}

function inStatement({ text, section, line }: Statement, context: FactContext): PromisedReturn | null {
  const match = context.book.first(PROMISES, text);
  const target = match === null ? null : targetIn(text, context);
  if (match === null || target === null) return null;
  const { date, ...when } = target;
  return { target: date, ...when, source: 'sentence', quote: text, section, line, rule: match.rule.id };
}

function ofPostponement(postponement: Postponement): PromisedReturn {
  const { to, precision, nextMeeting, condition, quote, section, line, rule } = postponement;
  return { target: to, condition, precision, nextMeeting, source: 'postponement', quote, section, line, rule };
}

function sameTarget(a: PromisedReturn, b: PromisedReturn): boolean {
  return a.target === b.target && a.condition === b.condition && a.nextMeeting === b.nextMeeting;
}
