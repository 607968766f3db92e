import type { ReadModelDatabase } from '../database/database';
import { REGISTRY } from '../registry';

/** Every row of every read model, of all times. */
export async function dump(database: ReadModelDatabase): Promise<Record<string, unknown[]>> {
  const dumped: Record<string, unknown[]> = {};
  for (const { name } of REGISTRY.tables) {
    const rows = await database.rows<object>(`select * from ${name}`);
    dumped[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dumped;
}
