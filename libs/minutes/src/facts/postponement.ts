import type { Postponement } from '../minutes-document';
import { CIRCUMSTANCES, POSTPONEMENTS } from '../phrases/postponement';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';
import { targetIn } from './target';

/** The postponement that a decision holds: to when, on what condition, why and on whose wish; null where it holds none. */
export function findPostponement(sentences: readonly DecisionSentence[], context: FactContext): Postponement | null {
  for (const { full, text, line } of sentences) {
    const match = context.book.first(POSTPONEMENTS, full);
    if (match === null) continue;
    const target = targetIn(full.slice(match.index), context);
    const said = context.book.all(CIRCUMSTANCES, full);
    const groups = Object.assign({}, ...said.map((circumstance) => circumstance.groups)) as Record<string, string>;
    return {
      to: target?.date ?? null,
      precision: target?.precision ?? null,
      nextMeeting: target?.nextMeeting ?? false,
      indefinitely: said.some(({ rule }) => rule.gives === 'indefinitely'),
      condition: target?.condition ?? null,
      reason: groups['reason'] ?? null,
      requestedBy: groups['recipient'] ?? null,
      quote: text,
      section: 'decision',
      line,
      rule: match.rule.id,
    };
  }
  return null;
}
