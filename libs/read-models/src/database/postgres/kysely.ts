import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import { Connection, type Connections, type Parameter } from './connection';

/**
 * Kysely's questions to one moment of the database. A transaction locks the books of the generations before its moment
 * begins: a rebuild switches the views only between two questions, and never in the midst of one.
 */
const BEGIN = `begin isolation level repeatable read read only; lock table generations in access share mode`;

/** Kysely's dialect over connections that keep texts whole and run one statement at a time. */
export function postgresDialect(connections: Connections): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new SnapshotDriver(connections),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class SnapshotDriver implements Driver {
  constructor(private readonly connections: Connections) {}

  async init(): Promise<void> {}

  async acquireConnection(): Promise<SnapshotConnection> {
    return new SnapshotConnection(await Connection.of(this.connections));
  }

  releaseConnection({ connection }: SnapshotConnection): Promise<void> {
    connection.release();
    return Promise.resolve();
  }

  beginTransaction({ connection }: SnapshotConnection): Promise<void> {
    return connection.control(BEGIN);
  }

  commitTransaction({ connection }: SnapshotConnection): Promise<void> {
    return connection.control('commit');
  }

  rollbackTransaction({ connection }: SnapshotConnection): Promise<void> {
    return connection.rollBack();
  }

  destroy(): Promise<void> {
    return this.connections.end();
  }
}

class SnapshotConnection implements DatabaseConnection {
  constructor(readonly connection: Connection) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return { rows: (await this.connection.query(query.sql, query.parameters as readonly Parameter[])) as R[] };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('queries are never streamed: each has a limit or is small');
  }
}
