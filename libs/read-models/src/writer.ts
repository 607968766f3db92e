import type { Changes } from './changes';
import { OPEN, type SqliteDatabase, type SqliteStatement } from './dialect';
import { allColumns, physicalName, type FlatRow, type Table, type Value } from './table';

interface Statements {
  readonly insert: SqliteStatement;
  readonly end: SqliteStatement | null;
  /** The values of the statement that runs next, used again and again: millions of rows go through here. */
  readonly inserted: Value[];
  readonly ended: Value[];
}

/** Writes the changes of batches into the tables of one generation, with prepared statements. */
export class Writer {
  private readonly statements = new Map<Table, Statements>();

  constructor(database: SqliteDatabase, tables: readonly Table[], generation: number) {
    for (const table of tables) this.statements.set(table, prepare(database, table, generation));
  }

  /** Must run inside a transaction. Endings go first: a row's next version may begin where they end the last one. */
  write(changes: Changes): void {
    for (const [table, { versions, endings, rows }] of changes.byTable) {
      const { insert, end, inserted, ended } = this.statements.get(table) as Statements;
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
  }
}

function prepare(database: SqliteDatabase, table: Table, generation: number): Statements {
  const name = physicalName(table, generation);
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
