import type { Projection } from './projection';
import type { FlatRow, Table } from './table';

/** Where an event goes: a handler, and the table that it keeps. */
export interface Route {
  readonly table: Table;
  readonly handler: NonNullable<Projection['on'][string]>;
}

/** By event type. Each type belongs to one kind of stream. */
export type Routes = ReadonlyMap<string, readonly Route[]>;

/** The handlers of these projections, by event type. */
export function routesOf(projections: readonly Projection[]): Routes {
  const routes = new Map<string, Route[]>();
  for (const { table, on } of projections) {
    for (const [type, handler] of Object.entries(on)) {
      if (handler === undefined) continue;
      const of = routes.get(type) ?? [];
      of.push({ table, handler });
      routes.set(type, of);
    }
  }
  return routes;
}

/** A character that stands in no id, number or name. */
export const KEY_SEPARATOR = '\u0000';

/** What names a row within its stream: the values of the key's columns after the aggregate's id. */
export function keyOf(table: Table, row: FlatRow): string {
  if (table.key.length === 1) return '';
  if (table.key.length === 2) return String(row[table.key[1]]);
  return table.key
    .slice(1)
    .map((column) => row[column])
    .join(KEY_SEPARATOR);
}

/** True where two rows of a table have the same values. */
export function same(table: Table, a: FlatRow, b: FlatRow): boolean {
  for (const column of table.columns) if (a[column] !== b[column]) return false;
  return true;
}
