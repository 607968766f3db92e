import type { Outcome, Postponement, PromisedReturn } from '../minutes-document';
import type { FactContext, Statement } from './context';
import { promiseIn } from './promise';

/** Outcomes by which a promise within the recommendation becomes the body's own. */
const ADOPTED: readonly Outcome[] = ['approved', 'approved_with_changes', 'noted'];

/**
 * The promises that a case comes back, each target once: the postponement first, then sentences in reading order. A
 * promise in a recommendation counts only where the recommendation was followed. `isOfCase` is false where what was put
 * off is a point that the recommendation does not have: then only the promise is left of it.
 */
export function findReturns(
  statements: readonly Statement[],
  postponement: Postponement | null,
  isOfCase: boolean,
  primary: Outcome | undefined,
  context: FactContext,
): PromisedReturn[] {
  const adopted = primary !== undefined && ADOPTED.includes(primary);
  const returns = postponement === null ? [] : [ofPostponement(postponement, isOfCase)];
  for (const statement of statements) {
    if (statement.line === postponement?.line || (statement.section === 'recommendation' && !adopted)) continue;
    const found = inStatement(statement, context);
    if (found !== null && !returns.some((known) => sameTarget(known, found))) returns.push(found);
  }
  return returns;
}

function inStatement(statement: Statement, context: FactContext): PromisedReturn | null {
  const { text, section, line, inList } = statement;
  const promise = promiseIn(text, inList && section === 'decision' ? 'preamble' : section, context);
  if (promise === null) return null;
  const { date, ...when } = promise.target;
  return { target: date, ...when, source: 'sentence', quote: text, section, line, rule: promise.match.rule.id };
}

function ofPostponement(postponement: Postponement, isOfCase: boolean): PromisedReturn {
  const source = isOfCase ? 'postponement' : 'sentence';
  const { to, precision, nextMeeting, condition, quote, section, line, rule } = postponement;
  return { target: to, condition, precision, nextMeeting, source, quote, section, line, rule };
}

function sameTarget(a: PromisedReturn, b: PromisedReturn): boolean {
  if (a.target !== null && a.target === b.target && a.condition === b.condition) return true;
  return a.target === b.target && a.condition === b.condition && a.nextMeeting === b.nextMeeting;
}
