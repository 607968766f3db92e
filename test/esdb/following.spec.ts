import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { OutcomeUnknown } from '@sagsgang/event-store/errors';
import { openEsdbStore } from '@sagsgang/event-store/esdb/esdb-store';
import type { EncodedEvent, LogMessage, RawStore, StoredEvent } from '@sagsgang/event-store/raw-store';
import { bareClient, newEvent, newEvents } from '../esdb-server/bare-client';
import { startEsdbServer, type EsdbServer, type EsdbServerOptions } from '../esdb-server/server';

const events = (count: number): EncodedEvent[] =>
  Array.from({ length: count }, () => ({ id: randomUUID(), type: 'Noted', data: '{}', metadata: '{}' }));

let server: EsdbServer;
let store: RawStore;
const listeners: Listener[] = [];

async function start(options: EsdbServerOptions = {}): Promise<void> {
  server = await startEsdbServer(options);
  store = await openEsdbStore(server.connectionString, { progressMs: 100, watchdogMs: 200 });
}
afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.stop();
  await store.close();
  await server.stop();
});

/** Follows the log and keeps what it was told. */
class Listener {
  readonly heard: LogMessage<StoredEvent>[] = [];
  private readonly abort = new AbortController();
  readonly failure: Promise<unknown>;

  constructor(after = '0', pauseMs = 0) {
    listeners.push(this);
    this.failure = this.listen(after, pauseMs).catch((error: unknown) => error);
  }

  ids(): string[] {
    return this.heard.flatMap((one) => (one.kind === 'events' ? one.events.map(({ id }) => id) : []));
  }

  positions(kind: 'caught-up' | 'progress'): string[] {
    return this.heard.flatMap((one) => (one.kind === kind ? [one.position] : []));
  }

  async until(condition: () => boolean): Promise<void> {
    for (const end = Date.now() + 10_000; !condition(); await sleep(5)) {
      if (Date.now() > end) throw new Error(`only heard ${JSON.stringify(this.heard.slice(-5))}`);
    }
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.failure;
  }

  private async listen(after: string, pauseMs: number): Promise<void> {
    for await (const message of store.subscribe(after, this.abort.signal)) {
      this.heard.push(message);
      if (pauseMs > 0 && message.kind === 'events') await sleep(pauseMs);
    }
  }
}

let revision = -1;
async function append(count: number): Promise<string[]> {
  const batch = events(count);
  const once = () => store.append('case-a', revision === -1 ? 'no-stream' : revision, batch);
  // As the command handler settles it: a connection that was broken off leaves the outcome open.
  const again = (error: unknown) => {
    if (error instanceof OutcomeUnknown) return once();
    throw error;
  };
  ({ revision } = await once().catch(again));
  return batch.map(({ id }) => id);
}
beforeEach(() => {
  revision = -1;
});

describe('a subscription', () => {
  beforeEach(() => start());

  it('on an empty log has caught up at once, though the server has events of its own', async () => {
    const listener = new Listener();
    await listener.until(() => listener.positions('caught-up').length > 0);
    expect(listener.positions('caught-up')).toEqual(['0']);
    await listener.until(() => listener.positions('progress').includes('0'));
  });

  it.each([
    ['ends', () => server.faults.endSubscriptions()],
    ['is dropped', () => server.faults.dropSubscriptions()],
    ['falls silent', () => server.faults.silenceSubscriptions()],
    ['falls silent, and so does the next one', () => server.faults.silenceSubscriptions(1)],
    ['repeats what it told', () => server.faults.repeatInSubscriptions(3)],
    ['is broken off by a restart', () => server.restart()],
  ] as const)('that %s goes on without loss or double', async (_, befall) => {
    const ids = await append(5);
    const listener = new Listener();
    await listener.until(() => listener.positions('caught-up').length > 0);
    await befall();
    for (let n = 0; n < 5; n += 1) ids.push(...(await append(2)));
    await listener.until(() => listener.ids().length >= ids.length);
    await listener.until(() => listener.positions('caught-up').includes(listenerEnd(listener)));
    expect(listener.ids()).toEqual(ids);
  });

  it('that lags has not caught up before it told everything', async () => {
    const listener = new Listener();
    await listener.until(() => listener.positions('caught-up').length > 0);
    server.faults.lagSubscriptions(150);
    const ids = await append(3);
    await listener.until(() => listener.positions('caught-up').length > 1);
    expect(listener.ids()).toEqual(ids);
  });

  it('fails in the port’s words where the server stays away', async () => {
    const listener = new Listener();
    await listener.until(() => listener.positions('caught-up').length > 0);
    await server.goDown();
    expect(await listener.failure).toMatchObject({ name: 'StoreUnavailable', reason: 'unreachable' });
  });

  it('and everything else leaves out what the server keeps of itself', async () => {
    const client = bareClient(server.connectionString);
    await client.appendToStream('$other', newEvents(40, 'tested'));
    const ids = await append(2);
    const head = await store.head();
    for (let n = 0; n < 3; n += 1) await client.appendToStream('$other', newEvents(60, 'tested'));
    await client.appendToStream('case-b', newEvent({ type: '$odd' }));
    const listener = new Listener();
    await listener.until(() => listener.positions('caught-up').length > 0);
    expect(listener.ids()).toEqual(ids);
    expect(listener.positions('caught-up')).toEqual([head]);
    expect([await store.head(), await store.head()]).toEqual([head, head]);
    const read: string[] = [];
    for await (const page of store.readAll()) read.push(...page.map(({ id }) => id));
    expect(read).toEqual(ids);
    await client.dispose();
  });
});

describe('a consumer that is slower than the log grows', () => {
  it('gets everything once and in order, though the server drops it again and again', async () => {
    await start({ liveBufferEvents: 8 });
    const listener = new Listener('0', 20);
    await listener.until(() => listener.positions('caught-up').length > 0);
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1) ids.push(...(await append(40)));
    await listener.until(() => listener.ids().length >= ids.length);
    expect(listener.ids()).toEqual(ids);
  });
});

describe('positions that no number can tell apart', () => {
  it('are kept exactly, in order and exclusive', async () => {
    await start({ firstPosition: 2n ** 63n + 5n });
    const ids = await append(4);
    const log: StoredEvent[] = [];
    for await (const page of store.readAll()) log.push(...page);
    expect(BigInt(log[0].position)).toBeGreaterThan(2n ** 63n);
    expect(await store.head()).toBe(log[3].position);
    const rest: string[] = [];
    for await (const page of store.readAll({ after: log[1].position })) rest.push(...page.map(({ id }) => id));
    expect(rest).toEqual(ids.slice(2));
    const listener = new Listener(log[2].position);
    await listener.until(() => listener.positions('caught-up').length > 0);
    expect(listener.ids()).toEqual(ids.slice(3));
  });
});

const listenerEnd = (listener: Listener): string =>
  listener.heard.flatMap((one) => (one.kind === 'events' ? one.events : [])).at(-1)?.position ?? '';
