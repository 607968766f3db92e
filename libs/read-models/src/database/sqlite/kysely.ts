import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { SqliteDatabase, SqliteStatement } from './driver';
import { rollBack } from './roll-back';

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
