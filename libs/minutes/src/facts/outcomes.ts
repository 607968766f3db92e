import type { Outcome, OutcomeSource } from '../minutes-document';
import { APPROVALS } from '../phrases/approval';
import { CONSIDERATIONS } from '../phrases/consideration';
import { DISPOSALS } from '../phrases/disposal';
import { POSTPONEMENTS, PUT_OFF_BY_PROMISE } from '../phrases/postponement';
import type { PhraseRule } from '../phrases/rule';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';

/** Every rule that tells what a decision did. */
export const OUTCOME_RULES: readonly PhraseRule<Outcome>[] = [
  ...POSTPONEMENTS,
  ...APPROVALS,
  ...DISPOSALS,
  ...CONSIDERATIONS,
];

/** Each outcome of a decision once, with the first sentence and rule that gave it, in reading order. */
export function findOutcomes(sentences: readonly DecisionSentence[], context: FactContext): OutcomeSource[] {
  const found = byRules(OUTCOME_RULES, sentences, context);
  return found.length > 0 ? found : byRules(PUT_OFF_BY_PROMISE, sentences, context);
}

function byRules(
  rules: readonly PhraseRule<Outcome>[],
  sentences: readonly DecisionSentence[],
  context: FactContext,
): OutcomeSource[] {
  const found = new Map<Outcome, OutcomeSource>();
  for (const { full, text, line } of sentences) {
    for (const { rule } of context.book.all(rules, full)) {
      if (found.has(rule.gives)) continue;
      found.set(rule.gives, { outcome: rule.gives, quote: text, section: 'decision', line, rule: rule.id });
    }
  }
  return [...found.values()];
}

/** To whom the case was sent; null where it was sent to nobody. */
export function findReferredTo(sentences: readonly DecisionSentence[], context: FactContext): string | null {
  const rules = DISPOSALS.filter((rule) => rule.gives === 'referred');
  for (const { full } of sentences) {
    const recipient = context.book.first(rules, full)?.groups['recipient'];
    if (recipient !== undefined) return recipient.trim();
  }
  return null;
}
