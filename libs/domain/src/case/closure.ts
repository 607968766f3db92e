import type { ClosableSection, Restrictions } from './access';
import type { CaseAttachment } from './attachment';

/**
 * What of a case is closed now. One closed item closes the whole case: its title and what is presented are the same for
 * all of its items, so that an open one would tell what the closed one is about.
 */
export interface Closure {
  /** The neutral title, of the item that was closed last; null while no item is closed. */
  readonly publicTitle: string | null;
  readonly sections: readonly ClosableSection[];
  /** The ids of the documents. */
  readonly attachments: readonly string[];
}

/** What is closed; null where nothing is. */
export function closureOf(state: {
  readonly access: Restrictions;
  readonly attachments: readonly CaseAttachment[];
}): Closure | null {
  const attachments = state.attachments.filter(({ closed }) => closed).map(({ attachmentId }) => attachmentId);
  if (state.access.length === 0 && attachments.length === 0) return null;
  const sections = state.access.flatMap(({ section }) => (section === null ? [] : [section]));
  const publicTitle = state.access.filter(({ scope }) => scope === 'item').at(-1)?.publicTitle ?? null;
  return { publicTitle, sections, attachments };
}
