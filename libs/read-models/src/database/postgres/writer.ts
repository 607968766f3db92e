import type { TableChanges } from '../../changes';
import { allColumns, OPEN, physicalName, type ColumnType, type Table } from '../../table';
import type { Connection } from './connection';

type Column = readonly (string | number | null)[];

/** Types of the lists that are sent; a text's collation is the column's that it is compared with. */
const LISTS: Readonly<Record<ColumnType, string>> = { text: 'text[]', integer: 'bigint[]' };

/** Writes a batch's changes of one table in two statements, however many rows there are. */
export async function writeChanges(
  connection: Connection,
  table: Table,
  generation: number,
  changes: TableChanges,
): Promise<void> {
  // Endings go first: a row's next version may begin where they end the last one.
  if (changes.endings.length > 0) await end(connection, table, generation, changes.endings);
  // An event that names a thing twice ends a version in the moment in which it began: nobody can ever see it.
  const versions = changes.versions.filter(({ from, to }) => from !== to);
  const rows = table.versioned ? versions.map(({ row }) => row) : changes.rows;
  if (rows.length === 0) return;
  const columns: Column[] = table.columns.map((column) => rows.map((row) => row[column]));
  if (table.versioned) columns.push(versions.map(({ from }) => from), versions.map(({ to }) => to)); // prettier-ignore
  const name = physicalName(table, generation);
  const lists = allColumns(table).map((column, at) => `$${at + 1}::${LISTS[table.types[column] ?? 'integer']}`);
  const text = `insert into ${name} (${allColumns(table).join(', ')}) select * from unnest(${lists.join(', ')})`;
  await connection.query(text, columns, `insert ${name}`);
}

async function end(
  connection: Connection,
  { key, types, ...table }: Table,
  generation: number,
  endings: TableChanges['endings'],
): Promise<void> {
  const name = physicalName(table, generation);
  const lists = key.map((column, at) => `$${at + 2}::${LISTS[types[column]]}`);
  const text = `update ${name} as v set valid_to = e.at
    from unnest($1::bigint[], ${lists.join(', ')}) as e (at, ${key.map((_column, at) => `k${at}`).join(', ')})
    where ${key.map((column, at) => `v.${column} = e.k${at}`).join(' and ')} and v.valid_to = ${OPEN}`;
  const columns: Column[] = [
    endings.map(({ at }) => at),
    ...key.map((column) => endings.map(({ row }) => row[column])),
  ];
  await connection.query(text, columns, `end ${name}`);
}
