import { OPEN, type FlatRow, type Table } from './table';

/** A version of a row that is to be written. */
export interface Version {
  readonly row: FlatRow;
  readonly from: number;
  /** `OPEN`, or the number from which it no longer holds. */
  to: number;
  /** The batch that made it. */
  readonly batch: symbol;
}

/** The newest version of a row, with what the writer still knows of it. */
export interface Held {
  readonly row: FlatRow;
  /** The version that stands for it in the batch that made it; the writer's. */
  version: Version | null;
}

/** The end of a version that was written earlier. */
export interface Ending {
  readonly row: FlatRow;
  readonly at: number;
}

export interface TableChanges {
  readonly versions: Version[];
  readonly endings: Ending[];
  /** Rows of a table that is not versioned. */
  readonly rows: FlatRow[];
}

/**
 * What a batch changes, gathered before anything is written. A version that begins and ends within the batch is written
 * once, complete, so that nothing is lost and nothing is updated that was only just inserted.
 */
export class Changes {
  readonly byTable = new Map<Table, TableChanges>();
  private readonly batch = Symbol('batch');

  /** One row's change at an event. */
  record(table: Table, number: number, before: Held | undefined, after: Held | undefined): void {
    const { versions, endings } = this.of(table);
    if (before !== undefined) this.close(before, number, endings);
    if (after === undefined) return;
    const version: Version = { row: after.row, from: number, to: OPEN, batch: this.batch };
    after.version = version;
    versions.push(version);
  }

  insert(table: Table, rows: readonly FlatRow[]): void {
    if (rows.length > 0) this.of(table).rows.push(...rows);
  }

  private close(before: Held, number: number, endings: Ending[]): void {
    if (before.version?.batch === this.batch) before.version.to = number;
    else endings.push({ row: before.row, at: number });
  }

  private of(table: Table): TableChanges {
    const known = this.byTable.get(table);
    if (known !== undefined) return known;
    const changes: TableChanges = { versions: [], endings: [], rows: [] };
    this.byTable.set(table, changes);
    return changes;
  }
}
