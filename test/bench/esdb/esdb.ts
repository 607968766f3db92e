import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import { openEsdbStore } from '@sagsgang/event-store/esdb/esdb-store';
import type { RawStore } from '@sagsgang/event-store/raw-store';
import type { Position } from '@sagsgang/kernel/position';
import { atLeast, rounded, type Figures } from '../figure';
import { interleaved, median, medianRatio, perSecond, timed } from '../rounds';
import { say, scaled } from '../settings';
import { bareEvent, encodedEvent } from './events';
import { measuredServer } from './server';

const IN_FLIGHT = 32;
const APPENDS_A_ROUND = 2_000;
const EVENTS_TO_CATCH_UP = 20_000;
const BATCH_EVENTS = 100;

/** Appends the nth event of a stream. */
type Append = (stream: string, n: number) => Promise<unknown>;

/** Appends and catching up through the adapter, against the client alone on the same server. */
export async function measureEsdb(): Promise<Figures> {
  say('EventStoreDB …');
  const server = await measuredServer();
  const client = EventStoreDBClient.connectionString(server.connectionString);
  const store = await openEsdbStore(server.connectionString);
  try {
    const made = { server: server.kind };
    const appends = await measureAppends(store, client, made);
    return { ...appends, ...(await measureCatchingUp(store, client, made)) };
  } finally {
    await store.close();
    await client.dispose();
    await server.stop();
  }
}

async function measureAppends(store: RawStore, client: EventStoreDBClient, made: object): Promise<Figures> {
  const adapter: Append = (stream, n) => store.append(stream, n === 0 ? 'no-stream' : n - 1, [encodedEvent()]);
  const bare: Append = (stream, n) =>
    client.appendToStream(stream, bareEvent(), { expectedRevision: n === 0 ? 'no_stream' : BigInt(n - 1) });
  const count = Math.max(scaled(APPENDS_A_ROUND), 2 * IN_FLIGHT);
  for (const append of [adapter, bare]) await manyAtOnce(count, append);
  const rates = await interleaved({
    adapter: () => oneByOne(count, adapter),
    bare: () => oneByOne(count, bare),
    adapterInFlight: () => manyAtOnce(count, adapter),
    bareInFlight: () => manyAtOnce(count, bare),
  });
  const figure = (mine: readonly number[], theirs: readonly number[], inFlight: number) =>
    atLeast(0.9, medianRatio(mine, theirs), 'x', {
      ...made,
      inFlight,
      appendsPerSecond: rounded(median(mine)),
      barePerSecond: rounded(median(theirs)),
    });
  return {
    'esdb-appends-against-bare-client': figure(rates.adapter, rates.bare, 1),
    'esdb-appends-in-flight-against-bare-client': figure(rates.adapterInFlight, rates.bareInFlight, IN_FLIGHT),
  };
}

async function measureCatchingUp(store: RawStore, client: EventStoreDBClient, made: object): Promise<Figures> {
  const after = await store.append(`case-${randomUUID()}`, 'no-stream', [encodedEvent()]);
  const events = Math.max(scaled(EVENTS_TO_CATCH_UP), BATCH_EVENTS);
  const batch = (): ReturnType<typeof encodedEvent>[] => Array.from({ length: BATCH_EVENTS }, encodedEvent);
  for (let n = 0; n < events; n += BATCH_EVENTS) await store.append(`case-${randomUUID()}`, 'no-stream', batch());
  const rates = await interleaved({
    adapter: async () => perSecond(events, await timed(() => follow(store, after.position, events))),
    bare: async () => perSecond(events, await timed(() => subscribe(client, after.position, events))),
  });
  return {
    'esdb-catch-up-against-bare-subscription': atLeast(0.8, medianRatio(rates.adapter, rates.bare), 'x', {
      ...made,
      events,
      eventsPerSecond: rounded(median(rates.adapter)),
      barePerSecond: rounded(median(rates.bare)),
    }),
  };
}

async function follow(store: RawStore, after: Position, count: number): Promise<void> {
  const enough = new AbortController();
  let seen = 0;
  for await (const message of store.subscribe(after, enough.signal)) {
    if (message.kind === 'events') seen += message.events.length;
    if (seen >= count) enough.abort();
  }
}

/** With the filter that leaves out what the server keeps of itself, as whoever uses the client alone needs it. */
async function subscribe(client: EventStoreDBClient, after: Position, count: number): Promise<void> {
  const place = BigInt(after);
  const subscription = client.subscribeToAll({
    fromPosition: { commit: place, prepare: place },
    filter: { filterOn: 'streamName', regex: '^[^$]', checkpointInterval: 1 },
  });
  let seen = 0;
  for await (const { event } of subscription) {
    if (event !== undefined) seen += 1;
    if (seen >= count) break;
  }
  await subscription.unsubscribe();
}

async function oneByOne(count: number, append: Append): Promise<number> {
  const stream = `case-${randomUUID()}`;
  return perSecond(
    count,
    await timed(async () => {
      for (let n = 0; n < count; n += 1) await append(stream, n);
    }),
  );
}

/** Each of the clients has a stream of its own, so that none waits for another's revision. */
async function manyAtOnce(count: number, append: Append): Promise<number> {
  let left = count;
  const client = async (): Promise<void> => {
    const stream = `case-${randomUUID()}`;
    for (let n = 0; left > 0; n += 1) {
      left -= 1;
      await append(stream, n);
    }
  };
  return perSecond(count, await timed(() => Promise.all(Array.from({ length: IN_FLIGHT }, client))));
}
