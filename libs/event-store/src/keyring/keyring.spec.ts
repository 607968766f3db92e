import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseDriver, connect, usableDrivers, type DriverName } from '../database/driver';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { typescriptWorker } from '../testing/typescript-worker';
import { StoreUnavailable } from '../errors';
import { MasterKeyError } from './errors';
import type { Keyring } from './keyring';
import { openKeyring } from './keyring';

const masterKey = randomBytes(32);
const opened: Keyring[] = [];

function open(directory: string, driver: DriverName = chooseDriver({}), master = masterKey): Keyring {
  const options = { driver, worker: typescriptWorker('keyring/keys'), cachedKeys: 50 };
  const keyring = openKeyring(join(directory, 'keys.sqlite'), master, options);
  opened.push(keyring);
  return keyring;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((keyring) => keyring.close()));
  removeDataDirectories();
});

describe.each(usableDrivers())('a keyring in SQLite (%s)', (driver) => {
  it('makes a key of 32 bytes once for each id, and gives the same one ever after', async () => {
    const directory = dataDirectory();
    const keyring = open(directory, driver);
    const key = await keyring.keyFor('case-a');
    expect(key.bytes).toHaveLength(32);
    expect(await keyring.keyFor('case-a')).toEqual(key);
    expect((await keyring.keyFor('case-b')).bytes.equals(key.bytes)).toBe(false);
    await keyring.close();
    const later = open(directory, driver);
    expect(later.existing('case-a')).toEqual({ state: 'present', key });
    expect(later.existing('case-a', key.version)).toEqual({ state: 'present', key });
  });

  it('agrees on one key with other instances that ask at the same moment', async () => {
    const directory = dataDirectory();
    const rings = [open(directory, driver), open(directory, driver), open(directory, driver)];
    const ids = Array.from({ length: 20 }, (_, n) => `case-${n}`);
    const asked = rings.flatMap((ring) => [ring.ensureKeys(ids), ring.ensureKeys([...ids].reverse())]);
    const answers = await Promise.all(asked);
    for (const id of ids) {
      expect(new Set(answers.map((keys) => keys.get(id)?.bytes.toString('hex'))).size).toBe(1);
    }
    expect(rings[0]?.status().live).toBe(20);
  });

  it('destroys a key for good, also for other instances that hold it, and keeps the tombstone', async () => {
    const directory = dataDirectory();
    const [one, other] = [open(directory, driver), open(directory, driver)];
    const key = await one.keyFor('case-a');
    expect(other.existing('case-a', key.version).state).toBe('present');
    expect(await one.destroy('case-a')).toBe(true);
    expect(await one.destroy('case-a')).toBe(false);
    expect(one.existing('case-a', key.version).state).toBe('erased');
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const ring of [one, other]) {
      expect(ring.existing('case-a')).toEqual({ state: 'erased' });
      expect(ring.existing('case-a', key.version)).toEqual({ state: 'erased' });
      expect(ring.status()).toMatchObject({ live: 0, destroyed: 1 });
    }
  });

  it('leaves no trace of a destroyed key in any of its files', async () => {
    const directory = dataDirectory();
    const keyring = open(directory, driver);
    await keyring.ensureKeys(Array.from({ length: 100 }, (_, n) => `case-${n}`));
    const wrapped = wrappedKeys(directory);
    const kept = wrapped.get('case-1') as string;
    const gone = wrapped.get('case-50') as string;
    await keyring.destroy('case-50');
    expect(holds(directory, kept)).toBe(true);
    expect(holds(directory, gone)).toBe(false);
  });

  it('makes a new key for an id whose key was destroyed; the old one stays erased', async () => {
    const keyring = open(dataDirectory(), driver);
    const old = await keyring.keyFor('case-a');
    await keyring.destroy('case-a');
    const key = await keyring.keyFor('case-a');
    expect(key.bytes.equals(old.bytes)).toBe(false);
    expect(keyring.existing('case-a', old.version)).toEqual({ state: 'erased' });
    expect(keyring.existing('case-a', key.version)).toEqual({ state: 'present', key });
  });
});

describe('a keyring', () => {
  it('knows a key that it never had from one that was destroyed', () => {
    const keyring = open(dataDirectory());
    expect(keyring.existing('case-a')).toEqual({ state: 'missing' });
    expect(keyring.existing('case-a', 'other')).toEqual({ state: 'missing' });
  });

  it('does not know the keys of a file that was lost', async () => {
    const directory = dataDirectory();
    const first = open(directory);
    const key = await first.keyFor('case-a');
    await first.close();
    rmSync(join(directory, 'keys.sqlite'));
    const fresh = open(directory);
    expect(fresh.status()).toEqual({ live: 0, destroyed: 0 });
    await fresh.keyFor('case-a');
    expect(fresh.existing('case-a', key.version)).toEqual({ state: 'missing' });
  });

  it('gives everyone the same key for a named hash, and another one for another name', async () => {
    const directory = dataDirectory();
    const [one, other] = [open(directory), open(directory)];
    const key = await one.hmacKey('commands');
    expect((await other.hmacKey('commands')).equals(key)).toBe(true);
    expect((await other.hmacKey('else')).equals(key)).toBe(false);
  });

  it('refuses another master key in words, and can be opened with the right one afterwards', async () => {
    const directory = dataDirectory();
    await open(directory).keyFor('case-a');
    expect(() => open(directory, chooseDriver({}), randomBytes(32))).toThrow(MasterKeyError);
    expect(() => open(directory, chooseDriver({}), randomBytes(32))).toThrow(/keys\.sqlite: another master key/);
    expect(open(directory).existing('case-a').state).toBe('present');
  });

  it('refuses a file that is no database, and leaves it as it was', () => {
    const directory = dataDirectory();
    const file = join(directory, 'keys.sqlite');
    writeFileSync(file, 'no database '.repeat(1_000));
    expect(() => open(directory)).toThrow(StoreUnavailable);
    expect(() => open(directory)).toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe('no database '.repeat(1_000));
  });

  it('keeps its file from other users', () => {
    const directory = dataDirectory();
    open(directory);
    expect(statSync(join(directory, 'keys.sqlite')).mode & 0o077).toBe(0);
  });

  it('holds a bounded number of keys in memory and still knows them all', async () => {
    const keyring = open(dataDirectory());
    const ids = Array.from({ length: 300 }, (_, n) => `case-${n}`);
    const keys = await keyring.ensureKeys(ids);
    for (const id of ids) expect(keyring.existing(id)).toEqual({ state: 'present', key: keys.get(id) });
  });

  it('says so when it is closed', async () => {
    const keyring = open(dataDirectory());
    await keyring.close();
    expect(() => keyring.existing('case-a')).toThrow('the keyring is closed');
    await expect(keyring.keyFor('case-a')).rejects.toThrow('the keyring is closed');
  });
});

function wrappedKeys(directory: string): Map<string, string> {
  const connection = connect(chooseDriver({}), join(directory, 'keys.sqlite'));
  const rows = connection.query('SELECT id, wrapped FROM keys').all() as [string, string][];
  connection.close();
  return new Map(rows);
}

function holds(directory: string, text: string): boolean {
  return readdirSync(directory).some((name) => readFileSync(join(directory, name)).includes(text));
}
