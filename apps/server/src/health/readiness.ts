import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions } from '@sagsgang/kernel/position';
import type { EventStore } from '@sagsgang/event-store/port';
import type { ReadModels } from '@sagsgang/read-models/store';
import { RequestFault } from '../problem';

const PATIENCE_MS = 500;
const LOOK_EVERY_MS = 20;

/**
 * Resolves once the read models count every event that was in the log at the call. They always trail a busy log by some
 * milliseconds, so that is waited for; half a second is no longer that.
 * @throws RequestFault where they lag, StoreUnavailable where the log is away
 */
export async function untilReady(store: EventStore, readModels: ReadModels): Promise<void> {
  const head = await store.head();
  for (let waited = 0; await isBehind(readModels, head); waited += LOOK_EVERY_MS) {
    if (waited >= PATIENCE_MS) throw new RequestFault(BEHIND);
    await sleep(LOOK_EVERY_MS);
  }
}

const isBehind = async (readModels: ReadModels, head: string): Promise<boolean> =>
  comparePositions((await readModels.checkpoint()).position, head) < 0;

const BEHIND = {
  code: 'projections-behind',
  status: 503,
  title: 'Oversigterne er bagud',
  detail: 'Sagsgang er ved at læse sin log, så de nyeste hændelser mangler endnu i svarene. Prøv igen om lidt.',
  retryAfter: 1,
};
