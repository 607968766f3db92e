import { lagOf, NO_LAG, type Lag } from '@sagsgang/application/lag';
import type { Installation } from '@sagsgang/wiring/installation';
import { Gauge } from 'prom-client';
import { withinLimit } from '../time-limit';
import type { Metrics } from './metrics';

/**
 * The lag of each projection and policy of an installation, by name. Keys are asked for as well: without them nothing can
 * be recorded. @throws StoreUnavailable where log, database or keys do not answer
 */
export async function lags({ store, policies, projections, keyring }: Installation): Promise<ReadonlyMap<string, Lag>> {
  await keyring.hmacKey('commands');
  const found = new Map<string, Lag>();
  for (const consumer of [projections, ...policies])
    found.set(consumer.name, await lagOf(store, await consumer.checkpoint(), Date.now()));
  return found;
}

/** What stands still before an event that it cannot take. */
export interface Standing {
  /** Of a read model or a policy. */
  readonly name: string;
  /** Of the event. */
  readonly number: number;
}

/** Every read model and policy that stands still. @throws StoreUnavailable */
export async function pauses({ readModels, policies }: Installation): Promise<readonly Standing[]> {
  const standing: Standing[] = (await readModels.paused()).map(({ model, number }) => ({ name: model, number }));
  for (const policy of policies) {
    const pause = await policy.paused();
    if (pause !== null) standing.push({ name: policy.name, number: pause.number });
  }
  return standing;
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
  const up = new Gauge({ name: 'sagsgang_up', help: '1 where log, database and keys answer.', registers });
  const events = new Gauge({ name: 'sagsgang_lag_events', help: EVENTS_HELP, labelNames, registers });
  const paused = new Gauge({ name: 'sagsgang_paused_at_number', help: PAUSED_HELP, labelNames: ['name'], registers });
  const seconds = new Gauge({ name: 'sagsgang_lag_seconds', help: SECONDS_HELP, labelNames, registers });
  metrics.measure(async () => {
    const found = await withinLimit(() => lags(installation)).catch(() => null);
    up.set(found === null ? 0 : 1);
    for (const gauge of [events, seconds, paused]) gauge.reset();
    const standing = found === null ? [] : await withinLimit(() => pauses(installation)).catch(() => []);
    for (const { name, number } of standing) paused.set({ name }, number);
    for (const [consumer, lag] of found ?? []) {
      events.set({ consumer }, lag.events);
      seconds.set({ consumer }, lag.seconds);
    }
  });
}

const EVENTS_HELP = 'Events of the log that a projection or policy has not handled; 1000 stands for more as well.';
const PAUSED_HELP = 'Number of the event before which a read model or policy stands still until somebody skips it.';
const SECONDS_HELP = 'How long the first event that a projection or policy has not handled has waited.';
