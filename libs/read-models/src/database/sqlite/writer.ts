import type { TableChanges } from '../../changes';
import { allColumns, OPEN, physicalName, type FlatRow, type Table, type Value } from '../../table';
import type { SqliteDatabase, SqliteStatement } from './driver';

interface Statements {
  readonly insert: SqliteStatement;
  readonly end: SqliteStatement | null;
  /** The values of the statement that runs next, used again and again: millions of rows go through here. */
  readonly inserted: Value[];
  readonly ended: Value[];
}

/** Writes the changes of batches row by row with prepared statements, which costs least within one process. */
export class Writer {
  private readonly statements = new Map<string, Statements>();

  constructor(private readonly database: SqliteDatabase) {}

  /** Must run inside a transaction. Endings go first: a row's next version may begin where they end the last one. */
  write(table: Table, generation: number, { versions, endings, rows }: TableChanges): void {
    const { insert, end, inserted, ended } = this.of(table, generation);
    const { columns, key } = table;
    for (const { row, at } of endings) {
      ended[0] = at;
      fill(ended, 1, key, row);
      end?.run(ended);
    }
    for (const { row, from, to } of versions) {
      // An event that names a thing twice ends a version in the moment in which it began: nobody can ever see it.
      if (from === to) continue;
      fill(inserted, 0, columns, row);
      inserted[columns.length] = from;
      inserted[columns.length + 1] = to;
      insert.run(inserted);
    }
    for (const row of rows) {
      fill(inserted, 0, columns, row);
      insert.run(inserted);
    }
  }

  private of(table: Table, generation: number): Statements {
    const name = physicalName(table, generation);
    const known = this.statements.get(name);
    if (known !== undefined) return known;
    const prepared = prepare(this.database, table, name);
    this.statements.set(name, prepared);
    return prepared;
  }
}

function prepare(database: SqliteDatabase, table: Table, name: string): Statements {
  const columns = allColumns(table);
  const key = table.key.map((column) => `${column} = ?`).join(' and ');
  return {
    insert: database.prepare(
      `insert into ${name} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    ),
    end: table.versioned
      ? database.prepare(`update ${name} set valid_to = ? where ${key} and valid_to = ${OPEN}`)
      : null,
    inserted: columns.map(() => null),
    ended: [null, ...table.key.map(() => null)],
  };
}

function fill(values: Value[], from: number, columns: readonly string[], row: FlatRow): void {
  for (let at = 0; at < columns.length; at++) values[from + at] = row[columns[at]];
}
