import type { SqliteDatabase } from './dialect';
import { connectTo, newFile } from './testing/spec-models';
import { inTransaction } from './transaction';

describe('a transaction that SQLite gave up by itself, as it does when the disk is full', () => {
  let database: SqliteDatabase;
  beforeEach(() => (database = connectTo(newFile())()));
  afterEach(() => database.close());

  it('fails with what went wrong, and not with there being nothing to take back', () => {
    const givenUp = (): never => {
      database.exec('rollback');
      throw new Error('database or disk is full');
    };
    expect(() => inTransaction(database, givenUp)).toThrow('database or disk is full');
    expect(inTransaction(database, () => 1)).toBe(1);
  });
});
