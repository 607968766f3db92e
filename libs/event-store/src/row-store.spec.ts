import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryRowStore } from './memory/row-store';
import { AT_START, CheckpointMoved } from '@sagsgang/kernel/checkpoint';
import { type RowStore } from './row-store';
import { openSqliteRowStore } from './sqlite/row-store';

const folder = mkdtempSync(join(tmpdir(), 'sagsgang-rows-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const adapters: Readonly<Record<string, () => RowStore>> = {
  memory: () => new MemoryRowStore(),
  sqlite: () => openSqliteRowStore(join(folder, `${(files += 1)}.sqlite`)),
};

describe.each(Object.entries(adapters))('rows and their checkpoint (%s)', (_name, open) => {
  const first = { number: 3, position: '4' };

  it('start before the first event, without rows', async () => {
    const store = open();
    expect(await store.checkpoint('a')).toEqual(AT_START);
    expect([...(await store.rows('a', ['x']))]).toEqual([]);
    await store.close();
  });

  it('move together, and each owner has its own', async () => {
    const store = open();
    await store.save('a', AT_START, first, new Map([['x', { open: ['r1'] }]]));
    expect(await store.checkpoint('a')).toEqual(first);
    expect(await store.checkpoint('b')).toEqual(AT_START);
    expect([...(await store.rows('a', ['x', 'y']))]).toEqual([['x', { open: ['r1'] }]]);
    expect([...(await store.rows('b', ['x']))]).toEqual([]);
    await store.close();
  });

  it('stay as they were where somebody else moved the checkpoint', async () => {
    const store = open();
    await store.save('a', AT_START, first, new Map([['x', 1]]));
    const late = store.save('a', AT_START, { number: 9, position: '10' }, new Map([['x', 2]]));
    await expect(late).rejects.toThrow(CheckpointMoved);
    expect([...(await store.rows('a', ['x']))]).toEqual([['x', 1]]);
    expect(await store.checkpoint('a')).toEqual(first);
    await store.close();
  });
});

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
