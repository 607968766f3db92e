import type { EventStore } from '@sagsgang/event-store/port';
import type { ReadModels } from '@sagsgang/read-models/store';
import { RequestFault } from '../problem';

const PATIENCE_MS = 500;

/**
 * Resolves once the read models count every event that was in the log at the call. They always trail a busy log by some
 * milliseconds, so that is waited for; half a second is no longer that.
 * @throws RequestFault where they lag, StoreUnavailable where the log is away
 */
export async function untilReady(store: EventStore, readModels: ReadModels): Promise<void> {
  const ready = await readModels.progress.reached(await store.head(), PATIENCE_MS);
  if (!ready) throw new RequestFault(BEHIND);
}

const BEHIND = {
  code: 'projections-behind',
  status: 503,
  title: 'Oversigterne er bagud',
  detail: 'Sagsgang er ved at læse sin log, så de nyeste hændelser mangler endnu i svarene. Prøv igen om lidt.',
  retryAfter: 1,
};
