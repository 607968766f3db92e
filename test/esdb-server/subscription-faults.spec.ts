import { setTimeout as sleep } from 'node:timers/promises';
import { excludeSystemEvents, type EventStoreDBClient } from '@eventstore/db-client';
import { bareClient, failureOf, idsIn, newEvent, newEvents, newStream, Watched } from './bare-client';
import { startEsdbServer, type EsdbServer, type EsdbServerOptions } from './server';

describe('the faults that the double of EventStoreDB puts into reads and subscriptions', () => {
  let server: EsdbServer;
  let client: EventStoreDBClient;
  const stream = newStream();
  const start = async (options: EsdbServerOptions = {}): Promise<void> => {
    server = await startEsdbServer(options);
    client = bareClient(server.connectionString);
  };
  const follow = async (): Promise<Watched> => {
    const watched = new Watched(client.subscribeToAll({ filter: excludeSystemEvents() }));
    await watched.hears(['caughtUp']);
    return watched;
  };
  const append = async () => {
    const event = newEvent();
    await client.appendToStream(stream, event);
    return event.id;
  };

  beforeEach(() => start());
  afterEach(async () => {
    await client.dispose();
    await server.stop();
  });

  it('ends a subscription without an error', async () => {
    const watched = await follow();
    server.faults.endSubscriptions();
    await watched.hears(['end']);
    expect(watched.errors).toEqual([]);
    expect(server.faults.subscriptions).toBe(0);
  });

  it('drops a subscription as if its consumer were slow', async () => {
    const watched = await follow();
    server.faults.dropSubscriptions();
    await watched.hears(['error timeout']);
    expect(watched.errors).toMatchObject([{ code: 10 }]);
  });

  it('lets a subscription fall silent while another goes on', async () => {
    const silent = await follow();
    server.faults.silenceSubscriptions();
    const other = await follow();
    const id = await append();
    await other.hears([id]);
    expect(silent.told).toEqual(['confirmation', 'caughtUp']);
  });

  it('starts a subscription that is silent from its start', async () => {
    server.faults.silenceSubscriptions(1);
    const silent = new Watched(client.subscribeToAll());
    await sleep(200);
    expect(silent.told).toEqual([]);
    expect((await follow()).told).toContain('caughtUp');
  });

  it('repeats the last events of a subscription', async () => {
    const watched = await follow();
    const [first, second, third] = [await append(), await append(), await append()];
    await watched.hears([third]);
    server.faults.repeatInSubscriptions(2);
    await append();
    await sleep(100);
    expect(watched.told.slice(2, -1)).toEqual([first, second, third, second, third]);
  });

  it('lags', async () => {
    const watched = await follow();
    server.faults.lagSubscriptions(300);
    const id = await append();
    await sleep(100);
    expect(watched.told).not.toContain(id);
    await watched.hears([id]);
  });

  it('breaks every connection at a restart, and keeps its log', async () => {
    const watched = await follow();
    const id = await append();
    await server.restart();
    await watched.hears(['error unavailable']);
    const after = await append().catch(append);
    expect(await idsIn(client, stream)).toEqual([id, after]);
  });

  it('is away until it comes up again', async () => {
    await append();
    await server.goDown();
    expect(await failureOf(idsIn(client, stream))).toMatchObject({ type: 'unavailable' });
    await server.comeUp();
    expect(await idsIn(client, stream)).toHaveLength(1);
  });

  it('cuts a read after its first event, is not ready for another and does not answer a third', async () => {
    await client.appendToStream(stream, newEvents(50));
    server.faults.reads('cut', 'not-ready', 'silence');
    expect(await failureOf(idsIn(client, stream))).toMatchObject({ type: 'unavailable' });
    expect(await failureOf(idsIn(client, stream))).toMatchObject({ type: 'unavailable' });
    const answered = idsIn(client, stream).then(
      () => 'answered',
      () => 'failed',
    );
    expect(await Promise.race([answered, sleep(200, 'silence')])).toBe('silence');
    expect(await idsIn(client, stream)).toHaveLength(50);
  });

  it('gives positions that no number can tell apart, where its log begins beyond 2^53', async () => {
    await client.dispose();
    await server.stop();
    const firstPosition = 2n ** 53n + 1n;
    await start({ firstPosition });
    const { position } = await client.appendToStream(stream, newEvent());
    expect(position?.commit).toBeGreaterThan(firstPosition);
    const watched = new Watched(client.subscribeToAll({ fromPosition: position }));
    await watched.hears(['caughtUp']);
    const id = await append();
    await watched.hears([id]);
    expect(watched.told).toEqual(['confirmation', 'caughtUp', id]);
  });
});
