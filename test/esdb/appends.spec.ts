import { randomUUID } from 'node:crypto';
import { InvalidBatch, OutcomeUnknown, StoreUnavailable, WrongRevision } from '@sagsgang/event-store/errors';
import { openEsdbStore, type EsdbStoreOptions } from '@sagsgang/event-store/esdb/esdb-store';
import type { EncodedEvent, RawStore } from '@sagsgang/event-store/raw-store';
import { bareClient } from '../esdb-server/bare-client';
import { startEsdbServer, type EsdbServer } from '../esdb-server/server';

const event = (given: Partial<EncodedEvent> = {}): EncodedEvent => ({
  id: randomUUID(),
  type: 'Noted',
  data: '{"text":"æ"}',
  metadata: '{"actor":"sekretær"}',
  ...given,
});

let server: EsdbServer;
const opened: RawStore[] = [];
async function open(options: EsdbStoreOptions = {}): Promise<RawStore> {
  const store = await openEsdbStore(server.connectionString, options);
  opened.push(store);
  return store;
}

beforeEach(async () => {
  server = await startEsdbServer();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await server.stop();
});

const kept = (): string[] => server.log.streamOf('case-a').records.map(({ id }) => id);

describe('an append whose answer is lost', () => {
  it.each([
    ['no-stream', 'answer-lost'],
    ['no-stream', 'time-out-after-commit'],
    ['no-stream', 'silence-after-commit'],
    ['any', 'answer-lost'],
    ['any', 'silence-after-commit'],
  ] as const)('is found in the log, where it expected %s: %s', async (expected, fault) => {
    const store = await open({ timeoutMs: 300 });
    const batch = [event(), event()];
    server.faults.appends(fault);
    const result = await store.append('case-a', expected, batch);
    expect(result).toEqual({ revision: 1, position: await store.head() });
    expect(await store.append('case-a', expected, batch)).toEqual(result);
    expect(kept()).toEqual(batch.map(({ id }) => id));
  });

  it.each(['cut-before-commit', 'time-out', 'silence', 'not-ready'] as const)(
    'is of unknown outcome where it is not there yet, and is settled by sending it again: %s',
    async (fault) => {
      const store = await open({ timeoutMs: 300 });
      const batch = [event()];
      server.faults.appends(fault);
      const lost = store.append('case-a', 'no-stream', batch);
      await expect(lost).rejects.toThrow(OutcomeUnknown);
      await expect(lost).rejects.toMatchObject({ advice: 'same-request' });
      expect(await store.append('case-a', 'no-stream', batch)).toMatchObject({ revision: 0 });
      expect(kept()).toEqual(batch.map(({ id }) => id));
    },
  );

  it('is a conflict where another append has taken its place', async () => {
    const [store, other] = [await open({ timeoutMs: 500 }), await open()];
    server.faults.appends('silence');
    const lost = store.append('case-a', 'no-stream', [event()]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const [winner] = [event()];
    await other.append('case-a', 'no-stream', [winner]);
    await expect(lost).rejects.toThrow(WrongRevision);
    expect(kept()).toEqual([winner.id]);
  });

  it('does not keep the others that were under way from their results', async () => {
    const store = await open();
    server.faults.appends(null, null, 'answer-lost');
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => store.append(`case-${n}`, 'no-stream', [event()])),
    );
    const acknowledged = results.filter(({ status }) => status === 'fulfilled').length;
    const there = Array.from({ length: 20 }, (_, n) => server.log.streamOf(`case-${n}`).records.length);
    expect(there.every((count) => count <= 1)).toBe(true);
    expect(acknowledged).toBeLessThanOrEqual(there.reduce((sum, count) => sum + count, 0));
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(OutcomeUnknown);
  });
});

describe('a server that is not the leader', () => {
  it('sends appends and readings on to the one that is', async () => {
    const leader = await startEsdbServer({ log: server.log });
    const store = await open();
    await store.append('case-a', 'no-stream', [event()]);
    server.faults.leaderIs(leader.endpoint);
    expect(await store.append('case-a', 0, [event()])).toMatchObject({ revision: 1 });
    expect(await store.readStream('case-a')).toMatchObject({ revision: 1 });
    expect(kept()).toHaveLength(2);
    await leader.stop();
  });
});

describe('a server that is away', () => {
  it('is told as such to who appends and who reads, and is used again when it is back', async () => {
    const store = await open();
    await server.goDown();
    const away = { name: 'StoreUnavailable', reason: 'unreachable', file: server.connectionString.split('?')[0] };
    await expect(store.append('case-a', 'any', [event()])).rejects.toMatchObject(away);
    await expect(store.append('case-a', 'no-stream', [event()])).rejects.toMatchObject(away);
    await expect(store.readStream('case-a')).rejects.toMatchObject(away);
    await expect(store.head()).rejects.toThrow(StoreUnavailable);
    await server.comeUp();
    expect(await store.append('case-a', 'no-stream', [event()])).toMatchObject({ revision: 0 });
    expect(await store.readStream('case-a')).toMatchObject({ revision: 0 });
  });

  it('for a moment is waited for by readings', async () => {
    const store = await open();
    await store.append('case-a', 'no-stream', [event()]);
    await server.restart();
    expect(await store.readStream('case-a')).toMatchObject({ revision: 0 });
    server.faults.reads('cut', 'not-ready');
    expect(await store.readStream('case-a')).toMatchObject({ revision: 0 });
  });

  it('that says nothing is given up', async () => {
    const store = await open({ timeoutMs: 100 });
    server.faults.reads('silence', 'silence', 'silence', 'silence');
    await expect(store.readStream('case-a')).rejects.toMatchObject({ reason: 'unreachable' });
    expect(await store.readStream('case-a')).toEqual({ revision: -1, events: [] });
  });
});

describe('what the server would keep otherwise', () => {
  it.each([
    ['an empty name', '', event()],
    ['a name of the server’s own', '$case-a', event()],
    ['a type of the server’s own', 'case-a', event({ type: '$noted' })],
    ['an id that is no UUID', 'case-a', event({ id: 'e1' })],
    ['an id in upper case', 'case-a', event({ id: randomUUID().toUpperCase() })],
  ])('is refused: %s', async (_, stream, one) => {
    const store = await open();
    await expect(store.append(stream, 'any', [one])).rejects.toThrow(InvalidBatch);
    expect(await store.head()).toBe('0');
  });

  it('comes back letter by letter, also JSON that the client would print otherwise', async () => {
    const store = await open();
    const texts = ['{ "b": 1.0,\n "a": 2 }', '{"a":1,"a":2}', '{"1":1,"0":0}', 'no json', '{"n":12345678901234567890}'];
    const batch = [...texts.map((data) => event({ data })), event()];
    await store.append('case-a', 'no-stream', batch);
    const { events } = await store.readStream('case-a');
    expect(events.map(({ data }) => data)).toEqual(batch.map(({ data }) => data));
    expect(events.map(({ metadata }) => metadata)).toEqual(batch.map(({ metadata }) => metadata));
  });

  it('of a stream that was deleted for good is told as damage', async () => {
    const store = await open();
    await store.append('case-a', 'no-stream', [event()]);
    const client = bareClient(server.connectionString);
    await client.tombstoneStream('case-a');
    await expect(store.readStream('case-a')).rejects.toMatchObject({ reason: 'damaged' });
    await expect(store.append('case-a', 0, [event()])).rejects.toMatchObject({ reason: 'damaged' });
    await client.dispose();
  });
});

describe('a closed store', () => {
  it('answers what was under way, says so to whoever comes later, and may be closed again', async () => {
    const store = await open();
    const appends = Array.from({ length: 20 }, (_, n) => store.append(`case-${n}`, 'no-stream', [event()]));
    await store.close();
    await store.close();
    expect((await Promise.all(appends)).map(({ revision }) => revision)).toEqual(Array(20).fill(0));
    const closed = { name: 'StoreUnavailable', reason: 'closed' };
    await expect(store.append('case-a', 'any', [event()])).rejects.toMatchObject(closed);
    await expect(store.readStream('case-a')).rejects.toMatchObject(closed);
    await expect(store.head()).rejects.toMatchObject(closed);
    await expect(store.readAll()[Symbol.asyncIterator]().next()).rejects.toMatchObject(closed);
  });
});
