import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../e2e/asking';
import { cleanUp, listening, newData, watch, type Running, type RunningServer } from '../e2e/running-server';
import { readText } from './build-context';
import { ComposedInstallation, type Secrets } from './installation';
import { describeOnPostgres } from '../postgres-server/on-postgres';
import { commandOf } from './dockerfile';
import { buildImage, type Image } from './image';
import { pathsIn } from './tree';

jest.setTimeout(300_000);

const SAGSGANG = ['node', 'dist/apps/cli/src/main.js'];
const MINUTES = 'libs/minutes/samples/kkr-fjordlandet-2025-03-14.txt';

const LATER = 'libs/minutes/samples/kkr-fjordlandet-2025-05-16.txt';
const PATIENCE_MS = 60_000;

let image: Image;

beforeAll(() => (image = buildImage()));
afterAll(async () => {
  await cleanUp();
  image.remove();
});

/** On loopback, a free port, and a folder of this machine; all else is as the image says. */
const here = (): Record<string, string> => ({
  SAGSGANG_HOST: '127.0.0.1',
  PORT: '0',
  SAGSGANG_DATA: image.at('/var/lib/sagsgang'),
});

const start = (command: readonly string[], variables: Record<string, string> = {}): Running =>
  watch(image.start(command, { ...here(), ...variables }));

const startServer = (): Promise<RunningServer> => listening(start(commandOf(image.stage, 'CMD')));

/** What a program answers; where it does not, what it said before it ended. */
async function answerOf(program: RunningServer, path: string): Promise<unknown> {
  try {
    return (await ask(`${program.url}${path}`)).json();
  } catch (error) {
    throw new Error(`${String(error)}\n${program.output()}${program.errors()}`, { cause: error });
  }
}

const shows = async (server: RunningServer, cases: number): Promise<boolean> =>
  ((await answerOf(server, '/api/cases')) as { total: number }).total === cases;

/** Asks again until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !(await isSo()); await sleep(100)) {
    if (Date.now() > end) throw new Error('it did not come to be so');
  }
}

const healthOf = async ({ url }: RunningServer): Promise<{ code: number | null; said: string }> => {
  const check = start(commandOf(image.stage, 'HEALTHCHECK'), { PORT: new URL(url).port });
  return { code: await check.ended, said: check.errors() };
};

describe('a directory built by the steps of the image', () => {
  it('has the packages that the programs need, and no tool or spec of the developers', () => {
    const has = (name: string): boolean => existsSync(image.at(`node_modules/${name}`));
    expect(['@eventstore/db-client', 'pg', 'pino'].filter((name) => !has(name))).toEqual([]);
    expect(['eslint', 'jest', 'prettier'].filter(has)).toEqual([]);
    expect(pathsIn(image.at('dist')).filter((path) => /\.spec\./.test(path))).toEqual([]);
  });

  it('runs the server as a user who may write to nothing but the data, and stops in order', async () => {
    const before = pathsIn(image.at('.'));
    const server = await startServer();
    expect((await ask(`${server.url}/api/ready`)).status).toBe(200);
    expect((await ask(`${server.url}/api/cases`)).json()).toMatchObject({ total: 0 });
    expect(await healthOf(server)).toEqual({ code: 0, said: '' });
    expect(await server.stop()).toBe(0);
    expect(pathsIn(image.at('.'))).toEqual(before);
    expect(pathsIn(image.at('/var/lib/sagsgang'))).toContain('events.sqlite');
    const stopped = await healthOf(server);
    expect(stopped.code).toBe(1);
    expect(stopped.said).toMatch(/kan ikke nås \(ECONNREFUSED\)/);
  });

  it('cannot be changed by the program', async () => {
    const writing = start(['node', '-e', 'require("node:fs").writeFileSync("dist/new.js", "")']);
    expect(await writing.ended).toBe(1);
    expect(writing.errors()).toMatch(/EACCES/);
  });

  it('reads minutes with the command line, beside a server that shows them', async () => {
    const server = await startServer();
    const importing = start([...SAGSGANG, 'minutes', 'import', MINUTES, '--actor', 'sekretær']);
    expect(await importing.ended).toBe(0);
    expect((await ask(`${server.url}/api/ready`)).status).toBe(200);
    expect((await ask(`${server.url}/api/cases`)).json()).toMatchObject({ total: 10 });
    expect(await server.stop()).toBe(0);
  });
});

describeOnPostgres('the services of the compose file, run from that directory with their variables and secrets', () => {
  const composed: ComposedInstallation[] = [];

  afterEach(async () => {
    await cleanUp();
    for (const one of composed.splice(0)) await one.stop();
  });

  const install = async (secrets?: Secrets): Promise<ComposedInstallation> => {
    const one = await ComposedInstallation.start(image, secrets);
    composed.push(one);
    return one;
  };

  const sagsgang = async (installation: ComposedInstallation, ...words: string[]): Promise<string> => {
    const running = installation.run('sagsgang', words);
    if ((await running.ended) !== 0) throw new Error(running.errors());
    return running.output();
  };

  const roleOf = async (projector: RunningServer): Promise<string> =>
    ((await answerOf(projector, '/api/ready')) as { role: string }).role;

  it('are two servers with the same answers, and two projectors of which one takes over from the other', async () => {
    const installation = await install();
    const start = (name: string): Promise<RunningServer> => listening(installation.run(name));
    const [first, second] = [await start('projector-1'), await start('projector-2')];
    const servers = [await start('server-1'), await start('server-2')];
    await until(async () => [await roleOf(first), await roleOf(second)].sort().join() === 'leader,standby');
    await sagsgang(installation, 'minutes', 'import', MINUTES, '--actor', 'sekretær');
    for (const server of servers) await until(() => shows(server, 10));
    const [leader, standby] = (await roleOf(first)) === 'leader' ? [first, second] : [second, first];
    leader.process.kill('SIGKILL');
    await sagsgang(installation, 'minutes', 'import', LATER, '--actor', 'sekretær');
    for (const server of servers) await until(() => shows(server, 13));
    expect(await roleOf(standby)).toBe('leader');
    for (const one of [...servers, standby]) expect(await one.stop()).toBe(0);
    const said = installation.programs.map((one) => one.output() + one.errors()).join('\n');
    const secrets = Object.values(installation.secrets).flatMap((text) => text.match(/[\w+/=]{44,}/g) ?? []);
    expect(secrets).toHaveLength(4);
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
  });

  it('are backed up while they work and restored with the same texts, in the steps of docker/README.md', async () => {
    const [old, folder] = [await install(), newData()];
    chmodSync(folder, 0o777);
    await listening(old.run('projector-1'));
    for (const minutes of [MINUTES, LATER]) await sagsgang(old, 'minutes', 'import', minutes, '--actor', 'sekretær');
    const backup = stepsOf(/^docker compose .*(pg_dump|log export).*$/gm);
    expect(backup.map(({ file }) => file)).toEqual(['log.jsonl', 'documents.dump', 'keys.dump']);
    for (const { program, words, file } of backup) {
      if (program === 'sagsgang') await sagsgang(old, ...words, join(folder, file));
      else writeFileSync(join(folder, file), old.postgresTool(program, words));
    }
    const history = await sagsgang(old, 'case', 'history', 'aftentog');
    const restored = await install(old.secrets);
    for (const { program, words, file } of stepsOf(/^docker compose .*(pg_restore|log import).*$/gm)) {
      if (program === 'sagsgang') await sagsgang(restored, ...words, join(folder, file));
      else restored.postgresTool(program, [...words, join(folder, file)]);
    }
    await listening(restored.run('projector-1'));
    const server = await listening(restored.run('server-1'));
    await until(() => shows(server, 13));
    expect(history).toContain('Forelagt igen som lovet');
    expect(await sagsgang(restored, 'case', 'history', 'aftentog')).toBe(history);
    expect(documentsOf(old)).toHaveLength(2);
    expect(documentsOf(restored)).toEqual(documentsOf(old));
  });
});

/** The rows with the original documents, still encrypted. */
function documentsOf(installation: ComposedInstallation): string[] {
  const rows = installation.postgresTool('pg_dump', ['--schema=documents', '--data-only', '--inserts', 'sagsgang']);
  return rows.toString().match(/^INSERT INTO documents\.containers .*$/gm) ?? [];
}

/** One command of docker/README.md, as its program is told it, and the file that it writes or reads. */
interface Step {
  readonly program: 'pg_dump' | 'pg_restore' | 'sagsgang';
  readonly words: readonly string[];
  readonly file: string;
}

/** The commands that docker/README.md gives an operator for a backup or a restore, in its order. */
function stepsOf(programs: RegExp): Step[] {
  const commands = readText('docker/README.md').match(programs) ?? [];
  return commands.map((line) => {
    const [, program, words = ''] = / (pg_dump|pg_restore|sagsgang) (.*)$/.exec(line) ?? [];
    const file = /[\w-]+\.(dump|jsonl)/.exec(words)?.[0] ?? '';
    const told = words.replace(/(-U postgres | [<>"/].*$)/g, '').split(' ');
    return { program: program as Step['program'], words: told, file };
  });
}
