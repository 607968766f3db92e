import type { Command } from '@sagsgang/kernel/command';
import type { Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { dateOf, type Instant } from '@sagsgang/kernel/plain-date';
import type { EventStore } from '@sagsgang/event-store/port';
import { entriesOf, look, type Seen } from './facts';
import type { Loaded, LoadedStreams } from './loaded';

/** Where a decision finds the log. */
export interface Log {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly streams: LoadedStreams;
}

/** When a command is decided, by whom, and for which day. */
export interface Occasion {
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly effectiveOn: string;
}

/** Gathers what a command may depend on and lets its aggregate decide; records nothing. */
export async function decideNow(
  { store, streams }: Log,
  stream: string,
  loaded: Loaded,
  command: Command,
  { recordedAt, actor, effectiveOn }: Occasion,
): Promise<{ readonly decision: Decision<Event>; readonly seen: Seen['seen'] }> {
  const { facts, seen } = await look(streams, loaded.aggregate.references(command, loaded.state), effectiveOn);
  const entries = command.type === 'AnnulEntry' ? entriesOf((await store.readStream(stream)).events) : [];
  const all = { ...facts, now: recordedAt, today: dateOf(recordedAt), actor, effectiveOn, entries };
  return { decision: loaded.aggregate.decide(command, loaded.state, all), seen };
}
