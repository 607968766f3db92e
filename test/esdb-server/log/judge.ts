import type { Expected } from './expected';
import type { LogRecord } from './record';
import type { Stream } from './stream';

/** What becomes of an append: written, answered as it was the first time, or refused. */
export type Verdict =
  | { readonly kind: 'write' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'repeated'; readonly last: LogRecord };

/** Finds an event by its id among those that were written lately. */
export type Remembered = (stream: string, id: string) => LogRecord | undefined;

/**
 * The server's rules for an append to `stream`, in its order. What the ids stand for is never compared, and an append
 * without events passes wherever the revision is right.
 */
export function judge(stream: Stream, expected: Expected, ids: readonly string[], remembered: Remembered): Verdict {
  if (stream.tombstoned) return { kind: 'deleted' };
  if (expected === 'stream-exists' && stream.deleted) return { kind: 'deleted' };
  if (expected === 'stream-exists' && stream.revision < 0n) return { kind: 'wrong' };
  if (expected === 'any' || expected === 'stream-exists') return judgeById(stream, ids, remembered);
  return judgeByRevision(stream, expected === 'no-stream' ? -1n : expected, ids);
}

/** Where any revision will do, the first id decides whether the rest must be known as well. */
function judgeById(stream: Stream, ids: readonly string[], remembered: Remembered): Verdict {
  const known = ids.map((id) => remembered(stream.name, id));
  const last = known.at(-1);
  if (known[0] === undefined) return { kind: 'write' };
  return last === undefined || known.includes(undefined) ? { kind: 'wrong' } : { kind: 'repeated', last };
}

function judgeByRevision(stream: Stream, expected: bigint, ids: readonly string[]): Verdict {
  if (expected === stream.revision) return { kind: 'write' };
  if (expected > stream.revision) return { kind: 'wrong' };
  const kept = ids.map((_, place) => stream.recordAt(expected + 1n + BigInt(place)));
  const last = kept.at(-1);
  if (last !== undefined && kept.every((record, place) => record?.id === ids[place])) return { kind: 'repeated', last };
  const anew = expected === -1n && stream.deleted && kept[0]?.id !== ids[0];
  return { kind: anew ? 'write' : 'wrong' };
}
