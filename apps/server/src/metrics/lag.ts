import { lagOf, NO_LAG, type Lag } from '@sagsgang/application/lag';
import type { Installation } from '@sagsgang/wiring/installation';
import { Gauge } from 'prom-client';
import type { Metrics } from './metrics';

/** The lag of each projection and policy of an installation, by name. @throws StoreUnavailable */
export async function lags({ store, policies, projections }: Installation): Promise<ReadonlyMap<string, Lag>> {
  const found = new Map<string, Lag>();
  for (const consumer of [projections, ...policies])
    found.set(consumer.name, await lagOf(store, await consumer.checkpoint(), Date.now()));
  return found;
}

/** The longest of some lags. */
export const worst = (found: ReadonlyMap<string, Lag>): Lag =>
  [...found.values()].reduce((one, other) => (other.seconds > one.seconds ? other : one), NO_LAG);

/**
 * Measures the lag whenever the numbers are asked for. Where log or database cannot be reached, `sagsgang_up` is 0 and
 * the lag is left out, instead of being told as it was.
 */
export function measureLag(installation: Installation, metrics: Metrics): void {
  const registers = [metrics.registry];
  const labelNames = ['consumer'];
  const up = new Gauge({ name: 'sagsgang_up', help: '1 where the log and the database answer.', registers });
  const events = new Gauge({ name: 'sagsgang_lag_events', help: EVENTS_HELP, labelNames, registers });
  const seconds = new Gauge({ name: 'sagsgang_lag_seconds', help: SECONDS_HELP, labelNames, registers });
  metrics.measure(async () => {
    const found = await lags(installation).catch(() => null);
    up.set(found === null ? 0 : 1);
    events.reset();
    seconds.reset();
    for (const [consumer, lag] of found ?? []) {
      events.set({ consumer }, lag.events);
      seconds.set({ consumer }, lag.seconds);
    }
  });
}

const EVENTS_HELP = 'Events of the log that a projection or policy has not handled; 1000 stands for more as well.';
const SECONDS_HELP = 'How long the first event that a projection or policy has not handled has waited.';
