import type { Changes } from './changes';
import { insertOnlyTable, OPEN, type FlatRow, type Table } from './table';

/** How many rows of a table had a value in a column, from an event's number on. The value `` stands for all rows. */
export type TallyRow = {
  readonly tally: string;
  readonly value: string;
  readonly number: number;
  readonly count: number;
};

/** Counting versions would cost the more the longer they have been written; this costs the same at any moment. */
export const TALLIES = insertOnlyTable<TallyRow>('tallies', {
  types: { tally: 'text', value: 'text', number: 'integer', count: 'integer' },
  key: ['tally', 'value', 'number'],
});

export const ALL_ROWS = '';

/** What an event adds to the count of a value, or takes from it. */
export interface Step {
  readonly number: number;
  readonly value: string;
  readonly by: number;
}

/** What the batch adds and takes away, in the order of the events; what cancels itself out is left out. */
export function stepsOf(changes: Changes, table: Table, column: string): readonly Step[] {
  const net = new Map<number, Map<string, number>>();
  const add = (number: number, row: FlatRow, by: number): void => {
    const at = net.get(number) ?? new Map<string, number>();
    net.set(number, at);
    for (const value of [ALL_ROWS, String(row[column])]) at.set(value, (at.get(value) ?? 0) + by);
  };
  for (const { row, at } of changes.byTable.get(table)?.endings ?? []) add(at, row, -1);
  for (const { row, from, to } of changes.byTable.get(table)?.versions ?? []) {
    add(from, row, 1);
    if (to !== OPEN) add(to, row, -1);
  }
  return [...net]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, values]) => [...values].flatMap(([value, by]) => (by === 0 ? [] : [{ number, value, by }])));
}

/** The rows by which a table's counts go on; `counts` holds the count of each value so far, and is moved on. */
export function tallyRows(table: Table, steps: readonly Step[], counts: Map<string, number>): readonly TallyRow[] {
  return steps.map(({ number, value, by }) => {
    const count = (counts.get(value) ?? 0) + by;
    counts.set(value, count);
    return { tally: table.name, value, number, count };
  });
}
