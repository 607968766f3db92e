import type { SqliteDatabase } from './dialect';

/** Runs the work in a transaction that holds the write lock from its start; all or nothing. */
export function inTransaction<T>(database: SqliteDatabase, work: () => T): T {
  database.exec('begin immediate');
  try {
    const result = work();
    database.exec('commit');
    return result;
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}
