import type { SqliteDatabase, SqliteStatement } from '@sagsgang/read-models/database/sqlite/driver';

type Values = unknown[];

/** The rows of one transaction, each with the statement that inserted it. */
export type WrittenBatch = readonly { readonly insert: string; readonly values: Values }[];

/** Watches what a projection inserts, so that the same rows can be inserted without projecting. */
export class Written {
  readonly batches: WrittenBatch[] = [];
  private batch: { insert: string; values: Values }[] = [];
  /** The newest version of each row, by table and key. */
  private readonly open = new Map<string, { readonly values: Values; readonly validTo: number }>();
  /** The columns that name a row, by table: those by which its versions are ended. */
  private readonly keys = new Map<string, readonly string[]>();

  watch(database: SqliteDatabase): SqliteDatabase {
    return {
      prepare: (text) => this.watched(text, database.prepare(text)),
      exec: (text) => {
        database.exec(text);
        if (text === 'commit') this.endBatch();
      },
      close: () => database.close(),
    };
  }

  private watched(text: string, statement: SqliteStatement): SqliteStatement {
    const seen = this.seeing(text);
    if (seen === undefined) return statement;
    return {
      reader: statement.reader,
      all: (...values) => statement.all(...values),
      run: (values) => {
        seen([...(values as Values)]);
        return statement.run(values);
      },
    };
  }

  /** What is to be noted of a statement's values. A table's two statements are prepared one after the other. */
  private seeing(text: string): ((values: Values) => void) | undefined {
    const insert = /^insert into (\w+_g\d+) \((.+)\) values/.exec(text);
    if (insert !== null) return (values) => this.inserted(text, insert[1], insert[2].split(', '), values);
    const end = /^update (\w+_g\d+) set valid_to = \? where (.+) and valid_to = \d+$/.exec(text);
    if (end === null) return undefined;
    this.keys.set(
      end[1],
      end[2].split(' and ').map((condition) => condition.replace(' = ?', '')),
    );
    return ([at, ...key]) => this.ended(end[1], key, at);
  }

  private inserted(insert: string, table: string, columns: readonly string[], values: Values): void {
    this.batch.push({ insert, values });
    const key = this.keys.get(table)?.map((column) => values[columns.indexOf(column)]);
    if (key !== undefined) this.open.set(nameOf(table, key), { values, validTo: columns.indexOf('valid_to') });
  }

  /** The bare row is inserted with the end that it came to have. */
  private ended(table: string, key: Values, at: unknown): void {
    const row = this.open.get(nameOf(table, key));
    if (row === undefined) throw new Error(`a row of ${table} ended that was never inserted`);
    row.values[row.validTo] = at;
  }

  private endBatch(): void {
    if (this.batch.length > 0) this.batches.push(this.batch);
    this.batch = [];
  }
}

const nameOf = (table: string, key: Values): string => JSON.stringify([table, ...key]);
