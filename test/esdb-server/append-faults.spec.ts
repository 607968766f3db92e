import { setTimeout as sleep } from 'node:timers/promises';
import { NotLeaderError, UnavailableError, type EventStoreDBClient } from '@eventstore/db-client';
import { bareClient, failureOf, idsIn, newEvent, newStream, Watched } from './bare-client';
import { startEsdbServer, type EsdbServer } from './server';

describe('the faults that the double of EventStoreDB puts into appends', () => {
  let server: EsdbServer;
  let client: EventStoreDBClient;
  const stream = newStream();
  const event = newEvent();
  const append = () => client.appendToStream(stream, event, { expectedRevision: 'no_stream' });
  const kept = () => server.log.streamOf(stream).records.map(({ id }) => id);

  beforeEach(async () => {
    server = await startEsdbServer();
    client = bareClient(server.connectionString);
  });
  afterEach(async () => {
    await client.dispose();
    await server.stop();
  });

  it('loses the answer after the commit, and the same append is answered as it would have been', async () => {
    server.faults.appends('answer-lost');
    expect(await failureOf(append())).toBeInstanceOf(UnavailableError);
    expect(kept()).toEqual([event.id]);
    await expect(append()).resolves.toMatchObject({ success: true, nextExpectedRevision: 0n });
    expect(kept()).toEqual([event.id]);
  });

  it('cuts the call before the commit, and lets pass what no fault is for', async () => {
    server.faults.appends(null, 'cut-before-commit');
    await client.appendToStream(newStream(), newEvent());
    expect(await failureOf(append())).toBeInstanceOf(UnavailableError);
    expect(kept()).toEqual([]);
  });

  it('says that it timed out, with and without a commit', async () => {
    server.faults.appends('time-out', 'time-out-after-commit');
    expect(await failureOf(append())).toMatchObject({ type: 'deadline-exceeded' });
    expect(kept()).toEqual([]);
    expect(await failureOf(append())).toMatchObject({ type: 'deadline-exceeded' });
    expect(kept()).toEqual([event.id]);
  });

  it('never answers, with and without a commit, and answers others meanwhile', async () => {
    // The first appends of a new client can overtake each other.
    await client.appendToStream(newStream(), newEvent());
    server.faults.appends('silence', 'silence-after-commit');
    const settled: string[] = [];
    const noteEnd = (name: string) => append().then(...[0, 1].map(() => () => void settled.push(name)));
    const first = noteEnd('first');
    const second = noteEnd('second');
    await client.appendToStream(newStream(), newEvent());
    await sleep(100);
    expect(settled).toEqual([]);
    expect(kept()).toEqual([event.id]);
    await client.dispose();
    await Promise.all([first, second]);
  });

  it('is not ready', async () => {
    server.faults.appends('not-ready');
    expect(await failureOf(append())).toMatchObject({ type: 'unknown' });
    expect(kept()).toEqual([]);
  });

  it('fails the call of its own that an append with credentials is, in the same ways', async () => {
    const credentials = { username: 'someone', password: 'secret' };
    const alone = () => client.appendToStream(stream, event, { expectedRevision: 'no_stream', credentials });
    server.faults.appends('cut-before-commit', 'time-out', 'not-ready', 'answer-lost');
    expect(await failureOf(alone())).toMatchObject({ type: 'unavailable' });
    expect(await failureOf(alone())).toMatchObject({ type: 'timeout' });
    expect(await failureOf(alone())).toMatchObject({ type: 'unavailable' });
    expect(kept()).toEqual([]);
    expect(await failureOf(alone())).toMatchObject({ type: 'unavailable' });
    expect(kept()).toEqual([event.id]);
  });

  describe('as a follower', () => {
    let leader: EsdbServer;
    const required = { expectedRevision: 'no_stream', requiresLeader: true } as const;
    beforeEach(async () => {
      leader = await startEsdbServer({ log: server.log });
      server.faults.leaderIs(leader.endpoint);
    });
    afterEach(() => leader.stop());

    it('names the leader to an append that requires it; the client goes there', async () => {
      const failure = await failureOf(client.appendToStream(stream, event, required));
      expect(failure).toBeInstanceOf(NotLeaderError);
      expect(failure).toMatchObject({ leader: leader.endpoint });
      await server.goDown();
      await expect(client.appendToStream(stream, event, required)).resolves.toMatchObject({ success: true });
      expect(await idsIn(client, stream)).toEqual([event.id]);
    });

    it('passes on an append that does not require the leader, and reads what there is', async () => {
      await append();
      expect(await idsIn(client, stream)).toEqual([event.id]);
      expect(kept()).toEqual([event.id]);
    });

    it('sends away reads and subscriptions that require the leader', async () => {
      await append();
      const other = bareClient(server.connectionString);
      const watched = new Watched(other.subscribeToAll({ requiresLeader: true }));
      await watched.hears(['error not-leader']);
      await other.dispose();
      const reading = client.readStream(stream, { requiresLeader: true })[Symbol.asyncIterator]();
      expect(await failureOf(reading.next())).toMatchObject({ type: 'not-leader', leader: leader.endpoint });
    });

    it('tells a client that looks for the cluster who leads it', async () => {
      const [one, other] = [server, leader].map(({ endpoint }) => `${endpoint.address}:${endpoint.port}`);
      const member = bareClient(`esdb://${one},${other}?tls=false&nodePreference=leader`);
      await expect(member.appendToStream(stream, event, required)).resolves.toMatchObject({ success: true });
      await member.dispose();
    });
  });
});
