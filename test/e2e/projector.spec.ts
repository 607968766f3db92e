import { setTimeout as sleep } from 'node:timers/promises';
import { readConfiguration } from '@sagsgang/wiring/configuration';
import { openInstallation, type Installation } from '@sagsgang/wiring/installation';
import { TYPESCRIPT_WORKERS } from '@sagsgang/wiring/testing/installations';
import { startEsdbServer, type EsdbServer } from '../esdb-server/server';
import { describeOnPostgres } from '../postgres-server/on-postgres';
import { PostgresServer } from '../postgres-server/server';
import { ask } from './asking';
import {
  cleanUp,
  newData,
  run,
  startProjector,
  startServer,
  type RunningServer,
  type Variables,
} from './running-server';

jest.setTimeout(120_000);

/** How long a standby may take to be at work (DESIGN: five seconds), and what a busy machine adds in a test. */
const TAKE_OVER_MS = 5_000;
const LONGEST_WAIT_MS = 30_000;

afterAll(cleanUp);

describe('a projector', () => {
  it('refuses to start without a database, and says what does the same work there', async () => {
    const refused = run('projector', [], { SAGSGANG_DATA: newData(), PORT: '0' });
    expect(await refused.ended).toBe(1);
    expect(refused.errors()).toMatch(/SAGSGANG_DB mangler.*npm start\n$/);
  });
});

describeOnPostgres('projectors and servers on EventStoreDB and PostgreSQL', () => {
  let postgres: PostgresServer;
  let esdb: EsdbServer;
  let secretary: Installation;
  let data: string;
  let variables: Variables;

  beforeAll(async () => (postgres = await PostgresServer.start()), 60_000);
  beforeEach(async () => {
    esdb = await startEsdbServer();
    data = newData();
    variables = { SAGSGANG_STORE: esdb.connectionString, SAGSGANG_DB: await postgres.newDatabase() };
    secretary = await openInstallation(readConfiguration(variables, { data }), TYPESCRIPT_WORKERS);
    await send('RegisterBody', 'raad', { name: 'Fjordrådet' });
    await secretary.bringToHead();
  });
  afterEach(async () => {
    await secretary.close();
    await cleanUp();
    await esdb.stop();
  });
  afterAll(() => postgres.stop());

  const send = async (type: string, id: string, body: unknown): Promise<void> => {
    const result = await secretary.send(type, id, body, { commandId: `${type} ${id}`, actor: 'sekretær' });
    if (result.kind !== 'recorded') throw new Error(JSON.stringify(result));
  };
  const openCase = (id: string) => send('OpenCase', id, { bodyId: 'raad', title: `Sagen ${id}` });
  const titles = async ({ url }: RunningServer): Promise<readonly string[]> => {
    const { cases } = (await ask(`${url}/api/cases`)).json() as { cases: { title: string }[] };
    return cases.map(({ title }) => title).sort();
  };
  const untilShown = (server: RunningServer, count: number) =>
    until(async () => (await titles(server)).length === count);
  const ready = async ({ url }: RunningServer) => {
    const answer = await ask(`${url}/api/ready`);
    return { ...(answer.json() as { role?: string; type?: string }), status: answer.status };
  };
  const numberOf = async ({ url }: RunningServer, name: string): Promise<number> => {
    const { text } = await ask(`${url}/metrics`);
    const line = text.split('\n').find((one) => one.startsWith(`${name} `));
    return Number(line?.slice(name.length + 1));
  };

  it('a case that one server’s secretary opened is shown by the other, and a killed leader is followed by the standby', async () => {
    const first = await startProjector(data, variables);
    const second = await startProjector(data, variables);
    const servers = [await startServer(data, variables), await startServer(data, variables)];
    await until(async () => (await ready(first)).role === 'leader');
    expect(await ready(second)).toMatchObject({ status: 200, role: 'standby' });

    await openCase('aftentog');
    for (const server of servers) await untilShown(server, 1);

    first.process.kill('SIGKILL');
    const killed = performance.now();
    await openCase('skolebus');
    for (const server of servers) await untilShown(server, 2);
    expect(performance.now() - killed).toBeLessThan(TAKE_OVER_MS);
    expect(await ready(second)).toMatchObject({ role: 'leader' });
    expect(await numberOf(second, 'sagsgang_projector_leader')).toBe(1);
    for (const server of servers) expect(await ready(server)).toMatchObject({ status: 200 });
  });

  it('a server is not ready while no projector has shown for too long what was recorded', async () => {
    const server = await startServer(data, { ...variables, SAGSGANG_MAX_LAG: '0.1' });
    expect(server.output()).toContain('npm run projector');
    expect(await ready(server)).toMatchObject({ status: 200 });
    await openCase('aftentog');
    await until(async () => (await ready(server)).status === 503);
    expect(await ready(server)).toMatchObject({ type: 'urn:sagsgang:problem:projections-behind' });
    expect(await numberOf(server, 'sagsgang_lag_events{consumer="read-models"}')).toBe(1);
    expect(await numberOf(server, 'sagsgang_lag_seconds{consumer="read-models"}')).toBeGreaterThan(0.1);
    await startProjector(data, variables);
    await until(async () => (await ready(server)).status === 200);
    expect(await titles(server)).toEqual(['Sagen aftentog']);
    expect(await numberOf(server, 'sagsgang_lag_events{consumer="read-models"}')).toBe(0);
  });

  it('a projector is not ready while the log is away, and goes on by itself when it is back', async () => {
    const projector = await startProjector(data, { ...variables, SAGSGANG_LOG: 'silent' });
    await until(async () => (await ready(projector)).role === 'leader');
    await openCase('aftentog');
    await esdb.goDown();
    expect(await ready(projector)).toMatchObject({ status: 503, type: 'urn:sagsgang:problem:store-away' });
    expect(await numberOf(projector, 'sagsgang_up')).toBe(0);
    expect((await ask(`${projector.url}/api/health`)).status).toBe(200);
    await esdb.comeUp();
    await until(async () => (await ready(projector)).status === 200);
    await openCase('skolebus');
    await until(async () => (await secretary.readModels.checkpoint()).number === 2);
    expect(await numberOf(projector, 'sagsgang_up')).toBe(1);
    expect(await projector.stop()).toBe(0);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  const here = new Error('it never came to pass');
  for (const end = performance.now() + LONGEST_WAIT_MS; !(await holds());) {
    if (performance.now() > end) throw here;
    await sleep(50);
  }
}
