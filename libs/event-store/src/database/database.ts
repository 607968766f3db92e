import { EventStoreError, StoreUnavailable } from '../errors';
import { connect, type Connection, type DriverName } from './driver';
import { toUnavailable } from './failures';

/** The steps from an empty file to today's schema, in order; a step that was released is never changed. */
export interface Schema {
  /** Marks the file as ours (SQLite's application_id), so that another program's database is not touched. */
  readonly applicationId: number;
  readonly migrations: readonly string[];
}

export interface OpenOptions {
  readonly driver: DriverName;
  readonly file: string;
  /** How long to wait for other processes, in milliseconds. */
  readonly busyTimeoutMs: number;
}

/**
 * Opens a file that is durable (an acknowledged transaction survives a power cut) and may be used by several
 * processes, and brings its schema up to date.
 * @throws StoreUnavailable
 */
export function openDatabase(options: OpenOptions, schema: Schema): Connection {
  return guarded(options.file, () => {
    const connection = openConnection(options);
    try {
      migrate(connection, options.file, schema);
      connection.exec('PRAGMA journal_mode = WAL');
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** Opens a file whose schema is known to be up to date. */
export function openConnection({ driver, file, busyTimeoutMs }: OpenOptions): Connection {
  const connection = connect(driver, file);
  connection.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON`);
  return connection;
}

/** Runs something on the file and puts what goes wrong into words, where it has none yet. */
export function guarded<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof EventStoreError ? error : toUnavailable(error, file);
  }
}

/** One transaction that writes; its lock is taken first, so that nothing changes between reading and writing. */
export function inTransaction<T>(connection: Connection, run: () => T): T {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = run();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(connection);
    throw error;
  }
}

/** SQLite has often rolled back by itself already, and then says so with an error that tells nothing new. */
export function rollBack(connection: Connection): void {
  try {
    connection.exec('ROLLBACK');
  } catch {
    return;
  }
}

/** The value of a PRAGMA that is a number. */
export function pragma(connection: Connection, name: string): number {
  return Number(connection.query(`PRAGMA ${name}`).get()?.[0]);
}

/** Another process may migrate at the same moment: what is to be done is found out inside the transaction. */
function migrate(connection: Connection, file: string, { applicationId, migrations }: Schema): void {
  checkOwner(connection, file, applicationId);
  if (pragma(connection, 'user_version') === migrations.length) return;
  inTransaction(connection, () => {
    const version = pragma(connection, 'user_version');
    if (version > migrations.length) throw newerSchema(file, version, migrations.length);
    for (const step of migrations.slice(version)) connection.exec(step);
    connection.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`);
  });
}

function checkOwner(connection: Connection, file: string, applicationId: number): void {
  const tables = Number(connection.query('SELECT count(*) FROM sqlite_master').get()?.[0]);
  if (tables === 0 || pragma(connection, 'application_id') === applicationId) return;
  const message = `${file}: it is the database of another program; choose another data directory`;
  throw new StoreUnavailable(message, 'foreign-database', file);
}

function newerSchema(file: string, found: number, known: number): StoreUnavailable {
  const message = `${file}: it has schema ${found}, this version of Sagsgang knows up to ${known}; use a newer version`;
  return new StoreUnavailable(message, 'newer-schema', file);
}
