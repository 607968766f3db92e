import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { SqliteDatabase } from './dialect';
import type { Generations } from './generations';
import { tablesOf, type Registry } from './registry';
import { physicalName } from './table';

export interface ReadModelStatus {
  readonly name: string;
  /** The code's. */
  readonly version: number;
  /** The one that the rows were made by; null where there are none. */
  readonly builtVersion: number | null;
  /** Rows of all times; null where the database has no such table. */
  readonly rows: number | null;
}

export interface ReadModelsStatus {
  readonly generation: number;
  readonly checkpoint: Checkpoint;
  readonly needsRebuild: boolean;
  readonly models: readonly ReadModelStatus[];
}

/** What `projections status` shows. */
export function statusOf(database: SqliteDatabase, generations: Generations, registry: Registry): ReadModelsStatus {
  const { id, checkpoint } = generations.live();
  const built = generations.builtWith(id);
  const models = registry.models.map((model): ReadModelStatus => {
    const builtVersion = built.find(({ name }) => name === model.name)?.version ?? null;
    const counts = tablesOf(model).map((table) => countRows(database, physicalName(table, id)));
    const rows = counts.some((count) => count === null) ? null : counts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
    return { name: model.name, version: model.version, builtVersion, rows };
  });
  return { generation: id, checkpoint, needsRebuild: registry.differsFrom(built), models };
}

function countRows(database: SqliteDatabase, table: string): number | null {
  const exists = database.prepare("select name from sqlite_master where type = 'table' and name = ?").all(table);
  if (exists.length === 0) return null;
  const [row] = database.prepare(`select count(*) as count from ${table}`).all() as { count: number }[];
  return row?.count ?? null;
}
