import { TestAuthority } from '../certificates/authority';
import { startEsdbServer, type EsdbServer } from '../esdb-server/server';
import { ask } from './asking';
import { FIRST, sagsgang, SECOND } from './cli/command-line';
import { cleanUp, newData, run, startServer, type Variables } from './running-server';

jest.setTimeout(300_000);

let esdb: EsdbServer;
let onEsdb: Variables;

beforeEach(async () => {
  esdb = await startEsdbServer();
  onEsdb = { SAGSGANG_STORE: esdb.connectionString };
});
afterEach(() => esdb.stop());
afterAll(cleanUp);

/** A data directory in which the samples were imported into the log on the double. */
async function imported(files: readonly string[]): Promise<string> {
  const data = newData();
  for (const file of files) {
    const ended = await sagsgang(data, ['minutes', 'import', file, '--actor', 'sekretær'], onEsdb);
    if (ended.code !== 0) throw new Error(ended.err);
  }
  return data;
}

describe('a log that moves house', () => {
  it('goes from the data directory into EventStoreDB and back, event for event', async () => {
    const [data, back] = [newData(), newData()];
    await sagsgang(data, ['minutes', 'import', FIRST]);
    const copy = (from: string, to: string) =>
      sagsgang(newData(), ['log', 'copy', '--from', from, '--to', to, '--json']);
    const there = await copy(data, esdb.connectionString);
    const { events } = there.json<{ events: number }>();
    expect(there.json()).toEqual({ events, appended: events });
    expect((await copy(esdb.connectionString, back)).json()).toEqual({ events, appended: events });
    expect((await copy(data, back)).json()).toEqual({ events, appended: 0 });
    const moved = await sagsgang(data, ['case', 'history', 'aftentog', '--json'], onEsdb);
    expect(moved.json()).toMatchObject({ case: { state: 'postponed' } });
  });
});

describe('Sagsgang with its log in EventStoreDB', () => {
  it('imports the samples, tells a case’s history and what is to come back, and changes nothing the second time', async () => {
    const data = await imported([FIRST, SECOND]);
    const count = esdb.log.records.length;
    const history = await sagsgang(data, ['case', 'history', 'aftentog'], onEsdb);
    expect(history.out).toMatch(/Udsat til mødet den 16\. maj 2025 efter ønske fra Mågeby Kommune/);
    expect(history.out).toMatch(/Forelagt igen som lovet/);
    const returns = await sagsgang(data, ['returns', '--date', '2025-05-16', '--json'], onEsdb);
    const { returns: promised } = returns.json<{ returns: { declared: boolean; itemNumber: string }[] }>();
    expect(promised.filter(({ declared }) => !declared).map(({ itemNumber }) => itemNumber)).toContain('2.2');
    const again = await sagsgang(data, ['minutes', 'import', SECOND, '--json'], onEsdb);
    expect(again.json()).toMatchObject({ outcome: 'unchanged', recorded: 0 });
    expect(esdb.log.records).toHaveLength(count);
  });

  it('keeps apart what was made of which log, so that the embedded one is as it was', async () => {
    const data = await imported([FIRST]);
    const embedded = await sagsgang(data, ['case', 'list', '--json']);
    expect(embedded.json()).toMatchObject({ total: 0 });
    const there = await sagsgang(data, ['case', 'list', '--json'], onEsdb);
    expect(there.json()).toMatchObject({ total: 10 });
  });

  it('serves from there, is not ready while it is away, and goes on by itself when it is back', async () => {
    const data = await imported([FIRST]);
    const server = await startServer(data, { ...onEsdb, SAGSGANG_LOG: 'silent' });
    const ready = async (): Promise<number> => (await ask(`${server.url}/api/ready`)).status;
    expect(await ready()).toBe(200);
    await esdb.goDown();
    expect(await ready()).toBe(503);
    expect((await ask(`${server.url}/api/health`)).status).toBe(200);
    await esdb.comeUp();
    await sagsgang(data, ['minutes', 'import', SECOND, '--actor', 'sekretær'], onEsdb);
    for (const end = Date.now() + 60_000; (await ready()) !== 200 && Date.now() < end;);
    expect(await ready()).toBe(200);
    expect((await ask(`${server.url}/api/cases`)).json()).toMatchObject({ total: 13 });
    expect(await server.stop()).toBe(0);
  });

  it('starts empty, since nothing is ever deleted there, and takes the sample only when asked to', async () => {
    const data = newData();
    const empty = await startServer(data, onEsdb);
    expect(empty.output()).not.toMatch(/eksemplet/);
    expect((await ask(`${empty.url}/api/cases`)).json()).toMatchObject({ total: 0 });
    await empty.stop();
    const filled = await startServer(data, { ...onEsdb, SAGSGANG_SAMPLE: 'yes' });
    expect(filled.output()).toContain(`Loggen på esdb://127.0.0.1:${esdb.endpoint.port} er tom`);
    expect((await ask(`${filled.url}/api/cases`)).json()).toMatchObject({ total: 13 });
    await filled.stop();
  });
});

describe('an EventStoreDB that cannot be used is told with its address, the way out, and none of its secrets', () => {
  const SECRET = 'hemmelig-kode';

  async function failureOf(address: string): Promise<string> {
    const variables = { SAGSGANG_STORE: address, PORT: '0' };
    const verb = await sagsgang(newData(), ['case', 'list'], variables);
    const server = run('start', [], { ...variables, SAGSGANG_DATA: newData() });
    expect([verb.code, await server.ended]).toEqual([1, 1]);
    const said = [verb.err, server.errors(), verb.out, server.output()].join('\n');
    expect(said).not.toContain(SECRET);
    expect(said).not.toMatch(/\n\s+at /);
    return verb.err;
  }

  it('where nobody answers', async () => {
    await esdb.goDown();
    const { port } = esdb.endpoint;
    expect(await failureOf(`esdb://admin:${SECRET}@127.0.0.1:${port}?tls=false`)).toMatch(
      new RegExp(`EventStoreDB på esdb://127\\.0\\.0\\.1:${port} svarer ikke.*SAGSGANG_STORE`),
    );
  });

  it('where its certificate is of an authority that nobody named', async () => {
    const secure = await startEsdbServer({ certificate: new TestAuthority().issue(['localhost']) });
    expect(await failureOf(`esdb://admin:${SECRET}@localhost:${secure.endpoint.port}?tls=true`)).toMatch(
      /Certifikatet på esdb:\/\/localhost:\d+ er ikke udstedt af .*tlsCAFile i SAGSGANG_STORE/,
    );
    await secure.stop();
  });

  it.each([
    [
      'says neither yes nor no to TLS',
      `esdb://admin:${SECRET}@127.0.0.1:2113?tls=ja`,
      /esdb:\/\/127\.0\.0\.1:2113\) kan ikke læses/,
    ],
    ['has an option that the client does not know', `esdb://admin:${SECRET}@127.0.0.1?tlz=no`, /tlz is not one/],
    ['asks for what weakens TLS', `esdb://admin:${SECRET}@127.0.0.1?tlsVerifyCert=false`, /tlsCAFile/],
    ['has a password that is not escaped', `esdb://admin:${SECRET}@#/@127.0.0.1:x`, /kan ikke læses/],
    ['is of another kind', `postgres://admin:${SECRET}@127.0.0.1/sagsgang`, /skal begynde med esdb:\/\//],
  ])('where the address %s', async (_, address, words) => {
    expect(await failureOf(address)).toMatch(words);
  });
});
