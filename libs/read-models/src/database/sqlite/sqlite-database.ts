import { Kysely } from 'kysely';
import { NEVER } from 'rxjs';
import type { TableChanges } from '../../changes';
import type { Table, Value } from '../../table';
import type { Tables } from '../../tables';
import type { ReadModelDatabase, WriteTransaction } from '../database';
import type { SchemaDialect } from '../definition';
import { configure, WRITER_BUSY_MS, type SqliteDatabase } from './driver';
import { sqliteDialect } from './kysely';
import { inTransaction, unlessBusy } from './transaction';
import { Writer } from './writer';

export const SQLITE_SCHEMA: SchemaDialect = {
  types: { text: 'text', integer: 'integer' },
  clustered: 'without rowid',
  heap: '',
};

/** Read models in a SQLite file; `connect` opens it and is called twice, for a writing and a reading connection. */
export function sqliteDatabase(connect: () => SqliteDatabase): ReadModelDatabase {
  const writing = connect();
  configure(writing);
  writing.exec(`pragma busy_timeout = ${WRITER_BUSY_MS}`);
  const reading = connect();
  configure(reading);
  return new SqliteReadModels(writing, new Kysely<Tables>({ dialect: sqliteDialect(reading) }));
}

class SqliteReadModels implements ReadModelDatabase {
  readonly schema = SQLITE_SCHEMA;
  readonly announced = NEVER;
  /** A look costs some microseconds. */
  readonly lookEveryMs = 20;
  private readonly inside: WriteTransaction;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly writing: SqliteDatabase,
    private readonly reading: Kysely<Tables>,
  ) {
    this.inside = new OnConnection(writing);
  }

  /** On the writing connection, but never in the midst of a transaction, whose rows may still be taken back. */
  rows<T>(text: string, values: readonly Value[] = []): Promise<T[]> {
    return this.inTurn(() => this.inside.rows<T>(text, values));
  }

  transaction<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    return this.inTurn(() => inTransaction(this.writing, () => work(this.inside)));
  }

  snapshot<T>(ask: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    return this.reading.transaction().execute(ask);
  }

  /** A page that was freed keeps its bytes until the file is written anew, and so does the write-ahead log. */
  scrub(): Promise<void> {
    return this.inTurn(() =>
      unlessBusy(() => {
        this.writing.exec('vacuum');
        this.writing.exec('pragma wal_checkpoint(truncate)');
      }),
    );
  }

  async close(): Promise<void> {
    await this.turn;
    await this.reading.destroy();
    this.writing.close();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work);
    this.turn = result.catch(() => undefined);
    return result;
  }
}

/** The driver is synchronous: each promise is fulfilled already, or rejected by what the driver threw. */
class OnConnection implements WriteTransaction {
  private readonly writer: Writer;

  constructor(private readonly database: SqliteDatabase) {
    this.writer = new Writer(database);
  }

  rows<T>(text: string, values: readonly Value[] = []): Promise<T[]> {
    return soon(() => this.database.prepare(text).all(...values) as T[]);
  }

  run(text: string, values: readonly Value[] = []): Promise<void> {
    return soon(() => void this.database.prepare(text).run(...values));
  }

  write(table: Table, generation: number, changes: TableChanges): Promise<void> {
    return soon(() => this.writer.write(table, generation, changes));
  }

  announce(): Promise<void> {
    return Promise.resolve();
  }
}

const soon = <T>(run: () => T): Promise<T> => new Promise((resolve) => resolve(run()));
