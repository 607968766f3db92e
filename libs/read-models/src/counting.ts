import type { Changes } from './changes';
import type { Statements } from './database/database';
import { physicalName, type Table } from './table';
import { stepsOf, TALLIES, tallyRows } from './tallies';

/** Counts the rows of the tallied tables of one generation, batch by batch. */
export class Counting {
  /** What is counted in memory, by table and value, so that only the first batch asks the database. */
  private readonly counts = new Map<Table, Map<string, number>>();

  constructor(
    private readonly tables: readonly Table[],
    private readonly generation: number,
  ) {}

  /** Adds the rows by which a batch goes on counting. */
  async count(changes: Changes, statements: Pick<Statements, 'rows'>): Promise<void> {
    for (const table of this.tables) {
      if (table.tallied === undefined || !changes.byTable.has(table)) continue;
      const steps = stepsOf(changes, table, table.tallied);
      const counts = await this.countsOf(table, new Set(steps.map(({ value }) => value)), statements);
      changes.insert(TALLIES, tallyRows(table, steps, counts));
    }
  }

  /** To be called when a batch was not written, or when another process wrote one. */
  forget(): void {
    this.counts.clear();
  }

  private async countsOf(
    table: Table,
    values: ReadonlySet<string>,
    statements: Pick<Statements, 'rows'>,
  ): Promise<Map<string, number>> {
    const counts = this.counts.get(table) ?? new Map<string, number>();
    this.counts.set(table, counts);
    for (const value of values) {
      if (counts.has(value)) continue;
      const rows = await statements.rows<{ count: number }>(
        `select count from ${physicalName(TALLIES, this.generation)}
         where tally = ? and value = ? order by number desc limit 1`,
        [table.name, value],
      );
      counts.set(value, rows[0]?.count ?? 0);
    }
    return counts;
  }
}
