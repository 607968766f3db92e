import { DRIVERS, openWith } from '../../testing/drivers';
import { newPlace } from '../../testing/spec-models';
import type { SqliteDatabase } from './driver';
import { sqliteDatabase } from './sqlite-database';
import { inTransaction } from './transaction';

let file: string;
let database: SqliteDatabase;
beforeEach(async () => {
  file = await newPlace();
  database = openWith(DRIVERS[0], file);
});
afterEach(() => database.close());

describe('a transaction that SQLite gave up by itself, as it does when the disk is full', () => {
  it('fails with what went wrong, and not with there being nothing to take back', async () => {
    const givenUp = (): never => {
      database.exec('rollback');
      throw new Error('database or disk is full');
    };
    await expect(inTransaction(database, () => Promise.resolve(givenUp()))).rejects.toThrow('database or disk is full');
    expect(await inTransaction(database, () => Promise.resolve(1))).toBe(1);
  });
});

describe.each(DRIVERS)('a transaction beside another one (%s)', (driver) => {
  it('waits for it without blocking the thread that both of them run in', async () => {
    const [one, other] = [0, 1].map(() => sqliteDatabase(() => openWith(driver, file)));
    const done: string[] = [];
    const first = one.transaction(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      done.push('first');
    });
    const second = other.transaction(() => Promise.resolve(done.push('second')));
    await Promise.all([first, second]);
    await Promise.all([one.close(), other.close()]);
    expect(done).toEqual(['first', 'second']);
  });
});
