import type { SqliteDatabase } from '../dialect';
import { REGISTRY } from '../registry';

/** Every row of every read model, of all times. */
export function dump(database: SqliteDatabase): Record<string, unknown[]> {
  const tables = REGISTRY.tables.map(({ name }) => name);
  return Object.fromEntries(
    tables.map((name) => [
      name,
      database
        .prepare(`select * from ${name}`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  );
}
