import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { Recorded } from '@sagsgang/kernel/event';
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
  let events = 0;
  let since: number | null = null;
  for await (const batch of store.readAll({ after: position, limit: MOST_COUNTED })) {
    since ??= firstInstant(batch);
    events += batch.length;
  }
  // Another machine's clock may be ahead of this one's.
  return { events, seconds: Math.max(0, (now - (since ?? now)) / 1_000) };
}

/** When the first event that can be read was recorded; null where none can. */
function firstInstant(batch: readonly Recorded[]): number | null {
  for (const event of batch) {
    try {
      return Date.parse(event.metadata.recordedAt);
    } catch (error) {
      // What cannot be read is told by whoever stands still before it.
      if (event.unreadable === undefined) throw error;
    }
  }
  return null;
}
