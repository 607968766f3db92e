import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { ReadModelDatabase } from './database/database';
import type { Generation, Generations } from './generations';
import type { ReadModel } from './projection';
import { pausesOf, type PausedModel } from './pauses';
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
  /** Those that stand still before an event that they cannot take. */
  readonly paused: readonly PausedModel[];
}

/** What `projections status` shows. */
export async function statusOf(
  database: ReadModelDatabase,
  generations: Generations,
  registry: Registry,
): Promise<ReadModelsStatus> {
  const live = await generations.live();
  const built = await generations.builtWith(live.id);
  const models: ReadModelStatus[] = [];
  for (const model of registry.models) {
    const builtVersion = built.find(({ name }) => name === model.name)?.version ?? null;
    models.push({
      name: model.name,
      version: model.version,
      builtVersion,
      rows: await countRows(database, model, live),
    });
  }
  const needsRebuild = registry.differsFrom(built, database.schema);
  const paused = await pausesOf(database, live.id);
  return { generation: live.id, checkpoint: live.checkpoint, needsRebuild, models, paused };
}

async function countRows(database: ReadModelDatabase, model: ReadModel, live: Generation): Promise<number | null> {
  let sum = 0;
  for (const table of tablesOf(model)) {
    if (!live.tables.includes(table.name)) return null;
    const text = `select count(*) as count from ${physicalName(table, live.id)}`;
    sum += (await database.rows<{ count: number }>(text))[0]?.count ?? 0;
  }
  return sum;
}
