import { FATES, MOTIONS } from '../phrases/motion';
import type { FactContext } from './context';
import type { DecisionSentence } from './decision';
import { OUTCOME_RULES } from './outcomes';

/** A proposal whose fate is not told yet. */
interface Pending {
  readonly sentence: DecisionSentence;
  /** The proposal as the body would decide it. */
  readonly decided: string;
  /** A phrase rule knows what is proposed. */
  readonly known: boolean;
}

/** Words with which a sentence goes on to another thing. */
const CLAUSE = /,? (?=(?:men|hvilket|hvorefter|hvorfor|mens|imens|idet)\b)|; /;

/**
 * The sentences of a decision without what was only proposed. A proposal that was adopted stands as the decision that
 * it became; one that fell is left out with the sentence that tells so.
 */
export function settleMotions(sentences: readonly DecisionSentence[], context: FactContext): DecisionSentence[] {
  const settled: DecisionSentence[] = [];
  let pending: Pending | null = null;
  for (const sentence of sentences) {
    if (pending === null && context.book.first(MOTIONS, sentence.full) === null) {
      settled.push(sentence);
      continue;
    }
    const kept: string[] = [];
    for (const clause of sentence.full.split(CLAUSE)) {
      const motion = motionIn(clause, sentence, context);
      if (motion !== null) pending = motion.pending;
      const told: string = motion === null ? clause : motion.rest;
      const fate = pending === null ? null : context.book.first(FATES, told);
      if (pending === null || fate === null || (fate.rule.gives === 'adopted' && !pending.known)) {
        kept.push(motion === null ? clause : motion.before);
        continue;
      }
      if (fate.rule.gives === 'adopted') settled.push({ ...pending.sentence, full: pending.decided });
      pending = null;
    }
    const full = kept.filter((clause) => clause !== '').join(', ');
    if (full !== '') settled.push({ ...sentence, full });
  }
  return settled;
}

/** What a clause proposes: what stands before it decides still, and the rest may tell its fate. */
function motionIn(clause: string, sentence: DecisionSentence, { book }: FactContext) {
  const match = book.first(MOTIONS, clause);
  if (match === null) return null;
  const decided = asDecided(match.groups['what'] ?? '');
  const known = book.all(OUTCOME_RULES, decided).length > 0;
  const before = match.rule.gives === 'wished' ? (match.groups['before'] ?? '').trim() : '';
  const rest = match.rule.gives === 'named' ? `forslaget${clause.slice(match.end)}` : '';
  const unread = match.rule.gives === 'named' && !known;
  return { pending: { sentence, decided, known }, before: unread ? clause : before, rest };
}

function asDecided(what: string): string {
  const text = what.replace(/^,? ?(?:om )?/, '');
  return text.startsWith('at ') ? `Det blev besluttet, ${text}` : text;
}
