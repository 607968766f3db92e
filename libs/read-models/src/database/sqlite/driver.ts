export interface SqliteStatement {
  readonly reader: boolean;
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
}

/** What is needed of a SQLite driver; better-sqlite3 and libsql both have it. */
export interface SqliteDatabase {
  prepare(text: string): SqliteStatement;
  exec(text: string): unknown;
  close(): unknown;
}

/**
 * How long the writing connection blocks its thread for another process's lock, in milliseconds. Transactions go on
 * waiting without blocking.
 */
export const WRITER_BUSY_MS = 200;

/** Safe without a sync for each commit: what a power cut takes away is projected again from the log. */
export function configure(database: SqliteDatabase): void {
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = normal');
  database.exec('pragma busy_timeout = 10000');
  database.exec('pragma cache_size = -65536');
  database.exec('pragma temp_store = memory');
}
