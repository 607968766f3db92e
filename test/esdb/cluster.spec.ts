import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { settle } from '@sagsgang/application/settle';
import { openEsdbStore } from '@sagsgang/event-store/esdb/esdb-store';
import type { EncodedEvent, RawStore } from '@sagsgang/event-store/raw-store';
import { TestAuthority } from '../certificates/authority';
import { EsdbCluster } from '../esdb-server/cluster';
import type { EsdbServerOptions } from '../esdb-server/server';

const event = (): EncodedEvent => ({ id: randomUUID(), type: 'Noted', data: '{}', metadata: '{}' });

const folder = mkdtempSync(join(tmpdir(), 'sagsgang-cluster-'));
afterAll(() => rmSync(folder, { recursive: true }));

let cluster: EsdbCluster;
let store: RawStore;
afterEach(async () => {
  await store.close();
  await cluster.stop();
});

async function open(address: (cluster: EsdbCluster) => string, options: EsdbServerOptions = {}): Promise<void> {
  cluster = await EsdbCluster.start(options);
  store = await openEsdbStore(address(cluster), { progressMs: 100, watchdogMs: 500, timeoutMs: 2_000 });
}

/** Appends to one stream for as long as it may, as the command handler does. */
async function appendTo(stream: string, acknowledged: string[], signal: AbortSignal): Promise<void> {
  for (let revision = -1; !signal.aborted;) {
    const one = event();
    const place = revision === -1 ? 'no-stream' : revision;
    ({ revision } = await settle(() => store.append(stream, place, [one])));
    acknowledged.push(one.id);
    await sleep(2);
  }
}

/** What a subscription tells from the beginning, which nobody makes anew but the adapter itself. */
async function follow(heard: string[], signal: AbortSignal): Promise<void> {
  for await (const message of store.subscribe('0', signal))
    if (message.kind === 'events') heard.push(...message.events.map(({ id }) => id));
}

/** Appends by four and follows while something happens to the cluster; afterwards nothing is lost and nothing doubled. */
async function whileAtWork(happening: () => Promise<void>): Promise<void> {
  const [working, listening] = [new AbortController(), new AbortController()];
  const [acknowledged, heard]: [string[], string[]] = [[], []];
  const following = follow(heard, listening.signal);
  const appending = Array.from({ length: 4 }, (_, n) => appendTo(`case-${n}`, acknowledged, working.signal));
  await grown(acknowledged, 20);
  await happening();
  await grown(acknowledged, 20);
  working.abort();
  await Promise.all(appending);
  for (const end = Date.now() + 10_000; heard.length < acknowledged.length && Date.now() < end;) await sleep(10);
  listening.abort();
  await following;
  const kept = cluster.leader.log.records.filter(({ stream }) => stream.startsWith('case-')).map(({ id }) => id);
  expect(kept).toHaveLength(new Set(kept).size);
  expect([...kept].sort()).toEqual([...acknowledged].sort());
  expect(heard).toEqual(kept);
}

/** Waits until so many more are acknowledged. */
async function grown(acknowledged: readonly string[], more: number): Promise<void> {
  const wanted = acknowledged.length + more;
  for (const end = Date.now() + 15_000; acknowledged.length < wanted; await sleep(5))
    if (Date.now() > end) throw new Error(`only ${acknowledged.length} of ${wanted} appends were acknowledged`);
}

describe('a cluster whose leader dies', () => {
  it('takes appends and tells them by itself through the next leader, each once', async () => {
    await open(({ hosts }) => `esdb://${hosts}?tls=false`);
    await whileAtWork(() => cluster.killLeader());
  });

  it('does so where only one of its nodes is named, by which the others are found', async () => {
    await open(({ follower: { endpoint } }) => `esdb+discover://${endpoint.address}:${endpoint.port}?tls=false`);
    await whileAtWork(() => cluster.killLeader());
  });

  it('does so over TLS, with a user', async () => {
    const authority = new TestAuthority();
    const caFile = join(folder, 'ca.crt');
    writeFileSync(caFile, authority.certificate);
    const options = { host: 'localhost', certificate: authority.issue(['localhost']), users: { admin: 'changeit' } };
    await open(({ hosts }) => `esdb://admin:changeit@${hosts}?tls=true&tlsCAFile=${caFile}`, options);
    await whileAtWork(() => cluster.killLeader());
  });

  it('does so again when the one that came back has become a follower', async () => {
    await open(({ hosts }) => `esdb://${hosts}?tls=false`);
    await whileAtWork(async () => {
      await cluster.killLeader();
      await cluster.comeBack();
      await cluster.killLeader();
    });
  });
});
