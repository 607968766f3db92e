import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ask } from './asking';
import { newData, cleanUp, run, startServer } from './running-server';

jest.setTimeout(180_000);

afterAll(cleanUp);

const MINUTES = join(__dirname, '..', '..', 'libs', 'minutes', 'samples', 'kkr-fjordlandet-2025-03-14.txt');

const totalOf = async (url: string): Promise<unknown> =>
  ((await ask(`${url}/api/cases`)).json() as { total: unknown }).total;

describe('the first start', () => {
  it('on an empty directory reads the sample in, says so, and tells the postponed case', async () => {
    const server = await startServer(newData());
    const said = server.output();
    expect(said).toMatch(/Datamappen er tom/);
    expect(said).toMatch(/Aftentog på Fjordbanen/);
    expect(said).toMatch(/#\d+ +14\.03\.2025 +mødet 14\.03\.2025, pkt\. 2\.2 +Udsat til mødet den 16\. maj 2025/);
    expect(said).toContain(`${server.url}/api/docs`);
    expect(await server.stop()).toBe(0);
    expect(server.errors()).toBe('');
  });

  it('without the sample starts empty', async () => {
    const server = await startServer(newData(), { SAGSGANG_SAMPLE: 'no' });
    expect(server.output()).not.toMatch(/eksemplet/);
    expect(await totalOf(server.url)).toBe(0);
    expect(await server.stop()).toBe(0);
  });
});

describe('a second start', () => {
  it('carries on where the first one was, and imports nothing again', async () => {
    const data = newData();
    const first = await startServer(data);
    const before = (await ask(`${first.url}/api/cases`)).json();
    await first.stop();
    const second = await startServer(data);
    expect(second.output()).toMatch(/fortsætter efter hændelse nr\. \d+/);
    expect(second.output()).not.toMatch(/eksemplet/i);
    expect((await ask(`${second.url}/api/cases`)).json()).toEqual(before);
    await second.stop();
  });

  it('finishes a sample that the first one was killed in', async () => {
    const data = newData();
    const killed = run('start', [], { SAGSGANG_DATA: data, PORT: '0', SAGSGANG_LOG: 'warn' });
    await new Promise<void>((resolve) => killed.process.stdout?.once('data', () => resolve()));
    killed.process.kill('SIGKILL');
    await killed.ended;
    const server = await startServer(data);
    const whole = await startServer(newData());
    const [mended, expected] = await Promise.all([totalOf(server.url), totalOf(whole.url)]);
    expect(mended).toBe(expected);
    await Promise.all([server.stop(), whole.stop()]);
  });
});

describe('a server that is told to stop', () => {
  it('ends with 0 on Ctrl-C as well, and leaves the directory to the next one', async () => {
    const data = newData();
    const server = await startServer(data, { SAGSGANG_SAMPLE: 'no' });
    server.process.kill('SIGINT');
    server.process.kill('SIGINT');
    expect(await server.ended).toBe(0);
    expect(server.output()).toMatch(/Sagsgang stopper\.\n$/);
  });
});

async function failureOf(variables: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const server = run('start', [], { PORT: '0', SAGSGANG_LOG: 'warn', ...variables });
  const code = await server.ended;
  expect(server.errors()).not.toMatch(/\n\s+at /);
  return { code, said: server.errors() };
}

describe('a server that cannot start says why in a sentence, and ends with 1', () => {
  it('where the port is taken, with the way out', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const { code, said } = await failureOf({ SAGSGANG_DATA: newData(), PORT: String(port) });
    other.close();
    expect([code, said.trim().split('\n')]).toEqual([1, [expect.stringContaining(`PORT=${port + 1} npm start`)]]);
  });

  describe('where a file is damaged', () => {
    const whole = newData();

    let total: unknown;

    beforeAll(async () => {
      const server = await startServer(whole);
      total = await totalOf(server.url);
      await server.stop();
    });

    it.each(['events.sqlite', 'read-models.sqlite', 'policies.sqlite', 'keys.sqlite'])(
      'such as %s, and leaves it as it was',
      async (name) => {
        const data = newData();
        cpSync(whole, data, { recursive: true });
        const file = join(data, name);
        const damaged = Buffer.from('dette er ingen database, men noget helt andet '.repeat(200));
        writeFileSync(file, damaged);
        const { code, said } = await failureOf({ SAGSGANG_DATA: data });
        expect([code, said]).toEqual([1, expect.stringContaining(file)]);
        expect(readFileSync(file).equals(damaged)).toBe(true);
      },
    );

    it('and is the one of the read models, they are built again from the log once it is away', async () => {
      const data = newData();
      cpSync(whole, data, { recursive: true });
      for (const ending of ['', '-wal', '-shm']) rmSync(join(data, `read-models.sqlite${ending}`), { force: true });
      const server = await startServer(data);
      expect((await ask(`${server.url}/api/ready`)).status).toBe(200);
      expect(await totalOf(server.url)).toBe(total);
      await server.stop();
    });
  });

  it('where the data directory is a file', async () => {
    const file = join(newData(), 'data');
    writeFileSync(file, '');
    const { code, said } = await failureOf({ SAGSGANG_DATA: file });
    expect([code, said]).toEqual([1, expect.stringContaining(file)]);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['SAGSGANG_LOG', 'loud'],
  ])('where %s is %s', async (name, value) => {
    const { code, said } = await failureOf({ SAGSGANG_DATA: newData(), [name]: value });
    expect([code, said]).toEqual([1, expect.stringContaining(`${name}=${value}`)]);
  });
});

describe('a server beside the command line on one directory', () => {
  it('answers with what an import there recorded', async () => {
    const data = newData();
    const server = await startServer(data, { SAGSGANG_SAMPLE: 'no' });
    const imported = run('sagsgang', ['minutes', 'import', MINUTES, '--data', data, '--actor', 'sekretær'], {});
    const during = await ask(`${server.url}/api/cases`);
    expect(during.status).toBe(200);
    expect([await imported.ended, imported.errors()]).toEqual([0, expect.anything()]);
    expect((await ask(`${server.url}/api/ready`)).status).toBe(200);
    expect(await totalOf(server.url)).toBe(10);
    await server.stop();
  });

  it('starts while an import is going on, and ends up with the whole of it', async () => {
    const data = newData();
    const imported = run('sagsgang', ['minutes', 'import', MINUTES, '--data', data, '--actor', 'sekretær'], {});
    const server = await startServer(data, { SAGSGANG_SAMPLE: 'no' });
    expect(await imported.ended).toBe(0);
    expect((await ask(`${server.url}/api/ready`)).status).toBe(200);
    expect(await totalOf(server.url)).toBe(10);
    await server.stop();
  });
});
