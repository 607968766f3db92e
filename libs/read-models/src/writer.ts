import type { Changes } from './changes';
import { OPEN, type SqliteDatabase, type SqliteStatement } from './dialect';
import { allColumns, physicalName, type FlatRow, type Table, type Value } from './table';

interface Statements {
  readonly insert: SqliteStatement;
  readonly end: SqliteStatement | null;
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
      const { insert, end } = this.statements.get(table) as Statements;
      for (const { row, at } of endings) end?.run(at, ...values(table.key, row));
      for (const { row, from, to } of versions) {
        // An event that names a thing twice ends a version in the moment in which it began: nobody can ever see it.
        if (from < to) insert.run(...values(table.columns, row), from, to);
      }
      for (const row of rows) insert.run(...values(table.columns, row));
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
  };
}

function values(columns: readonly string[], row: FlatRow): Value[] {
  const list: Value[] = [];
  for (const column of columns) list.push(row[column] as Value);
  return list;
}
