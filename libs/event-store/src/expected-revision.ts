import type { ExpectedRevision } from './port';

/** What must be known of a stream to judge an append to it. */
export interface StreamView {
  /** -1 where the stream does not exist. */
  readonly revision: number;
  idAt(revision: number): string | undefined;
  /** The newest revision that holds the event, or -1. */
  revisionOf(id: string): number;
}

export type Verdict =
  | { readonly kind: 'append'; readonly first: number }
  /** The same ids are there already, up to this revision. */
  | { readonly kind: 'repeated'; readonly last: number }
  | { readonly kind: 'wrong'; readonly actual: number };

/** Decides whether a batch goes in, is there already, or conflicts. One rule for every adapter (DESIGN 4.1, 4.5). */
export function judge(view: StreamView, expected: ExpectedRevision, ids: readonly string[]): Verdict {
  const first = firstRevision(view, expected, ids[0]);
  const last = first + ids.length - 1;
  if (last <= view.revision && ids.every((id, place) => view.idAt(first + place) === id)) {
    return { kind: 'repeated', last };
  }
  return isMet(view, expected)
    ? { kind: 'append', first: view.revision + 1 }
    : { kind: 'wrong', actual: view.revision };
}

/** Where the batch would stand: `any` and `stream-exists` name no place, so that its first id is looked for. */
function firstRevision(view: StreamView, expected: ExpectedRevision, firstId: string): number {
  if (typeof expected === 'number') return expected + 1;
  if (expected === 'no-stream') return 0;
  const found = view.revisionOf(firstId);
  return found === -1 ? view.revision + 1 : found;
}

function isMet(view: StreamView, expected: ExpectedRevision): boolean {
  if (expected === 'any') return true;
  if (expected === 'stream-exists') return view.revision >= 0;
  return view.revision === (expected === 'no-stream' ? -1 : expected);
}
