import type { WriteTransaction } from '../database/database';
import { physicalName, type FlatRow, type Table } from '../table';
import { CASE_COLUMN, type SealRow } from './sealed-rows';
import { isSealed, keyRefOf, open, type LoadedRowKeys, type RowKeys } from './sealing';

/**
 * Encrypts or opens what lies in the database already of cases that were closed or opened, in the versions of all times,
 * since rights are today's. It costs as much as these cases have rows, and nothing where none was closed or opened.
 */
export async function rewriteRows(
  transaction: WriteTransaction,
  generation: number,
  tables: readonly Table[],
  { cases, seal, keys }: { readonly cases: ReadonlySet<string>; readonly seal: SealRow; readonly keys: RowKeys },
): Promise<void> {
  for (const table of tables) {
    if (table.closable === undefined) continue;
    const select = `select * from ${physicalName(table, generation)} where ${CASE_COLUMN} = ?`;
    for (const id of cases) {
      const rows = await transaction.rows<FlatRow>(select, [id]);
      const loaded = await keys.load(refsIn(rows));
      for (const row of rows) await rewrite(transaction, generation, table, { row, seal, loaded });
    }
  }
}

const refsIn = (rows: readonly FlatRow[]) => rows.flatMap((row) => Object.values(row).filter(isSealed).map(keyRefOf));

interface Rewriting {
  readonly row: FlatRow;
  readonly seal: SealRow;
  readonly loaded: LoadedRowKeys;
}

async function rewrite(
  transaction: WriteTransaction,
  generation: number,
  table: Table,
  { row, seal, loaded }: Rewriting,
): Promise<void> {
  const wanted = seal(table, openedRow(row, loaded));
  const columns = table.columns.filter((column) => wanted[column] !== row[column]);
  if (columns.length === 0) return;
  const key = table.versioned ? [...table.key, 'valid_from'] : table.key;
  await transaction.run(
    `update ${physicalName(table, generation)} set ${columns.map((column) => `${column} = ?`).join(', ')}
     where ${key.map((column) => `${column} = ?`).join(' and ')}`,
    [...columns, ...key].map((column, at) => (at < columns.length ? wanted[column] : row[column]) ?? null),
  );
}

/** The row with all of its texts in clear. */
function openedRow(row: FlatRow, keys: LoadedRowKeys): FlatRow {
  const opened = Object.entries(row).map(([column, value]) => [column, isSealed(value) ? open(value, keys) : value]);
  return Object.fromEntries(opened) as FlatRow;
}
