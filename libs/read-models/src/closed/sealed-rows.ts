import type { Closure } from '@sagsgang/domain/case/closure';
import { streamOf } from '@sagsgang/kernel/stream';
import type { FlatRow, Table } from '../table';
import { isClosed, PUBLIC_TITLE } from './closable';
import { seal, type RowKey, type RowKeys } from './sealing';

/** What is closed of each case now, by the case's id; a case of which nothing is closed is left out. */
export type ClosedCases = ReadonlyMap<string, Closure>;

/** The column by which a row says whose texts it holds, in every table that holds any. */
export const CASE_COLUMN = 'case_id';

/** The row as it is to lie in the database. */
export type SealRow = (table: Table, row: FlatRow) => FlatRow;

/** Loads the keys of these cases, and makes those that are missing. */
export async function sealingFor(cases: ReadonlySet<string>, closed: ClosedCases, keys: RowKeys): Promise<SealRow> {
  const found = await keys.ensureKeys([...cases].map((id) => streamOf('case', id)));
  return (table, row) => {
    const caseId = row[CASE_COLUMN];
    const closure = typeof caseId === 'string' ? closed.get(caseId) : undefined;
    if (closure === undefined || table.closable === undefined) return row;
    const key = found.get(streamOf('case', String(caseId)));
    if (key === undefined) throw new Error(`the keyring gave no key for the case ${String(caseId)}`);
    return sealedRow(table, row, closure, key);
  };
}

function sealedRow({ closable = [] }: Table, row: FlatRow, closure: Closure, key: RowKey): FlatRow {
  const sealed: Record<string, string> = {};
  for (const each of closable) {
    if (!isClosed(each.part(row), closure)) continue;
    const shown = each.shown === PUBLIC_TITLE ? closure.publicTitle : (each.shown ?? null);
    for (const column of each.columns) {
      const text = row[column];
      if (typeof text === 'string') sealed[column] = seal(text, key, shown);
    }
  }
  return { ...row, ...sealed };
}
