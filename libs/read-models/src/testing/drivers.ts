import { createRequire } from 'node:module';
import type { SqliteDatabase } from '../database/sqlite/driver';

type DatabaseClass = new (file: string) => SqliteDatabase;

const load = createRequire(__filename);

/** Opens a file with one of the SQLite packages, which is only looked for now: one of them may be missing. */
export const openWith = (driver: string, file: string): SqliteDatabase => new (load(driver) as DatabaseClass)(file);

/** The SQLite packages that work here, the faster one first; at least one does. */
export const DRIVERS: readonly string[] = ['better-sqlite3', 'libsql'].filter(works);

function works(driver: string): boolean {
  try {
    openWith(driver, ':memory:').close();
    return true;
  } catch {
    return false;
  }
}
