import type { Kysely } from 'kysely';
import type { Observable } from 'rxjs';
import type { TableChanges } from '../changes';
import type { Table, Value } from '../table';
import type { Tables } from '../tables';
import type { SchemaDialect } from './definition';

/*
 * The read models lie in SQLite or in PostgreSQL. All that differs between the two stands in this folder; the rest of the
 * room writes and asks through what this file describes.
 */

/** Asks and changes by statements that every database understands; `?` stands for a value. */
export interface Statements {
  rows<T>(text: string, values?: readonly Value[]): Promise<T[]>;
  run(text: string, values?: readonly Value[]): Promise<void>;
}

/** One transaction that writes. No two of them overlap, whichever process runs them. */
export interface WriteTransaction extends Statements {
  /** Writes what a batch changes in one table of a generation: the endings first, then the rows that begin. */
  write(table: Table, generation: number, changes: TableChanges): Promise<void>;
  /** Tells those who listen, once this is committed, that the live read models count an event. */
  announce(number: number): Promise<void>;
}

/** One database of read models, with the connections that it needs. */
export interface ReadModelDatabase {
  readonly schema: SchemaDialect;
  /** What was committed last; `?` stands for a value. */
  rows: Statements['rows'];
  /** All or nothing. The work must not wait for another transaction. */
  transaction<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T>;
  /** Asks the views of the live generation, as they were committed at one moment. */
  snapshot<T>(ask: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /**
   * Lets go of what was overwritten or dropped, as far as the database can: in SQLite of all of it, in PostgreSQL of the
   * old rows of these tables. Where others use the database just then it is left for the next time.
   */
  scrub(tables: readonly string[]): Promise<void>;
  /** The numbers that were announced by any process; none where the database carries no announcements. */
  readonly announced: Observable<number>;
  /** How often those who wait for progress should look for themselves, in milliseconds. */
  readonly lookEveryMs: number;
  close(): Promise<void>;
}
