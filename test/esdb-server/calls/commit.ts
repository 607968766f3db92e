import type { Outcome } from '../log/event-log';
import type { Connected, Context } from './context';

/** What is to be answered, if anything. */
export type Reply =
  { readonly kind: 'outcome'; readonly outcome: Outcome } | { readonly kind: 'timeout' | 'not-ready' | 'nothing' };

/** Commits an append, unless the script of faults has another end for it. */
export function commitOrFail(context: Context, call: Connected, commit: () => Outcome): Reply {
  const fault = context.faults.nextAppend();
  if (fault === null) return { kind: 'outcome', outcome: commit() };
  if (fault === 'not-ready') return { kind: 'not-ready' };
  if (fault === 'answer-lost' || fault === 'time-out-after-commit' || fault === 'silence-after-commit') commit();
  if (fault === 'answer-lost' || fault === 'cut-before-commit') context.cut(call);
  return { kind: fault === 'time-out' || fault === 'time-out-after-commit' ? 'timeout' : 'nothing' };
}
