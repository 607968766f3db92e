import type { Changes, TableChanges } from '../changes';
import type { WriteTransaction } from '../database/database';
import type { FlatRow, Table } from '../table';
import { writeClosures, type Closing } from './closures';
import { rewriteRows } from './rewriting';
import { CASE_COLUMN, sealingFor, type ClosedCases, type SealRow } from './sealed-rows';
import type { RowKeys } from './sealing';

/** What a batch must do because something is closed: encrypt its own rows, and rewrite those of earlier batches. */
export class ClosingWrite {
  private constructor(
    private readonly closing: Closing,
    private readonly seal: SealRow | null,
    private readonly keys: RowKeys,
  ) {}

  /** Loads the keys ahead of the transaction. Where nothing is closed or opened there is nothing to do. */
  static async of(changes: Changes, closing: Closing, keys: RowKeys): Promise<ClosingWrite> {
    const cases = closedCasesIn(changes, closing.now);
    for (const id of closing.changed) if (closing.now.has(id)) cases.add(id);
    const needed = cases.size > 0 || closing.changed.size > 0;
    return new ClosingWrite(closing, needed ? await sealingFor(cases, closing.now, keys) : null, keys);
  }

  /** Something was closed or opened. */
  get rewrites(): boolean {
    return this.closing.changed.size > 0;
  }

  /** To be done before the batch's own rows are written. */
  async rewrite(transaction: WriteTransaction, generation: number, tables: readonly Table[]): Promise<void> {
    if (!this.rewrites || this.seal === null) return;
    const { changed } = this.closing;
    await rewriteRows(transaction, generation, tables, { cases: changed, seal: this.seal, keys: this.keys });
    await writeClosures(transaction, generation, this.closing);
  }

  /** What is to be written of a table. Endings name rows by their keys, which are never encrypted. */
  sealed(table: Table, changes: TableChanges): TableChanges {
    const { seal } = this;
    if (seal === null || table.closable === undefined) return changes;
    const { versions, endings, rows } = changes;
    return {
      versions: versions.map((version) => ({ ...version, row: seal(table, version.row) })),
      endings,
      rows: rows.map((row) => seal(table, row)),
    };
  }
}

/** The closed cases of which the batch writes rows; other streams than the case's own may name it as well. */
function closedCasesIn(changes: Changes, closed: ClosedCases): Set<string> {
  const cases = new Set<string>();
  if (closed.size === 0) return cases;
  for (const [table, { versions, rows }] of changes.byTable) {
    if (table.closable === undefined) continue;
    const note = (row: FlatRow): void => {
      const id = row[CASE_COLUMN];
      if (typeof id === 'string' && closed.has(id)) cases.add(id);
    };
    for (const { row } of versions) note(row);
    rows.forEach(note);
  }
  return cases;
}
