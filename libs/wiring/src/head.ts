import { catchUp, type Consumer } from '@sagsgang/application/follow';
import { ConsumerPaused } from '@sagsgang/application/paused';
import { comparePositions } from '@sagsgang/kernel/position';
import type { EventStore } from '@sagsgang/event-store/port';
import type { Checkpoint } from '@sagsgang/kernel/checkpoint';

/** So many rounds of policies that answer each other are a fault of the policies and not a long day. */
const MOST_ROUNDS = 100;

/**
 * Brings the policies to the head, whatever they themselves append on the way, and then the projections. A policy that
 * stands before an event that it cannot take holds up nobody else.
 */
export async function bringToHead(
  store: EventStore,
  policies: readonly Consumer[],
  projections: Consumer,
): Promise<Checkpoint> {
  for (let round = 0; ; round += 1) {
    if (round === MOST_ROUNDS) throw new Error('the policies do not come to rest: each answers the other without end');
    const head = await store.head();
    for (const policy of policies) await catchUpOrStand(store, policy);
    if (comparePositions(await store.head(), head) === 0) break;
  }
  return catchUp(store, projections);
}

async function catchUpOrStand(store: EventStore, policy: Consumer): Promise<void> {
  try {
    await catchUp(store, policy);
  } catch (error) {
    if (!(error instanceof ConsumerPaused)) throw error;
  }
}
