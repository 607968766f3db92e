import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './build-context';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sagsgang-prepare-'));
  cpSync(join(ROOT, 'docker', 'prepare.sh'), join(folder, 'prepare.sh'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const prepare = (): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)('sh', [join(folder, 'prepare.sh')], { cwd: tmpdir() });

const secret = (name: string): string => join(folder, 'secrets', name);

const secrets = (): Record<string, string> =>
  Object.fromEntries(readdirSync(secret('')).map((name) => [name, readFileSync(secret(name), 'utf8')]));

describe('docker/prepare.sh', () => {
  it('makes a master key of 32 bytes, three passwords and the addresses with them, for the operator alone', async () => {
    const { stdout } = await prepare();
    const made = secrets();
    expect(Buffer.from(made['master_key'] ?? '', 'base64')).toHaveLength(32);
    expect(made['postgres_password']).toMatch(/^[0-9a-f]{48}$/);
    expect(made['database_url']).toMatch(/^postgres:\/\/sagsgang_server:[0-9a-f]{48}@postgres:5432\/sagsgang\n$/);
    expect(made['keys_url']).toMatch(/^postgres:\/\/sagsgang_keys:[0-9a-f]{48}@postgres:5432\/sagsgang_keys\n$/);
    expect(made['store_url']).toBe('esdb://eventstoredb:2113?tls=false\n');
    expect(new Set(Object.values(made).flatMap((text) => text.match(/[0-9a-f]{48}/g) ?? [])).size).toBe(3);
    expect(statSync(secret('')).mode & 0o777).toBe(0o700);
    expect(Object.keys(made).map((name) => statSync(secret(name)).mode & 0o777)).toEqual(Array(5).fill(0o444));
    for (const text of Object.values(made)) expect(stdout).not.toContain(text.trim());
  });

  it('changes nothing the second time, makes only what is missing, and says so', async () => {
    await prepare();
    const before = secrets();
    rmSync(secret('store_url'));
    const { stdout } = await prepare();
    expect(secrets()).toEqual(before);
    expect(stdout).toMatch(/secrets\/master_key findes og er ikke rørt\.[^]*secrets\/store_url er lavet\./);
  });

  it('agrees with another run at the same time', async () => {
    await Promise.all([prepare(), prepare(), prepare()]);
    const before = secrets();
    await prepare();
    expect(Object.keys(before)).toHaveLength(5);
    expect(secrets()).toEqual(before);
  });

  it('makes no other master key where the first was lost', async () => {
    await prepare();
    rmSync(secret('master_key'));
    await expect(prepare()).rejects.toThrow(/Læg den tilbage/);
    expect(Object.keys(secrets())).not.toContain('master_key');
  });
});
