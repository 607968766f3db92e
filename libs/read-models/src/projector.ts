import type { Numbered } from '@sagsgang/kernel/event';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { CheckpointMoved, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { Changes } from './changes';
import type { SqliteDatabase } from './dialect';
import type { Generations } from './generations';
import { LOG } from './log/table';
import { ProjectionFailed, projectBatch } from './projecting';
import type { Registry } from './registry';
import { StreamCache, type LoadStream } from './stream-cache';
import { physicalName, type Table } from './table';
import { TALLIES, tallyRows } from './tallies';
import { inTransaction } from './transaction';
import { Writer } from './writer';

export interface ProjectorOptions {
  readonly database: SqliteDatabase;
  readonly registry: Registry;
  readonly generations: Generations;
  /** Of the generation that it fills. */
  readonly id: number;
  readonly cachedStreams: number;
}

/** Fills one generation. */
export class Projector {
  readonly id: number;
  private readonly writer: Writer;
  private readonly cache: StreamCache;
  private latest: { readonly number: number; readonly recordedMax: string } = { number: -1, recordedMax: '' };

  constructor(private readonly options: ProjectorOptions) {
    const { database, registry, id, cachedStreams } = options;
    this.id = id;
    this.writer = new Writer(database, registry.tables, id);
    this.cache = new StreamCache(registry.routes, cachedStreams);
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
      const latest = this.recordedMaxAt(first.number - 1);
      const changes = await projectBatch(batch, latest, { routes, tellings, cache: this.cache, load });
      this.write(changes, first.number - 1, { number: last.number, position: last.position });
    } catch (error) {
      this.cache.forget(batch.map((event) => event.stream));
      if (error instanceof ProjectionFailed) await this.apply(batch.slice(0, error.event.number - first.number), load);
      throw error;
    }
    this.cache.trim();
    return { number: last.number, position: last.position };
  }

  private write(changes: Changes, expected: number, to: Checkpoint): void {
    const { database, generations } = this.options;
    inTransaction(database, () => {
      if (generations.byId(this.id)?.checkpoint.number !== expected) throw new CheckpointMoved('the read models');
      this.tally(changes);
      this.writer.write(changes);
      generations.moveCheckpoint(this.id, to);
    });
    const recorded = changes.byTable.get(LOG)?.rows.at(-1);
    this.latest = { number: to.number, recordedMax: String(recorded?.['recorded_max'] ?? '') };
  }

  private tally(changes: Changes): void {
    for (const table of this.options.registry.tables) {
      if (table.tallied === undefined || !changes.byTable.has(table)) continue;
      const latest = (value: string): number => this.latestCount(table, value);
      changes.insert(TALLIES, tallyRows(changes, table, table.tallied, latest));
    }
  }

  private latestCount(table: Table, value: string): number {
    const rows = this.options.database
      .prepare(
        `select count from ${physicalName(TALLIES, this.id)} where tally = ? and value = ? order by number desc limit 1`,
      )
      .all(table.name, value) as { count: number }[];
    return rows[0]?.count ?? 0;
  }

  /** Known from the last batch, unless another process wrote since. */
  private recordedMaxAt(number: number): string {
    if (number < 0) return '';
    if (this.latest.number === number) return this.latest.recordedMax;
    if (this.options.generations.byId(this.id)?.checkpoint.number !== number)
      throw new CheckpointMoved('the read models');
    const rows = this.options.database
      .prepare(`select recorded_max as latest from ${physicalName(LOG, this.id)} where number = ?`)
      .all(number) as { latest: string }[];
    return rows[0]?.latest ?? '';
  }
}
