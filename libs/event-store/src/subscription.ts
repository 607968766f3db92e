import type { Position } from '@sagsgang/kernel/position';
import type { Changes } from './changes';
import type { LogMessage } from './raw-store';

export interface Followed<E> {
  readAll(after: Position): AsyncIterable<readonly E[]>;
  readonly changes: Changes;
  /** How long a subscription is silent before it says how far it is. */
  readonly progressMs: number;
}

/** Reads to the head, says so, and goes on with what is appended, until the signal aborts or the store closes. */
export async function* followLog<E extends { readonly position: Position }>(
  log: Followed<E>,
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<LogMessage<E>> {
  let position = after;
  let caughtUp = false;
  while (!signal.aborted) {
    const seen = log.changes.count;
    for await (const events of log.readAll(position)) {
      if (signal.aborted) return;
      caughtUp = false;
      position = events[events.length - 1]?.position ?? position;
      yield { kind: 'events', events };
    }
    if (signal.aborted) return;
    if (!caughtUp) yield { kind: 'caught-up', position };
    caughtUp = true;
    let waking = await log.changes.wait(seen, log.progressMs, signal);
    while (waking === 'idle') {
      yield { kind: 'progress', position };
      waking = await log.changes.wait(seen, log.progressMs, signal);
    }
    if (waking === 'ended') return;
  }
}
