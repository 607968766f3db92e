import { catchUp, type Consumer } from '@sagsgang/application/follow';
import { comparePositions } from '@sagsgang/kernel/position';
import type { EventStore } from '@sagsgang/event-store/port';
import type { Checkpoint } from '@sagsgang/kernel/checkpoint';

/** So many rounds of policies that answer each other are a fault of the policies and not a long day. */
const MOST_ROUNDS = 100;

/** Brings the policies to the head, whatever they themselves append on the way, and then the projections. */
export async function bringToHead(
  store: EventStore,
  policies: readonly Consumer[],
  projections: Consumer,
): Promise<Checkpoint> {
  for (let round = 0; ; round += 1) {
    if (round === MOST_ROUNDS) throw new Error('the policies do not come to rest: each answers the other without end');
    const head = await store.head();
    for (const policy of policies) await catchUp(store, policy);
    if (comparePositions(await store.head(), head) === 0) break;
  }
  return catchUp(store, projections);
}
