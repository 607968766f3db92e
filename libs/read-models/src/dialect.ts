import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Expression,
  type QueryResult,
} from 'kysely';
import { rollBack } from './roll-back';

/** All that differs between databases stands in this file, so that another one is added here alone. */

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

export type ColumnType = 'text' | 'integer';

/**
 * The number up to which a row is valid that still is; it must stand literally in a query for its partial index to be
 * used. The largest signed 32-bit number: no body will record two thousand million events.
 */
export const OPEN = 2_147_483_647;

/** Safe without a sync for each commit: what a power cut takes away is projected again from the log. */
export function configure(database: SqliteDatabase): void {
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = normal');
  database.exec('pragma busy_timeout = 10000');
  database.exec('pragma cache_size = -65536');
  database.exec('pragma temp_store = memory');
}

/** The table's rows lie in the order of their key, so that all versions of one thing lie together. */
export const CLUSTERED = 'without rowid';

/** The table's rows lie in the order in which they were written, with the key beside them. */
export const HEAP = '';

/**
 * A text in lower case, Danish letters too: SQLite's own functions know ASCII only, and LIKE does the rest.
 * Words to be found must have gone through `toLowerCase`.
 */
export const caseFolded = (text: Expression<string | null>): Expression<string> =>
  sql<string>`replace(replace(replace(replace(${text}, 'Æ', 'æ'), 'Ø', 'ø'), 'Å', 'å'), 'É', 'é')`;

/** Runs Kysely's queries on one connection, one after another, and keeps their prepared statements. */
export function sqliteDialect(database: SqliteDatabase): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new OneConnection(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

const STATEMENTS_KEPT = 300;

class OneConnection implements Driver, DatabaseConnection {
  private readonly statements = new Map<string, SqliteStatement>();
  private turn: Promise<void> = Promise.resolve();
  private endTurn: () => void = () => undefined;

  constructor(private readonly database: SqliteDatabase) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.turn;
    let end: () => void = () => undefined;
    this.turn = new Promise((resolve) => (end = resolve));
    await before;
    this.endTurn = end;
    return this;
  }

  releaseConnection(): Promise<void> {
    this.endTurn();
    return Promise.resolve();
  }

  async beginTransaction(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(): Promise<void> {
    await this.executeQuery(CompiledQuery.raw('commit'));
  }

  rollbackTransaction(): Promise<void> {
    rollBack(this.database);
    return Promise.resolve();
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const statement = this.statement(query.sql);
    if (statement.reader) return Promise.resolve({ rows: statement.all(query.parameters) as R[] });
    statement.run(query.parameters);
    return Promise.resolve({ rows: [] });
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('queries are never streamed: each has a limit or is small');
  }

  destroy(): Promise<void> {
    this.statements.clear();
    this.database.close();
    return Promise.resolve();
  }

  private statement(text: string): SqliteStatement {
    const known = this.statements.get(text);
    if (known !== undefined) return known;
    if (this.statements.size >= STATEMENTS_KEPT) this.statements.clear();
    const prepared = this.database.prepare(text);
    this.statements.set(text, prepared);
    return prepared;
  }
}
