import type BetterSqlite3 from 'better-sqlite3';

/** An open SQLite database, in the interface that better-sqlite3 and libsql share. */
export type SqliteDatabase = BetterSqlite3.Database;
export type SqliteStatement = BetterSqlite3.Statement;

type Driver = new (file: string, options?: BetterSqlite3.Options) => SqliteDatabase;

export interface LoadedDriver {
  readonly name: 'better-sqlite3' | 'libsql';
  readonly Database: Driver;
}

/** How long a connection waits for another process's lock, in milliseconds. */
const BUSY_MS = 10_000;

let loaded: LoadedDriver | undefined;

/**
 * The SQLite driver of this machine: better-sqlite3 where it could be installed, else libsql, which brings its binaries
 * inside its npm packages. `SAGSGANG_SQLITE=libsql` asks for the second.
 */
export function sqliteDriver(env: NodeJS.ProcessEnv = process.env): LoadedDriver {
  return (loaded ??= env['SAGSGANG_SQLITE'] === 'libsql' ? libsql() : (betterSqlite3() ?? libsql()));
}

/** Opens a database file with a wait for other processes' locks. */
export function openDatabase(file: string, options: BetterSqlite3.Options = {}): SqliteDatabase {
  const { Database } = sqliteDriver();
  return new Database(file, { timeout: BUSY_MS, ...options });
}

function betterSqlite3(): LoadedDriver | undefined {
  try {
    // Its binary is only looked for when a database is opened.
    const Database = require('better-sqlite3') as Driver;
    new Database(':memory:').close();
    return { name: 'better-sqlite3', Database };
  } catch {
    return undefined;
  }
}

function libsql(): LoadedDriver {
  return { name: 'libsql', Database: require('libsql') as Driver };
}
