import type { Numbered } from '@sagsgang/kernel/event';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { CheckpointMoved, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { Begun } from '@sagsgang/kernel/overlap';
import type { Changes } from './changes';
import { ClosingWrite } from './closed/closing-write';
import type { Closing } from './closed/closures';
import type { RowKeys } from './closed/sealing';
import { Counting } from './counting';
import type { ReadModelDatabase } from './database/database';
import type { Generations } from './generations';
import { LOG } from './log/table';
import { ProjectionFailed } from './models-failed';
import type { PausedModel } from './pauses';
import { projectBatch } from './projecting';
import type { Registry } from './registry';
import { Standing } from './standing';
import type { LoadStream } from './stream-cache';
import { physicalName } from './table';

export interface ProjectorOptions {
  readonly database: ReadModelDatabase;
  readonly registry: Registry;
  readonly generations: Generations;
  /** Of the texts that are closed. */
  readonly keys: RowKeys;
  /** Of the generation that it fills. */
  readonly id: number;
  readonly cachedStreams: number;
  /** Told of each read model that stands still, when it comes to and when it is found so. */
  readonly onPaused: (pause: PausedModel) => void;
}

/** What a batch comes to. */
interface Written {
  readonly changes: Changes;
  readonly closing: Closing;
}

const NOTHING_KNOWN = { number: -1, recordedMax: '' };

/** Fills one generation. */
export class Projector {
  readonly id: number;
  private readonly counting: Counting;
  /** Of the newest event that was projected. */
  private latest: { readonly number: number; readonly recordedMax: string } = NOTHING_KNOWN;
  private writing: Promise<unknown> = Promise.resolve();
  /** Null where it has to be looked up: another process may have written since. */
  private standing: Standing | null = null;

  constructor(private readonly options: ProjectorOptions) {
    const { registry, id } = options;
    this.id = id;
    this.counting = new Counting(registry.tables, id);
  }

  /**
   * Projects consecutive events; their rows and the checkpoint are then written in one transaction, after those of the
   * batch before, and meanwhile the next batch may be begun. A read model that cannot take an event stands still before
   * it from then on, which is written down with the batch; the others go on.
   * @throws CheckpointMoved, here or by `written`
   */
  async begin(batch: readonly Numbered<DomainEvent>[], load: LoadStream): Promise<Begun<Checkpoint | null>> {
    const [first, last] = [batch[0], batch.at(-1)];
    if (first === undefined || last === undefined) return { written: this.writing.then(() => null) };
    try {
      const latest = await this.recordedMaxAt(first.number - 1);
      const standing = (this.standing ??= await this.lookUp(first.number, load));
      const { active, skips, cache, closures } = standing;
      const changes = await projectBatch(batch, latest, { active, skips, cache, closures, load });
      cache.trim();
      return { written: this.writeInTurn(changes, first.number - 1, last, standing) };
    } catch (error) {
      if (error instanceof ProjectionFailed && this.standing !== null)
        return { written: Promise.resolve(await this.goOnWithout(error, this.standing, batch, load)) };
      this.forget();
      throw error;
    }
  }

  /** Takes a batch and waits until it is written. */
  async apply(batch: readonly Numbered<DomainEvent>[], load: LoadStream): Promise<Checkpoint | null> {
    return (await this.begin(batch, load)).written;
  }

  /** What came before the event is written first; the models that failed have taken nothing from it on. */
  private async goOnWithout(
    failure: ProjectionFailed,
    standing: Standing,
    batch: readonly Numbered<DomainEvent>[],
    load: LoadStream,
  ): Promise<Checkpoint | null> {
    const before = batch.filter(({ number }) => number < failure.event.number);
    standing.cache.forget(batch.map((event) => event.stream));
    await this.apply(before, load);
    // Other models may have failed on the way: then this one is asked again, without them.
    if (this.standing === standing) this.standing = standing.without(failure, new Date().toISOString());
    return this.apply(batch.slice(before.length), load);
  }

  /** What follows a batch that could not be written is not written either: each waits for the one before. */
  private writeInTurn(changes: Changes, expected: number, last: Numbered, standing: Standing): Promise<Checkpoint> {
    const { recorded_max: recordedMax } = changes.byTable.get(LOG)?.rows.at(-1) ?? {};
    this.latest = { number: last.number, recordedMax: String(recordedMax ?? '') };
    // Taken now: while this batch waits, the next one may close something more.
    const batch = { changes, closing: standing.closures.take() };
    const written = this.writing.then(() => this.write(batch, expected, last, standing));
    this.writing = written;
    written.catch(() => this.forget());
    return written.then(() => ({ number: last.number, position: last.position }));
  }

  /** What is known in memory may have run ahead of what is written, or behind what others wrote. */
  private forget(): void {
    this.counting.forget();
    this.standing = null;
    this.latest = NOTHING_KNOWN;
    this.writing = Promise.resolve();
  }

  private async write(batch: Written, expected: number, last: Numbered, standing: Standing): Promise<void> {
    const { database, generations, registry, keys } = this.options;
    const { changes, closing } = batch;
    const closed = await ClosingWrite.of(changes, closing, keys);
    const live = await database.transaction(async (transaction) => {
      const generation = await generations.byId(this.id, transaction);
      if (generation?.checkpoint.number !== expected) throw new CheckpointMoved('the read models');
      await this.counting.count(changes, transaction);
      await closed.rewrite(transaction, this.id, registry.tables);
      for (const [table, ofTable] of changes.byTable)
        await transaction.write(table, this.id, closed.sealed(table, ofTable));
      await standing.write(transaction, this.id);
      await generations.moveCheckpoint(transaction, this.id, { number: last.number, position: last.position });
      if (generation.live) await transaction.announce(last.number);
      return generation.live;
    });
    if (live && closed.rewrites) await database.scrub(this.closableTables());
    standing.written().forEach(this.options.onPaused);
  }

  /** Whose old rows lie in clear until the database has let go of them. */
  private closableTables(): string[] {
    const { tables } = this.options.registry;
    return tables.filter(({ closable }) => closable !== undefined).map((table) => physicalName(table, this.id));
  }

  private async lookUp(number: number, load: LoadStream): Promise<Standing> {
    const { database, registry, cachedStreams, onPaused } = this.options;
    const { active } = registry;
    if (number === 0) return Standing.atStart(active, cachedStreams, load);
    const found = await Standing.found(active, cachedStreams, database, this.id);
    found.pauses.forEach(onPaused);
    return found;
  }

  /** Known from the last batch, unless another process wrote since: what else was known is old then as well. */
  private async recordedMaxAt(number: number): Promise<string> {
    if (this.latest.number === number) return this.latest.recordedMax;
    const { database, generations } = this.options;
    this.counting.forget();
    this.standing = null;
    if (number < 0) return '';
    if ((await generations.byId(this.id))?.checkpoint.number !== number) throw new CheckpointMoved('the read models');
    const rows = await database.rows<{ latest: string }>(
      `select recorded_max as latest from ${physicalName(LOG, this.id)} where number = ?`,
      [number],
    );
    this.latest = { number, recordedMax: rows[0]?.latest ?? '' };
    return this.latest.recordedMax;
  }
}
