import { lagOf, type Lag } from '@sagsgang/application/lag';
import type { EventStore } from '@sagsgang/event-store/port';
import type { ReadModels } from '@sagsgang/read-models/store';
import { RequestFault, type Fault } from '../problem';

const PATIENCE_MS = 500;

/**
 * Resolves once the read models count every event that was in the log at the call. They always trail a busy log by some
 * milliseconds, so that is waited for; half a second is no longer that, and then the limit counts.
 * @param maxLagSeconds how long an event may have waited for them
 * @throws RequestFault where they lag or are another version's, StoreUnavailable where log or database is away
 */
export async function untilReady(store: EventStore, readModels: ReadModels, maxLagSeconds: number): Promise<void> {
  if (await readModels.needsRebuild()) throw new RequestFault(OF_ANOTHER_VERSION);
  if (await readModels.progress.reached(await store.head(), PATIENCE_MS)) return;
  if (maxLagSeconds === 0) throw new RequestFault(BEHIND);
  checkLag(await lagOf(store, await readModels.checkpoint(), Date.now()), maxLagSeconds);
}

/** @throws RequestFault where an event has waited longer than that */
export function checkLag({ seconds }: Lag, maxLagSeconds: number): void {
  if (seconds > maxLagSeconds) throw new RequestFault(BEHIND);
}

const BEHIND: Fault = {
  code: 'projections-behind',
  status: 503,
  title: 'Oversigterne er bagud',
  detail: 'Sagsgang er ved at læse sin log, så de nyeste hændelser mangler endnu i svarene. Prøv igen om lidt.',
  retryAfter: 1,
};

const OF_ANOTHER_VERSION: Fault = {
  code: 'projections-of-another-version',
  status: 503,
  title: 'Oversigterne er fra en anden udgave',
  detail: 'En anden udgave af Sagsgang har bygget oversigterne; de bygges op på ny af projektoren i samme udgave.',
  retryAfter: 5,
};
