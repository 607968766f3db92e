import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import { comparePositions } from '@sagsgang/kernel/position';
import type { EventStore } from '@sagsgang/event-store/port';

/** How far a consumer is behind the log. */
export interface Lag {
  /** Events that it has not handled; where there are more than `MOST_COUNTED`, that number. */
  readonly events: number;
  /** How long the first of them has waited; 0 where there is none. */
  readonly seconds: number;
}

/** Counting means reading: a consumer that is further behind than this is far behind, whatever the number. */
export const MOST_COUNTED = 1_000;

export const NO_LAG: Lag = { events: 0, seconds: 0 };

/**
 * How far the log has gone on after a checkpoint.
 * @param now milliseconds since the epoch
 * @throws StoreUnavailable
 */
export async function lagOf(store: EventStore, { position }: Checkpoint, now: number): Promise<Lag> {
  if (comparePositions(position, await store.head()) >= 0) return NO_LAG;
  let [events, since] = [0, now];
  for await (const batch of store.readAll({ after: position, limit: MOST_COUNTED })) {
    if (events === 0 && batch[0] !== undefined) since = Date.parse(batch[0].metadata.recordedAt);
    events += batch.length;
  }
  // Another machine's clock may be ahead of this one's.
  return { events, seconds: Math.max(0, (now - since) / 1_000) };
}
