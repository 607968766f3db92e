import type { Numbered } from '@sagsgang/kernel/event';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { CheckpointMoved, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { Changes } from './changes';
import { Counting } from './counting';
import type { ReadModelDatabase } from './database/database';
import type { Generations } from './generations';
import { LOG } from './log/table';
import { ProjectionFailed, projectBatch } from './projecting';
import type { Registry } from './registry';
import { StreamCache, type LoadStream } from './stream-cache';
import { physicalName } from './table';

export interface ProjectorOptions {
  readonly database: ReadModelDatabase;
  readonly registry: Registry;
  readonly generations: Generations;
  /** Of the generation that it fills. */
  readonly id: number;
  readonly cachedStreams: number;
}

/** Fills one generation. */
export class Projector {
  readonly id: number;
  private readonly cache: StreamCache;
  private readonly counting: Counting;
  private latest: { readonly number: number; readonly recordedMax: string } = { number: -1, recordedMax: '' };

  constructor(private readonly options: ProjectorOptions) {
    const { registry, id, cachedStreams } = options;
    this.id = id;
    this.cache = new StreamCache(registry.routes, cachedStreams);
    this.counting = new Counting(registry.tables, id);
  }

  /**
   * Projects consecutive events, and writes rows and checkpoint in one transaction.
   * @throws CheckpointMoved, ProjectionFailed (what came before the event is written)
   */
  async apply(batch: readonly Numbered<DomainEvent>[], load: LoadStream): Promise<Checkpoint | null> {
    const [first, last] = [batch[0], batch.at(-1)];
    if (first === undefined || last === undefined) return null;
    const { tellings, routes } = this.options.registry;
    try {
      const latest = await this.recordedMaxAt(first.number - 1);
      const changes = await projectBatch(batch, latest, { routes, tellings, cache: this.cache, load });
      await this.write(changes, first.number - 1, { number: last.number, position: last.position });
    } catch (error) {
      this.cache.forget(batch.map((event) => event.stream));
      this.counting.forget();
      if (error instanceof ProjectionFailed) await this.apply(batch.slice(0, error.event.number - first.number), load);
      throw error;
    }
    this.cache.trim();
    return { number: last.number, position: last.position };
  }

  private async write(changes: Changes, expected: number, to: Checkpoint): Promise<void> {
    const { database, generations } = this.options;
    await database.transaction(async (transaction) => {
      const generation = await generations.byId(this.id, transaction);
      if (generation?.checkpoint.number !== expected) throw new CheckpointMoved('the read models');
      await this.counting.count(changes, transaction);
      for (const [table, ofTable] of changes.byTable) await transaction.write(table, this.id, ofTable);
      await generations.moveCheckpoint(transaction, this.id, to);
      if (generation.live) await transaction.announce(to.number);
    });
    const recorded = changes.byTable.get(LOG)?.rows.at(-1);
    this.latest = { number: to.number, recordedMax: String(recorded?.['recorded_max'] ?? '') };
  }

  /** Known from the last batch, unless another process wrote since: what was counted is old then as well. */
  private async recordedMaxAt(number: number): Promise<string> {
    if (this.latest.number === number) return this.latest.recordedMax;
    const { database, generations } = this.options;
    this.counting.forget();
    if (number < 0) return '';
    if ((await generations.byId(this.id))?.checkpoint.number !== number) throw new CheckpointMoved('the read models');
    const rows = await database.rows<{ latest: string }>(
      `select recorded_max as latest from ${physicalName(LOG, this.id)} where number = ?`,
      [number],
    );
    return rows[0]?.latest ?? '';
  }
}
