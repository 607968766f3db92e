import { impossibleDatesIn } from '../dates/mentions';
import type { Postponement, ReadWarning } from '../minutes-document';
import { CIRCUMSTANCES } from '../phrases/circumstance';
import { POSTPONEMENTS, PUT_OFF_BY_PROMISE } from '../phrases/postponement';
import type { PhraseRule } from '../phrases/rule';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';
import { pointClauses } from './point-clauses';
import { promiseIn } from './promise';
import { earlierTargetIn, postponedToIn, type ReadTarget } from './target';

/** A postponement, and what a person should look at. */
export interface ReadPostponement {
  readonly postponement: Postponement | null;
  readonly warnings: readonly ReadWarning[];
}

/**
 * The postponement that a decision holds: to when, on what condition, why and on whose wish; null where it holds none.
 * The whole case counts before single points. `alone`: the decision has no other outcome, so that a promise puts off.
 * `count`: how many points the recommendation has.
 */
export function findPostponement(
  number: string,
  sentences: readonly DecisionSentence[],
  alone: boolean,
  count: number,
  context: FactContext,
): ReadPostponement {
  const found =
    ofCase(POSTPONEMENTS, sentences, context) ??
    ofPoints(sentences, count, context) ??
    (alone ? ofCase(PUT_OFF_BY_PROMISE, sentences, context) : null);
  if (found === null) return { postponement: null, warnings: [] };
  const { sentence, text, rule, points } = found;
  const said = context.book.all(CIRCUMSTANCES, sentence.full);
  const groups = Object.assign({}, ...said.map((circumstance) => circumstance.groups)) as Record<string, string>;
  const target = postponedToIn(text, context) ?? promisedBelow(found, sentences, context);
  const earlier = target?.date == null ? earlierTargetIn(text, context) : null;
  const before = earlier !== null && earlier.date !== context.meetingDate ? earlier : null;
  const postponement: Postponement = {
    to: target?.date ?? before?.date ?? null,
    precision: target?.precision ?? before?.precision ?? null,
    nextMeeting: target?.nextMeeting ?? false,
    indefinitely: said.some(({ rule: { gives } }) => gives === 'indefinitely'),
    condition: target?.condition ?? null,
    reason: groups['reason'] ?? null,
    requestedBy: groups['recipient'] ?? null,
    points,
    quote: sentence.text,
    section: 'decision',
    line: sentence.line,
    rule: rule.id,
  };
  const message = earlier === null ? missing(postponement, text) : tooEarly(earlier.text, before !== null);
  const warnings = message === null ? [] : [{ line: sentence.line, message: `Punkt ${number} er udsat${message}` }];
  return { postponement, warnings };
}

interface Found {
  readonly sentence: DecisionSentence;
  /** From the words that put off on. */
  readonly text: string;
  readonly rule: PhraseRule;
  readonly points: readonly number[];
}

function ofCase(
  rules: readonly PhraseRule[],
  sentences: readonly DecisionSentence[],
  { book }: FactContext,
): Found | null {
  for (const sentence of sentences) {
    const match = book.first(rules, sentence.full);
    if (match === null) continue;
    const text = sentence.full.slice(match.index);
    return { sentence, text, rule: match.rule, points: sentence.point === null ? [] : [sentence.point] };
  }
  return null;
}

/** Every point that was put off; the first of them says where to. */
function ofPoints(sentences: readonly DecisionSentence[], count: number, context: FactContext): Found | null {
  const clauses = pointClauses(sentences, count, context).flatMap(({ sentence, numbers, text }) => {
    const match = numbers.length === 0 ? null : context.book.first(POSTPONEMENTS, text);
    return match === null ? [] : [{ sentence, text: text.slice(match.index), rule: match.rule, points: numbers }];
  });
  const [first] = clauses;
  return first === undefined ? null : { ...first, points: clauses.flatMap(({ points }) => points) };
}

/** "Sagen udsættes. Den forelægges igen i maj": the target stands in a sentence below. */
function promisedBelow(
  { sentence }: Found,
  sentences: readonly DecisionSentence[],
  context: FactContext,
): ReadTarget | null {
  for (const below of sentences.slice(sentences.indexOf(sentence) + 1)) {
    const promise = promiseIn(below.full, 'decision', context);
    if (promise !== null) return promise.target;
  }
  return null;
}

/** Why nobody can tell when the case comes back; null where it is told, or the text has no date on purpose. */
function missing({ to, indefinitely, condition, nextMeeting }: Postponement, text: string): string | null {
  if (to !== null || indefinitely || condition !== null || impossibleDatesIn(text).length > 0) return null;
  if (nextMeeting) return ' til næste møde, men referatet nævner ikke, hvornår det er.';
  return ', men det fremgår ikke, hvortil.';
}

function tooEarly(written: string, before: boolean): string {
  return before ? ` til ${written}, som ligger før mødet.` : ` til mødets egen dato, ${written}.`;
}
