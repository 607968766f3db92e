import type { Projection, ReadModel } from './projection';
import type { FlatRow, Table } from './table';

/** Where an event goes: a handler, the table that it keeps, and the read model whose table that is. */
export interface Route {
  readonly model: string;
  readonly table: Table;
  readonly handler: NonNullable<Projection['on'][string]>;
}

/** By event type. Each type belongs to one kind of stream. */
export type Routes = ReadonlyMap<string, readonly Route[]>;

/** The handlers of these read models, by event type. */
export function routesOf(models: readonly ReadModel[]): Routes {
  const routes = new Map<string, Route[]>();
  const all = models.flatMap(({ name, projections }) => projections.map((each) => ({ model: name, ...each })));
  for (const { model, table, on } of all) {
    for (const [type, handler] of Object.entries(on)) {
      if (handler === undefined) continue;
      const of = routes.get(type) ?? [];
      of.push({ model, table, handler });
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
