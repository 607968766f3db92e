import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { MemoryRowStore } from './memory/row-store';
import { AT_START, CheckpointMoved } from '@sagsgang/kernel/checkpoint';
import { type RowStore } from './row-store';
import { openPostgresRowStore } from './postgres/row-store';
import { openSqliteRowStore } from './sqlite/row-store';
import { describeOnPostgres } from '../../../test/postgres-server/on-postgres';
import { NO_POSTGRES, PostgresServer } from '../../../test/postgres-server/server';

const folder = mkdtempSync(join(tmpdir(), 'sagsgang-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
let server: PostgresServer | undefined;
beforeAll(async () => {
  if (NO_POSTGRES === null) server = await PostgresServer.start();
}, 60_000);
afterAll(() => server?.stop());

type Adapter = readonly [describing: typeof describeOnPostgres, name: string, open: () => Promise<RowStore>];

const adapters: readonly Adapter[] = [
  [describe, 'memory', () => Promise.resolve(new MemoryRowStore())],
  [describe, 'sqlite', () => Promise.resolve(openSqliteRowStore(join(folder, `${(files += 1)}.sqlite`)))],
  [describeOnPostgres, 'postgres', async () => openPostgresRowStore(await newDatabase())],
];

async function newDatabase(): Promise<string> {
  if (server === undefined) throw new Error('the server was not started');
  return server.newDatabase();
}

for (const [describing, name, open] of adapters) {
  describing(`rows and their checkpoint (${name})`, () => contract(open));
}

/** What every adapter does. */
function contract(open: () => Promise<RowStore>): void {
  const first = { number: 3, position: '4' };

  it('start before the first event, without rows', async () => {
    const store = await open();
    expect(await store.checkpoint('a')).toEqual(AT_START);
    expect([...(await store.rows('a', ['x']))]).toEqual([]);
    await store.close();
  });

  it('move together, and each owner has its own', async () => {
    const store = await open();
    await store.save('a', AT_START, first, new Map([['x', { open: ['r1'] }]]));
    expect(await store.checkpoint('a')).toEqual(first);
    expect(await store.checkpoint('b')).toEqual(AT_START);
    expect([...(await store.rows('a', ['x', 'y']))]).toEqual([['x', { open: ['r1'] }]]);
    expect([...(await store.rows('b', ['x']))]).toEqual([]);
    await store.close();
  });

  it('stay as they were where somebody else moved the checkpoint', async () => {
    const store = await open();
    await store.save('a', AT_START, first, new Map([['x', 1]]));
    const late = store.save('a', AT_START, { number: 9, position: '10' }, new Map([['x', 2]]));
    await expect(late).rejects.toThrow(CheckpointMoved);
    expect([...(await store.rows('a', ['x']))]).toEqual([['x', 1]]);
    expect(await store.checkpoint('a')).toEqual(first);
    await store.close();
  });

  it('are written over by later ones, also where texts are odd', async () => {
    const store = await open();
    await store.save('a', AT_START, first, new Map<string, unknown>([['x', { text: 'før\0' }], ['y', 1]])); // prettier-ignore
    await store.save(
      'a',
      first,
      { number: 4, position: '18446744073709551615' },
      new Map([['x', { text: "'\\\u0001" }]]),
    );
    expect([...(await store.rows('a', ['y', 'x']))]).toEqual([
      ['y', 1],
      ['x', { text: "'\\\u0001" }],
    ]);
    expect(await store.checkpoint('a')).toEqual({ number: 4, position: '18446744073709551615' });
    await store.close();
  });
}

describe('rows in SQLite', () => {
  it('are there after the file is opened again, also for another process', async () => {
    const file = join(folder, 'again.sqlite');
    const one = openSqliteRowStore(file);
    const other = openSqliteRowStore(file);
    await one.save('a', AT_START, { number: 0, position: '1' }, new Map([['æ', 'ø']]));
    expect([...(await other.rows('a', ['æ']))]).toEqual([['æ', 'ø']]);
    await expect(other.save('a', AT_START, { number: 5, position: '6' }, new Map())).rejects.toThrow(CheckpointMoved);
    await one.close();
    await other.close();
  });
});

describeOnPostgres('rows in PostgreSQL', () => {
  it('are shared by processes that open a new database at the same moment, and only one of them saves', async () => {
    const url = await newDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openPostgresRowStore(url)));
    const to = { number: 0, position: '1' };
    const saved = await Promise.allSettled(
      stores.map((store, at) => store.save('a', AT_START, to, new Map([['x', at]]))),
    );
    expect(saved.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = saved.findIndex(({ status }) => status === 'fulfilled');
    for (const store of stores) {
      expect(await store.rows('a', ['x'])).toEqual(new Map([['x', winner]]));
      await store.close();
    }
  });

  it('go on after the server was killed and came back', async () => {
    const store = await openPostgresRowStore(await newDatabase());
    await store.save('a', AT_START, { number: 0, position: '1' }, new Map([['x', 1]]));
    await server?.crash();
    const later = async (): Promise<unknown> => store.checkpoint('a').catch((error: unknown) => error);
    const first = await later();
    if (first instanceof Error)
      expect(first).toMatchObject({
        name: 'StoreUnavailable',
        message: expect.stringContaining('postgres://127') as string,
      });
    // The last commits may be lost with the server's memory; the events are then handled again.
    const at = await store.checkpoint('a');
    await store.save('a', at, { number: 1, position: '2' }, new Map([['x', 2]]));
    expect(await store.rows('a', ['x'])).toEqual(new Map([['x', 2]]));
    await store.close();
  });

  it('lie in their own schema, also where the address sets options of its own', async () => {
    const url = new URL(await newDatabase());
    url.searchParams.set('options', '-c lock_timeout=9s');
    const store = await openPostgresRowStore(url.href);
    await store.save('a', AT_START, { number: 0, position: '1' }, new Map([['x', 1]]));
    expect(await store.rows('a', ['x'])).toEqual(new Map([['x', 1]]));
    await store.close();
  });

  it('say which database is not there, and never the password', async () => {
    const url = new URL(await newDatabase());
    url.password = 'hemmelig';
    const told = async (change: (url: URL) => void): Promise<unknown> => {
      const other = new URL(url);
      change(other);
      return openPostgresRowStore(other.href).catch((error: unknown) => error);
    };
    const missing = await told((other) => (other.pathname = '/findes-ikke'));
    expect(missing).toMatchObject({
      reason: 'database-missing',
      file: expect.stringContaining('/findes-ikke') as string,
    });
    const unreachable = await told((other) => (other.port = '1'));
    expect(unreachable).toMatchObject({ reason: 'database-unreachable' });
    const denied = await told((other) => (other.username = 'fremmed'));
    expect(denied).toMatchObject({ reason: 'database-denied' });
    for (const error of [missing, unreachable, denied]) expect(inspect(error)).not.toContain('hemmelig');
  });
});
