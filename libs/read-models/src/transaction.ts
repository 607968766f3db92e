import type { SqliteDatabase } from './dialect';
import { rollBack } from './roll-back';

/** Runs the work in a transaction that holds the write lock from its start; all or nothing. */
export function inTransaction<T>(database: SqliteDatabase, work: () => T): T {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}
