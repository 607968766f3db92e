import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { plainCodec } from '../contract/plain-codec';
import { noted, several, wholeLog } from '../contract/sample';
import { OutcomeUnknown, StoreUnavailable } from '../errors';
import type { EventStore } from '../port';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { faultyWorker, typescriptWorker } from '../testing/typescript-worker';
import { withCodec } from '../with-codec';
import { chooseDriver, connect, usableDrivers, type DriverName } from '../database/driver';
import { openSqliteStore, type SqliteStoreOptions } from './sqlite-store';

const opened: EventStore[] = [];

function open(directory: string, options: SqliteStoreOptions = {}): EventStore {
  const raw = openSqliteStore(directory, { worker: typescriptWorker('sqlite/writer'), ...options });
  const store = withCodec(raw, plainCodec);
  opened.push(store);
  return store;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  removeDataDirectories();
});

/** A closed log of some pages. */
async function filled(driver: DriverName): Promise<string> {
  const directory = dataDirectory();
  const store = open(directory, { driver });
  await store.append('case-a', 'no-stream', several(200));
  await store.close();
  const connection = connect(driver, join(directory, 'events.sqlite'));
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  connection.close();
  return directory;
}

const unavailable = (reason: string) => expect.objectContaining({ name: 'StoreUnavailable', reason }) as Error;

describe.each(usableDrivers())('a log in SQLite that is at fault (%s)', (driver) => {
  it('says that the file is no database, and leaves it as it was', () => {
    const directory = dataDirectory();
    const text = 'This is no database. '.repeat(500);
    writeFileSync(join(directory, 'events.sqlite'), text);
    expect(() => open(directory, { driver })).toThrow(unavailable('not-a-database'));
    expect(() => open(directory, { driver })).toThrow(/events\.sqlite.*restore it from a backup/);
    expect(readFileSync(join(directory, 'events.sqlite'), 'utf8')).toBe(text);
  });

  it('notices a damaged header when it is opened', async () => {
    const directory = await filled(driver);
    overwrite(join(directory, 'events.sqlite'), 0, 100);
    expect(() => open(directory, { driver })).toThrow(unavailable('not-a-database'));
  });

  it('notices a file that was cut off when it is opened', async () => {
    const directory = await filled(driver);
    const file = join(directory, 'events.sqlite');
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
    expect(() => open(directory, { driver })).toThrow(unavailable('damaged'));
  });

  it('notices damage in the middle when it comes to it, and names the file', async () => {
    const directory = await filled(driver);
    const file = join(directory, 'events.sqlite');
    overwrite(file, 4096 * 12, 4096 * 10);
    const store = open(directory, { driver });
    await expect(wholeLog(store)).rejects.toThrow(unavailable('damaged'));
    await expect(wholeLog(store)).rejects.toThrow(file);
  });

  it('leaves the database of another program alone', () => {
    const directory = dataDirectory();
    const other = connect(driver, join(directory, 'events.sqlite'));
    other.exec('CREATE TABLE events (mine TEXT)');
    other.close();
    expect(() => open(directory, { driver })).toThrow(unavailable('foreign-database'));
  });

  it('refuses in words a log that a newer version wrote', async () => {
    const directory = await filled(driver);
    const newer = connect(driver, join(directory, 'events.sqlite'));
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    expect(() => open(directory, { driver })).toThrow(unavailable('newer-schema'));
    expect(() => open(directory, { driver })).toThrow(/schema 99.*use a newer version/);
  });

  it('says where the directory cannot be made', () => {
    const directory = dataDirectory();
    writeFileSync(join(directory, 'data'), 'a file stands in the way');
    expect(() => open(join(directory, 'data'), { driver })).toThrow(StoreUnavailable);
    expect(() => open(join(directory, 'data'), { driver })).toThrow(/data/);
  });

  it('gives up on a lock that another process never lets go, and appends nothing', async () => {
    const directory = await filled(driver);
    const other = connect(driver, join(directory, 'events.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const store = open(directory, { driver, busyTimeoutMs: 100 });
    await expect(store.append('case-b', 'any', several(1))).rejects.toThrow(unavailable('locked'));
    other.exec('ROLLBACK');
    other.close();
    expect((await store.append('case-b', 'no-stream', several(1))).revision).toBe(0);
  });

  it('refuses what no longer fits on the disk, writes nothing of it, and takes what fits', async () => {
    const directory = dataDirectory();
    const store = open(directory, { driver, worker: faultyWorker('small-disk') });
    await store.append('case-a', 'no-stream', several(1));
    const large = [noted({ text: 'x'.repeat(100_000) }), noted({ text: 'x'.repeat(100_000) })];
    const refused = store.append('case-a', 0, large);
    await expect(refused).rejects.toThrow(unavailable('disk-full'));
    await expect(refused).rejects.toMatchObject({ advice: 'same-request', file: join(directory, 'events.sqlite') });
    expect(await wholeLog(store)).toHaveLength(1);
    expect((await store.append('case-a', 0, several(1))).revision).toBe(1);
    expect(await wholeLog(store)).toHaveLength(2);
  });

  it('never changes or deletes an event, whoever tries', async () => {
    const directory = await filled(driver);
    const connection = connect(driver, join(directory, 'events.sqlite'));
    for (const change of ["UPDATE events SET data = '{}'", 'DELETE FROM events WHERE position = 200']) {
      expect(() => connection.exec(change)).toThrow('the log is only ever appended to');
    }
    connection.close();
  });
});

describe('the writing thread', () => {
  it('leaves the outcome unknown when it dies, and is started again for the repetition', async () => {
    const store = open(dataDirectory(), { worker: faultyWorker('dying') });
    const batch = several(2);
    const lost = store.append('case-a', 'no-stream', batch);
    await expect(lost).rejects.toThrow(OutcomeUnknown);
    await expect(lost).rejects.toMatchObject({ advice: 'same-request' });
    expect((await store.append('case-a', 'no-stream', batch)).revision).toBe(1);
  });

  it('leaves the outcome unknown when it is silent for too long', async () => {
    const store = open(dataDirectory(), { worker: faultyWorker('silent'), timeoutMs: 200 });
    await expect(store.append('case-a', 'no-stream', several(1))).rejects.toThrow(/did not answer within 200 ms/);
    await expect(store.append('case-a', 'no-stream', several(1))).rejects.toThrow(OutcomeUnknown);
  });

  it('leaves the outcome unknown when it cannot be started', async () => {
    const store = open(dataDirectory(), { worker: faultyWorker('missing') });
    await expect(store.append('case-a', 'no-stream', several(1))).rejects.toThrow(OutcomeUnknown);
    expect((await store.readStream('case-a')).revision).toBe(-1);
  });

  it('finishes what it was asked before the store closes', async () => {
    const directory = dataDirectory();
    const store = open(directory);
    const appends = Array.from({ length: 40 }, (_, n) => store.append(`case-${n}`, 'no-stream', several(1)));
    await new Promise((resolve) => setImmediate(resolve));
    await store.close();
    expect((await Promise.all(appends)).map((result) => result.revision)).toEqual(Array(40).fill(0));
    expect(await wholeLog(open(directory))).toHaveLength(40);
  });

  it('refuses only the append that conflicts, and commits the others of its group', async () => {
    const store = open(dataDirectory());
    const settled = await Promise.allSettled(
      Array.from({ length: 30 }, (_, n) => store.append(`case-${n}`, n % 3 === 0 ? 5 : 'no-stream', several(2))),
    );
    expect(settled.filter((one) => one.status === 'rejected')).toHaveLength(10);
    expect(await wholeLog(store)).toHaveLength(40);
  });

  it('may be started before it is needed, and ends with the store also when it was never needed', async () => {
    const directory = dataDirectory();
    const idle = open(directory, { warm: true });
    await idle.close();
    const store = open(directory, { warm: true });
    expect((await store.append('case-a', 'no-stream', several(1))).revision).toBe(0);
  });

  it('is not needed for reading', async () => {
    const directory = await filled(chooseDriver({}));
    const store = open(directory, { worker: faultyWorker('missing') });
    expect((await store.readStream('case-a')).revision).toBe(199);
    expect(await store.head()).toBe('200');
  });
});

describe('reading', () => {
  it('lets others run between the pages of a long reading', async () => {
    const store = open(dataDirectory());
    for (let n = 0; n < 4; n += 1) await store.append(`case-${n}`, 'no-stream', several(300));
    let turns = 0;
    const count = setInterval(() => (turns += 1), 0);
    for await (const page of store.readAll()) expect(page.length).toBeLessThanOrEqual(256);
    clearInterval(count);
    expect(turns).toBeGreaterThanOrEqual(3);
  });

  it('keeps pages of large events small', async () => {
    const store = open(dataDirectory());
    const text = 'x'.repeat(600_000);
    for (let n = 0; n < 5; n += 1) await store.append('case-a', n === 0 ? 'no-stream' : n - 1, [noted({ text })]);
    const sizes: number[] = [];
    for await (const page of store.readAll()) sizes.push(page.length);
    expect(sizes).toEqual([2, 2, 1]);
    expect((await store.readStream('case-a')).events).toHaveLength(5);
  });
});

describe('a closed store', () => {
  it('says so to whoever uses it, and may be closed again', async () => {
    const store = open(dataDirectory());
    await store.close();
    await store.close();
    await expect(store.append('case-a', 'any', several(1))).rejects.toThrow(unavailable('closed'));
    await expect(store.readStream('case-a')).rejects.toThrow(unavailable('closed'));
    await expect(store.head()).rejects.toThrow(unavailable('closed'));
    await expect(wholeLog(store)).rejects.toThrow(unavailable('closed'));
  });
});

function overwrite(file: string, from: number, count: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(count, 0xa5), 0, count, from);
  closeSync(descriptor);
}
