import { createRequire } from 'node:module';

/** What may be bound to a statement, and what comes back. */
export type SqlValue = string | number;
export type SqlRow = readonly (string | number | null)[];

/** A prepared statement whose rows are arrays. */
export interface Statement {
  run(...values: SqlValue[]): unknown;
  get(...values: SqlValue[]): SqlRow | undefined;
  all(...values: SqlValue[]): SqlRow[];
  iterate(...values: SqlValue[]): IterableIterator<SqlRow>;
}

/** A connection to one SQLite file. Everything is synchronous. */
export interface Connection {
  /** A statement that gives no rows. */
  command(sql: string): Pick<Statement, 'run'>;
  /** A statement that gives rows. */
  query(sql: string): Pick<Statement, 'get' | 'all' | 'iterate'>;
  exec(sql: string): void;
  close(): void;
}

/** The packages with SQLite inside, the faster one first. */
export const DRIVERS = ['better-sqlite3', 'libsql'] as const;
export type DriverName = (typeof DRIVERS)[number];

/** A driver's own database, for those who bring their own layer above it, as the read models do. */
export interface PlainDatabase {
  prepare(sql: string): PlainStatement;
  exec(sql: string): unknown;
  close(): unknown;
}

export interface PlainStatement {
  /** It gives rows. */
  readonly reader: boolean;
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
}

interface Database {
  prepare(sql: string): Statement & { raw(): Statement };
  exec(sql: string): unknown;
  close(): unknown;
}
type DatabaseClass = new (file: string) => Database;

const load = createRequire(__filename);

/**
 * The driver to use: better-sqlite3 where its binary could be installed, else libsql, which brings its own.
 * SAGSGANG_SQLITE names one of them.
 * @throws Error where neither can be loaded
 */
export function chooseDriver(env: NodeJS.ProcessEnv = process.env): DriverName {
  const wanted = env['SAGSGANG_SQLITE'];
  if (wanted !== undefined && wanted !== '') return named(wanted);
  const usable = DRIVERS.find(canLoad);
  if (usable === undefined) throw new Error(`neither ${DRIVERS.join(' nor ')} can be loaded: run npm ci again`);
  return usable;
}

/** The drivers that work here, the faster one first. */
export function usableDrivers(): readonly DriverName[] {
  return DRIVERS.filter(canLoad);
}

function named(wanted: string): DriverName {
  const driver = DRIVERS.find((name) => name === wanted);
  if (driver === undefined) throw new Error(`SAGSGANG_SQLITE is ${wanted}; it may be ${DRIVERS.join(' or ')}`);
  return driver;
}

/** The binary is only looked for when a database is opened. */
function canLoad(driver: DriverName): boolean {
  try {
    connect(driver, ':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** Opens a file, and creates it where it does not exist. */
export function connect(driver: DriverName, file: string): Connection {
  const database = new (load(driver) as DatabaseClass)(file);
  return {
    command: (sql) => database.prepare(sql),
    query: (sql) => database.prepare(sql).raw(),
    exec: (sql) => void database.exec(sql),
    close: () => void database.close(),
  };
}

/** Opens a file without the layer of this room. */
export function openPlain(driver: DriverName, file: string): PlainDatabase {
  return new (load(driver) as new (file: string) => PlainDatabase)(file);
}
