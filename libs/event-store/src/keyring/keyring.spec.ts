import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeOnPostgres } from '../../../../test/postgres-server/on-postgres';
import { SpecServer } from '../../../../test/postgres-server/spec-server';
import { chooseDriver, connect, usableDrivers, type DriverName } from '../database/driver';
import { StoreUnavailable } from '../errors';
import { openPostgresKeyring } from '../postgres/keyring';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { typescriptWorker } from '../testing/typescript-worker';
import { MasterKeyError } from './errors';
import type { Keyring } from './keyring';
import { openKeyring } from './keyring';
import type { DataKey, KeyState } from './key-source';

const masterKey = randomBytes(32);
const opened: Keyring[] = [];
const postgres = new SpecServer();

const options = (driver: DriverName = chooseDriver({})) => ({
  driver,
  worker: typescriptWorker('keyring/keys'),
  cachedKeys: 50,
});

/** A place where no key was kept yet, which several may have open at once. */
type Place = (master?: Buffer) => Promise<Keyring>;

const held = async (opening: Keyring | Promise<Keyring>): Promise<Keyring> => {
  const keyring = await opening;
  opened.push(keyring);
  return keyring;
};

const inFile =
  (directory: string, driver?: DriverName): Place =>
  async (master = masterKey) =>
    held(openKeyring(join(directory, 'keys.sqlite'), master, options(driver)));

const inDatabase =
  (url: string): Place =>
  (master = masterKey) =>
    held(openPostgresKeyring(url, master, { cachedKeys: 50 }));

/** What a keyring says of a key, as the codec asks it. */
async function stateOf(keyring: Keyring, key: Pick<DataKey, 'id' | 'version'>): Promise<KeyState> {
  return (await keyring.load([key])).existing(key.id, key.version);
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((keyring) => keyring.close()));
  removeDataDirectories();
});

/** What every keyring does, wherever its keys lie. */
function contract(newPlace: () => Promise<Place>): void {
  it('makes a key of 32 bytes once for each id, and gives the same one ever after', async () => {
    const open = await newPlace();
    const keyring = await open();
    const key = await keyring.keyFor('case-a');
    expect(key.bytes).toHaveLength(32);
    expect(await keyring.keyFor('case-a')).toEqual(key);
    expect((await keyring.keyFor('case-b')).bytes.equals(key.bytes)).toBe(false);
    await keyring.close();
    const later = await open();
    expect(await stateOf(later, key)).toEqual({ state: 'present', key });
    expect(await later.keyFor('case-a')).toEqual(key);
  });

  it('agrees on one key with other instances that ask at the same moment', async () => {
    const open = await newPlace();
    const rings = await Promise.all([open(), open(), open()]);
    const ids = Array.from({ length: 20 }, (_, n) => `case-${n}`);
    const asked = rings.flatMap((ring) => [ring.ensureKeys(ids), ring.ensureKeys([...ids].reverse())]);
    const answers = await Promise.all(asked);
    for (const id of ids) {
      expect(new Set(answers.map((keys) => keys.get(id)?.bytes.toString('hex'))).size).toBe(1);
    }
    expect((await rings[0].status()).live).toBe(20);
  });

  it('destroys a key for good, also for other instances that hold it, and keeps the tombstone', async () => {
    const open = await newPlace();
    const [one, other] = [await open(), await open()];
    const key = await one.keyFor('case-a');
    expect((await stateOf(other, key)).state).toBe('present');
    expect(await one.destroy('case-a')).toBe(true);
    expect(await one.destroy('case-a')).toBe(false);
    expect(await stateOf(one, key)).toEqual({ state: 'erased' });
    await sleep(100);
    for (const ring of [one, other]) {
      expect(await stateOf(ring, key)).toEqual({ state: 'erased' });
      expect(await ring.status()).toEqual({ live: 0, destroyed: 1 });
    }
  });

  it('erases a key under the eyes of those who loaded it before, here and in another instance', async () => {
    const open = await newPlace();
    const [one, other] = [await open(), await open()];
    const [key, kept] = [await one.keyFor('case-a'), await one.keyFor('case-b')];
    const loaded = [await one.load([key, kept]), await other.load([key, kept])];
    for (const keys of loaded) expect(keys.existing('case-a', key.version).state).toBe('present');
    await one.destroy('case-a');
    await sleep(100);
    for (const keys of loaded) {
      expect(keys.existing('case-a', key.version)).toEqual({ state: 'erased' });
      expect(keys.existing('case-b', kept.version).state).toBe('present');
    }
  });

  it('makes a new key for an id whose key was destroyed, also in another instance; the old one stays erased', async () => {
    const open = await newPlace();
    const [one, other] = [await open(), await open()];
    const old = await one.keyFor('case-a');
    await other.keyFor('case-a');
    await one.destroy('case-a');
    await sleep(100);
    const key = await other.keyFor('case-a');
    expect(key.bytes.equals(old.bytes)).toBe(false);
    expect(await one.keyFor('case-a')).toEqual(key);
    expect(await stateOf(one, old)).toEqual({ state: 'erased' });
    expect(await stateOf(one, key)).toEqual({ state: 'present', key });
  });

  it('knows a key that it never had from one that was destroyed', async () => {
    const keyring = await (await newPlace())();
    expect(await stateOf(keyring, { id: 'case-a', version: 'other' })).toEqual({ state: 'missing' });
  });

  it('does not know the keys of another place', async () => {
    const first = await (await newPlace())();
    const key = await first.keyFor('case-a');
    const fresh = await (await newPlace())();
    expect(await fresh.status()).toEqual({ live: 0, destroyed: 0 });
    await fresh.keyFor('case-a');
    expect(await stateOf(fresh, key)).toEqual({ state: 'missing' });
  });

  it('gives everyone the same key for a named hash, and another one for another name', async () => {
    const open = await newPlace();
    const [one, other] = [await open(), await open()];
    const key = await one.hmacKey('commands');
    expect((await other.hmacKey('commands')).equals(key)).toBe(true);
    expect((await other.hmacKey('else')).equals(key)).toBe(false);
  });

  it('refuses another master key in words, and can be opened with the right one afterwards', async () => {
    const open = await newPlace();
    const key = await (await open()).keyFor('case-a');
    const refused = open(randomBytes(32));
    await expect(refused).rejects.toThrow(MasterKeyError);
    await expect(refused).rejects.toThrow(/: another master key/);
    expect((await stateOf(await open(), key)).state).toBe('present');
  });

  it('holds a bounded number of keys in memory and still knows them all', async () => {
    const keyring = await (await newPlace())();
    const ids = Array.from({ length: 300 }, (_, n) => `case-${n}`);
    const keys = [...(await keyring.ensureKeys(ids)).values()];
    const loaded = await keyring.load(keys);
    for (const key of keys) expect(loaded.existing(key.id, key.version)).toEqual({ state: 'present', key });
  });

  it('says so when it is closed, and keys that were loaded are of no use any more', async () => {
    const keyring = await (await newPlace())();
    const key = await keyring.keyFor('case-a');
    const loaded = await keyring.load([key]);
    await keyring.close();
    expect(() => loaded.existing(key.id, key.version)).toThrow('the keyring is closed');
    await expect(keyring.keyFor('case-a')).rejects.toThrow('the keyring is closed');
  });
}

describe.each(usableDrivers())('a keyring in SQLite (%s)', (driver) => {
  contract(() => Promise.resolve(inFile(dataDirectory(), driver)));

  it('leaves no trace of a destroyed key in any of its files', async () => {
    const directory = dataDirectory();
    const keyring = await inFile(directory, driver)();
    await keyring.ensureKeys(Array.from({ length: 100 }, (_, n) => `case-${n}`));
    const wrapped = wrappedKeys(directory);
    const kept = wrapped.get('case-1') as string;
    const gone = wrapped.get('case-50') as string;
    await keyring.destroy('case-50');
    expect(holds(directory, kept)).toBe(true);
    expect(holds(directory, gone)).toBe(false);
  });
});

describe('a keyring in a file', () => {
  it('does not know the keys of a file that was lost', async () => {
    const directory = dataDirectory();
    const open = inFile(directory);
    const first = await open();
    const key = await first.keyFor('case-a');
    await first.close();
    rmSync(join(directory, 'keys.sqlite'));
    expect(await stateOf(await open(), key)).toEqual({ state: 'missing' });
  });

  it('refuses a file that is no database, and leaves it as it was', async () => {
    const directory = dataDirectory();
    const file = join(directory, 'keys.sqlite');
    writeFileSync(file, 'no database '.repeat(1_000));
    const refused = inFile(directory)();
    await expect(refused).rejects.toThrow(StoreUnavailable);
    await expect(refused).rejects.toThrow(file);
    expect(readFileSync(file, 'utf8')).toBe('no database '.repeat(1_000));
  });

  it('keeps its file from other users', async () => {
    const directory = dataDirectory();
    await inFile(directory)();
    expect(statSync(join(directory, 'keys.sqlite')).mode & 0o077).toBe(0);
  });
});

describeOnPostgres('a keyring in PostgreSQL', () => {
  contract(async () => inDatabase(await postgres.newDatabase()));

  it('keeps a new key before it is used, also where the server is killed at once and commits lazily', async () => {
    const url = await postgres.newDatabase();
    await postgres.run(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
    const open = inDatabase(url);
    const key = await (await open()).keyFor('case-a');
    await postgres.crash();
    expect(await stateOf(await open(), key)).toEqual({ state: 'present', key });
  });

  it('goes on after the server was killed, and still hears what other instances destroy', async () => {
    const open = inDatabase(await postgres.newDatabase());
    const [one, other] = [await open(), await open()];
    const key = await one.keyFor('case-a');
    const loaded = await other.load([key]);
    await postgres.crash();
    const repeated = async (): Promise<boolean> => one.destroy('case-a').catch(repeated);
    await repeated();
    for (let looks = 0; looks < 50 && loaded.existing('case-a', key.version).state !== 'erased'; looks += 1) {
      await sleep(100);
    }
    expect(loaded.existing('case-a', key.version)).toEqual({ state: 'erased' });
  });

  it('hears of a destruction within a second, though the announcement is lost with its connection', async () => {
    const url = await postgres.newDatabase();
    const [one, other] = [await inDatabase(url)(), await inDatabase(url)()];
    const key = await one.keyFor('case-a');
    const loaded = await other.load([key]);
    await postgres.run(url, `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'`);
    await one.destroy('case-a');
    await sleep(1_200);
    expect(loaded.existing('case-a', key.version)).toEqual({ state: 'erased' });
  });

  it('holds neither keys in clear nor the wrapped form of one that was destroyed', async () => {
    const url = await postgres.newDatabase();
    const keyring = await inDatabase(url)();
    const key = await keyring.keyFor('case-a');
    await keyring.keyFor('case-b');
    await keyring.destroy('case-a');
    const rows = await postgres.rows(
      url,
      'select id, wrapped, destroyed_at is null as live from keys.keys order by id',
    );
    expect(rows).toMatchObject([
      { id: 'case-a', wrapped: '', live: false },
      { id: 'case-b', live: true },
    ]);
    expect(JSON.stringify(rows)).not.toContain(key.bytes.toString('base64'));
  });

  it('refuses keys that a newer version wrote, in words', async () => {
    const url = await postgres.newDatabase();
    await inDatabase(url)();
    await postgres.run(url, 'update keys.version set number = 99');
    await expect(inDatabase(url)()).rejects.toMatchObject({
      reason: 'newer-schema',
      message: expect.stringMatching(/postgres:.*schema keys has version 99.*use a newer version/) as string,
    });
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
