import type { SectionName } from '../minutes-document';
import type { PhraseMatch } from '../phrases/phrase-book';
import { PROMISES, PROMISES_IN_DECISIONS } from '../phrases/promised-return';
import type { FactContext } from './context';
import { targetIn, type ReadTarget } from './target';

/** A promise that the case comes back. */
export interface Promised {
  readonly match: PhraseMatch<'return'>;
  readonly target: ReadTarget;
}

/** The promise that a sentence makes; null where it makes none, or names no time and no condition. */
export function promiseIn(text: string, section: SectionName | 'preamble', context: FactContext): Promised | null {
  const rules = section === 'decision' ? [...PROMISES, ...PROMISES_IN_DECISIONS] : PROMISES;
  const match = context.book.first(rules, text);
  const target = match === null ? null : targetIn(text, context);
  return match === null || target === null ? null : { match, target };
}
