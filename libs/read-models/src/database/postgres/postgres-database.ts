import { Kysely } from 'kysely';
import type { Observable } from 'rxjs';
import type { TableChanges } from '../../changes';
import type { Table, Value } from '../../table';
import type { Tables } from '../../tables';
import type { ReadModelDatabase, WriteTransaction } from '../database';
import type { SchemaDialect } from '../definition';
import { announced, CHANNEL } from './announced';
import { Connection, type Connections } from './connection';
import { postgresDialect } from './kysely';
import { writeChanges } from './writer';

/** Texts are compared byte by byte, as SQLite compares them: the order of answers depends on no machine's language. */
export const POSTGRES_SCHEMA: SchemaDialect = {
  types: { text: 'text collate "C"', integer: 'bigint' },
  clustered: '',
  heap: '',
};

/** What connections are for. */
export interface ConnectionSettings {
  readonly connections: number;
  /** The schema in which tables without one lie. */
  readonly schema: string;
  /** A statement that takes longer is broken off, in milliseconds; null where there is no limit. */
  readonly statementTimeoutMs: number | null;
}

/** Opens connections to one database, as many as are wanted at once. */
export type OpenConnections = (settings: ConnectionSettings) => Connections;

const SCHEMA = 'read_models';

/** An answer that takes longer than this is of no use to anybody. */
const LONGEST_QUESTION_MS = 15_000;

/** Whoever writes waits at most so long for others who do, and for a database that has fallen silent. */
const LONGEST_WRITE_MS = 30_000;

/** Marks the lock under which transactions write, among all locks that programs agree upon in a database. */
const WRITE_LOCK = 0x5361_6773;

/**
 * Without waiting for the disk at each commit: what a power cut takes away is projected again from the log. The lock
 * lets one transaction write at a time, whichever process runs it.
 */
const BEGIN = `begin; set local synchronous_commit = off; select pg_advisory_xact_lock(${WRITE_LOCK})`;

/**
 * Read models in PostgreSQL, in a schema of their own that is created where it is missing; `open` is called for
 * writing, for reading and for listening.
 */
export async function postgresDatabase(open: OpenConnections): Promise<ReadModelDatabase> {
  const writing = open({ connections: 2, schema: SCHEMA, statementTimeoutMs: LONGEST_WRITE_MS });
  const reading = open({ connections: 4, schema: SCHEMA, statementTimeoutMs: LONGEST_QUESTION_MS });
  const listening = open({ connections: 1, schema: SCHEMA, statementTimeoutMs: null });
  const asking = new Kysely<Tables>({ dialect: postgresDialect(reading) });
  const database = new PostgresReadModels(writing, asking, listening);
  try {
    await database.transaction(createSchema);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Looks first: who may not create a schema may still use the one that somebody else created. */
async function createSchema(transaction: WriteTransaction): Promise<void> {
  const found = await transaction.rows('select 1 from pg_namespace where nspname = ?', [SCHEMA]);
  if (found.length === 0) await transaction.run(`create schema ${SCHEMA}`);
}

class PostgresReadModels implements ReadModelDatabase {
  readonly schema = POSTGRES_SCHEMA;
  readonly announced: Observable<number>;
  /** For what was announced while no connection listened. */
  readonly lookEveryMs = 1_000;

  constructor(
    private readonly writing: Connections,
    private readonly reading: Kysely<Tables>,
    private readonly listening: Connections,
  ) {
    this.announced = announced(listening);
  }

  rows<T>(text: string, values: readonly Value[] = []): Promise<T[]> {
    return Connection.lend(this.writing, (connection) => new OnConnection(connection).rows<T>(text, values));
  }

  transaction<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return Connection.lend(this.writing, async (connection) => {
      await connection.control(BEGIN);
      try {
        const result = await work(new OnConnection(connection));
        await connection.control('commit');
        return result;
      } catch (error) {
        // What went wrong is worth more than that the end of a broken connection went wrong as well.
        await connection.rollBack().catch(() => undefined);
        throw error;
      }
    });
  }

  snapshot<T>(ask: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.reading.transaction().execute(ask);
  }

  /** Vacuuming takes the old forms of rows out of their pages; a table that was dropped has taken its file along. */
  async scrub(tables: readonly string[]): Promise<void> {
    if (tables.length === 0) return;
    await Connection.lend(this.writing, (connection) => connection.query(`vacuum ${tables.join(', ')}`));
  }

  async close(): Promise<void> {
    await this.reading.destroy();
    await this.writing.end();
    await this.listening.end();
  }
}

class OnConnection implements WriteTransaction {
  constructor(private readonly connection: Connection) {}

  async rows<T>(text: string, values: readonly Value[] = []): Promise<T[]> {
    return (await this.connection.query(numbered(text), values)) as T[];
  }

  async run(text: string, values: readonly Value[] = []): Promise<void> {
    await this.connection.query(numbered(text), values);
  }

  write(table: Table, generation: number, changes: TableChanges): Promise<void> {
    return writeChanges(this.connection, table, generation, changes);
  }

  announce(number: number): Promise<void> {
    return this.run('select pg_notify(?, ?)', [CHANNEL, String(number)]);
  }
}

/** `?` as PostgreSQL writes it: `$1`, `$2` and so on. */
function numbered(text: string): string {
  let number = 0;
  return text.replace(/\?/g, () => `$${(number += 1)}`);
}
