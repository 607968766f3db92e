import { existsSync } from 'node:fs';
import { ask } from '../e2e/asking';
import { cleanUp, listening, watch, type Running, type RunningServer } from '../e2e/running-server';
import { commandOf } from './dockerfile';
import { buildImage, type Image } from './image';
import { pathsIn } from './tree';

jest.setTimeout(300_000);

const SAGSGANG = ['node', 'dist/apps/cli/src/main.js'];
const MINUTES = 'libs/minutes/samples/kkr-fjordlandet-2025-03-14.txt';

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
