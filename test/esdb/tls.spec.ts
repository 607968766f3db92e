import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { StoreUnavailable } from '@sagsgang/event-store/errors';
import { openEsdbStore } from '@sagsgang/event-store/esdb/esdb-store';
import type { EncodedEvent, RawStore } from '@sagsgang/event-store/raw-store';
import { storeTrouble } from '@sagsgang/wiring/store-trouble';
import { TestAuthority } from '../certificates/authority';
import { startEsdbServer, type EsdbServer, type EsdbServerOptions } from '../esdb-server/server';

const event = (): EncodedEvent => ({ id: randomUUID(), type: 'Noted', data: '{}', metadata: '{}' });

const PASSWORD = 'hemmelig-kode';
const authority = new TestAuthority();
const folder = mkdtempSync(join(tmpdir(), 'sagsgang-tls-'));
const caFile = join(folder, 'myndighed æ.crt');
writeFileSync(caFile, authority.certificate);
afterAll(() => rmSync(folder, { recursive: true }));

const servers: EsdbServer[] = [];
const stores: RawStore[] = [];
afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

/** Starts a server that speaks TLS and lets only admin in. */
async function start(options: EsdbServerOptions = {}): Promise<EsdbServer> {
  const certificate = authority.issue(['localhost']);
  const server = await startEsdbServer({ certificate, users: { admin: PASSWORD }, ...options });
  servers.push(server);
  return server;
}

async function open(connectionString: string): Promise<RawStore> {
  const store = await openEsdbStore(connectionString, { progressMs: 100 });
  stores.push(store);
  return store;
}

const address = ({ endpoint }: EsdbServer, options = `tlsCAFile=${encodeURIComponent(caFile)}`) =>
  `esdb://admin:${PASSWORD}@localhost:${endpoint.port}?tls=true&${options}`;

/** What a person is told where the log cannot be used. */
async function told(connectionString: string): Promise<string> {
  const store = await open(connectionString).catch((refusal: unknown) => refusal as Error);
  if (store instanceof Error) return sentenceOf(store);
  const [read, appended] = await Promise.all(
    [store.head(), store.append('case-a', 'no-stream', [event()])].map((asked) =>
      asked.catch((error: unknown) => error),
    ),
  );
  expect((appended as StoreUnavailable).reason).toBe((read as StoreUnavailable).reason);
  return sentenceOf(read);
}

function sentenceOf(error: unknown): string {
  expect(error).toBeInstanceOf(StoreUnavailable);
  const sentence = storeTrouble(error as StoreUnavailable);
  expect(sentence).not.toContain(PASSWORD);
  return sentence;
}

describe('EventStoreDB over TLS', () => {
  it('is written, read and followed by the user and password of the address', async () => {
    const store = await open(address(await start()));
    const events = [event(), event()];
    const ids = events.map(({ id }) => id);
    await store.append('case-a', 'no-stream', events);
    expect((await store.readStream('case-a')).events.map(({ id }) => id)).toEqual(ids);
    const abort = new AbortController();
    const heard: string[] = [];
    for await (const message of store.subscribe('0', abort.signal)) {
      if (message.kind === 'events') heard.push(...message.events.map(({ id }) => id));
      if (message.kind === 'caught-up') abort.abort();
    }
    expect(heard).toEqual(ids);
  });

  it('finds its authority beside the working directory where the file’s name is relative', async () => {
    const beside = relative(process.cwd(), caFile);
    const store = await open(address(await start(), `tlsCAFile=${encodeURIComponent(beside)}`));
    expect(await store.append('case-a', 'no-stream', [event()])).toMatchObject({ revision: 0 });
  });

  it('takes a password with signs of its own, written as %xx', async () => {
    const server = await start({ users: { admin: 'æ@:/?&=' } });
    const store = await open(address(server).replace(PASSWORD, encodeURIComponent('æ@:/?&=')));
    expect(await store.head()).toBe('0');
  });
});

describe('what is told where EventStoreDB and Sagsgang do not agree on TLS', () => {
  it('names tlsCAFile where the authority is another one, or none is named', async () => {
    const server = await start({ certificate: new TestAuthority('En anden').issue(['localhost']) });
    const words = /^Certifikatet på esdb:\/\/localhost:\d+ er ikke udstedt af en myndighed.*tlsCAFile i SAGSGANG_STORE/;
    expect(await told(address(server))).toMatch(words);
    expect(await told(address(server, 'connectionName=sagsgang'))).toMatch(words);
  });

  it('names the same where all nodes of a cluster are so', async () => {
    const nodes = [await start(), await start()].map(({ endpoint }) => `localhost:${endpoint.port}`);
    const cluster = `esdb://admin:${PASSWORD}@${nodes.join(',')}?tls=true&maxDiscoverAttempts=1`;
    expect(await told(cluster)).toMatch(/^Certifikatet på esdb:\/\/localhost:\d+,localhost:\d+ er ikke udstedt af/);
  });

  it('names the hosts of the certificate where it is for others', async () => {
    const server = await start({ certificate: authority.issue(['log.example', '127.0.0.9']) });
    expect(await told(address(server))).toMatch(
      /gælder ikke for den vært.*DNS:log\.example, IP Address:127\.0\.0\.9\)$/,
    );
  });

  it('names the clocks where the certificate has expired', async () => {
    const server = await start({ certificate: authority.issue(['localhost'], -1) });
    expect(await told(address(server))).toMatch(/er udløbet eller gælder ikke endnu/);
  });

  it('names user and password where the password is wrong', async () => {
    const server = await start({ users: { admin: 'en-anden' } });
    expect(await told(address(server))).toMatch(/afviser brugeren i SAGSGANG_STORE; ret bruger og kode/);
  });

  it('names tls=true where the server speaks TLS alone', async () => {
    const { endpoint } = await start();
    const plain = `esdb://admin:${PASSWORD}@localhost:${endpoint.port}?tls=false`;
    expect(await told(plain)).toMatch(/esdb:\/\/localhost:\d+ taler kun TLS; skriv tls=true i SAGSGANG_STORE/);
  });

  it('names tls=false, and when it will do, where the server speaks none', async () => {
    const server = await start({ certificate: undefined, users: undefined });
    expect(await told(address(server))).toMatch(/taler ikke TLS; slå TLS til .*Kun på et net.*tls=false/);
  });

  it.each([
    ['is missing', 'mangler.crt', /mangler\.crt kan ikke bruges; ret navnet efter tlsCAFile.*ENOENT/],
    ['is a directory', '.', /kan ikke bruges.*EISDIR/],
    ['holds no certificate', 'tom.crt', /tom\.crt kan ikke bruges.*there is no certificate in the file/],
  ])('names the whole path where the authority’s file %s', async (_, file, words) => {
    writeFileSync(join(folder, 'tom.crt'), 'intet');
    const path = join(folder, file);
    const sentence = await told(`esdb://admin:${PASSWORD}@localhost?tlsCAFile=${relative(process.cwd(), path)}`);
    expect(sentence).toMatch(words);
    expect(sentence).toContain(path);
  });
});
