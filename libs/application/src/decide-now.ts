import type { Command } from '@sagsgang/kernel/command';
import type { Decision } from '@sagsgang/kernel/decider';
import type { Facts } from '@sagsgang/domain/facts';
import type { Event, Recorded } from '@sagsgang/kernel/event';
import { annulledIds } from '@sagsgang/kernel/fold';
import { streamOf } from '@sagsgang/kernel/stream';
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

/** The commands that take entries of their own stream back. */
const TAKING_BACK: readonly string[] = ['AnnulEntry', 'ReleaseItem'];

/** Gathers what a command may depend on and lets its aggregate decide; records nothing. */
export async function decideNow(
  { store, streams }: Log,
  stream: string,
  loaded: Loaded,
  command: Command,
  { recordedAt, actor, effectiveOn }: Occasion,
): Promise<{ readonly decision: Decision<Event>; readonly seen: Seen['seen'] }> {
  const references = loaded.aggregate.references(command, loaded.state);
  const { facts, seen } = await look(streams, references, effectiveOn);
  const needsEntries = TAKING_BACK.includes(command.type);
  const entries = needsEntries ? entriesOf((await store.readStream(stream)).events) : [];
  const histories = await historiesOf(store, references.histories ?? []);
  const all = { ...facts, histories, now: recordedAt, today: dateOf(recordedAt), actor, effectiveOn, entries };
  return { decision: loaded.aggregate.decide(command, loaded.state, all), seen };
}

/** What stands of the whole history of these cases. */
async function historiesOf(store: Log['store'], caseIds: readonly string[]): Promise<Required<Facts>['histories']> {
  const histories = new Map<string, readonly Recorded[]>();
  for (const id of caseIds) {
    const { events } = await store.readStream(streamOf('case', id));
    const annulled = annulledIds(events);
    histories.set(
      id,
      events.filter((event) => !annulled.has(event.id)),
    );
  }
  return histories;
}
