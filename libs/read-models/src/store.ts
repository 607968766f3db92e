import type { Numbered } from '@sagsgang/kernel/event';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { Kysely } from 'kysely';
import { AT_START, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import { configure, sqliteDialect, type SqliteDatabase } from './dialect';
import { Generations } from './generations';
import { momentOf } from './log/query';
import { Projector } from './projector';
import type { Reading } from './reading';
import { REGISTRY, type Registry } from './registry';
import { statusOf, type ReadModelsStatus } from './status';
import type { LoadStream } from './stream-cache';
import type { Tables } from './tables';

export interface ReadModelsOptions {
  /** Opens the database of the read models; called twice, for a writing and a reading connection. */
  readonly connect: () => SqliteDatabase;
  /** How many streams are kept folded in memory, some 10 KB each; 2,000 where left out. */
  readonly cachedStreams?: number;
  readonly registry?: Registry;
}

export type Batches = AsyncIterable<readonly Numbered<DomainEvent>[]>;

export const openReadModels = (options: ReadModelsOptions): ReadModels => new ReadModels(options);

/** The rows that the log comes to, of every read model, with one checkpoint for all of them. */
export class ReadModels {
  private readonly database: SqliteDatabase;
  private readonly db: Kysely<Tables>;
  private readonly generations: Generations;
  private readonly registry: Registry;
  private projector: Projector | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ReadModelsOptions) {
    this.registry = options.registry ?? REGISTRY;
    this.database = options.connect();
    configure(this.database);
    this.generations = new Generations(this.database, this.registry);
    this.generations.live();
    const reader = options.connect();
    configure(reader);
    this.db = new Kysely<Tables>({ dialect: sqliteDialect(reader) });
  }

  /** Where the next batch begins, whichever process wrote the last one. */
  checkpoint(): Checkpoint {
    return this.generations.live().checkpoint;
  }

  /**
   * Projects a batch whose first number is the checkpoint's plus one; batches are taken in turn.
   * @throws CheckpointMoved where it does not follow the checkpoint, ProjectionFailed where an event cannot be taken
   */
  apply(batch: readonly Numbered<DomainEvent>[], load: LoadStream): Promise<Checkpoint> {
    const result = this.turn.then(async () => (await this.live().apply(batch, load)) ?? this.checkpoint());
    this.turn = result.catch(() => undefined);
    return result;
  }

  /** The code's read models are others than those that filled the database. */
  needsRebuild(): boolean {
    return this.registry.differsFrom(this.generations.builtWith(this.generations.live().id));
  }

  /**
   * Fills a new generation from the log's start beside the live one, and switches when it has caught up. `readAfter`
   * yields the log's events after a checkpoint, to its head; it is called until it yields nothing new.
   */
  async rebuild(readAfter: (checkpoint: Checkpoint) => Batches, load: LoadStream): Promise<Checkpoint> {
    const { id } = this.generations.begin();
    const projector = this.projectorOf(id);
    let at = AT_START;
    for (let idle = false; !this.generations.promote(id, idle);) {
      const before = at.number;
      for await (const batch of readAfter(at)) at = (await projector.apply(batch, load)) ?? at;
      // A log that ends before the live generation was put back from a copy; the log is right.
      idle = at.number === before;
    }
    return at;
  }

  /** Asks questions of one consistent snapshot: `at` is an event's number, or null for now. */
  read<T>(at: number | null, ask: (reading: Reading) => Promise<T>): Promise<T> {
    return this.db.transaction().execute((db) => ask({ db, at }));
  }

  /** The event's number that `--as-of NUMBER|INSTANT` means; -1 before the first event. @throws UnknownMoment */
  numberOf(asOf: string): Promise<number> {
    return this.read(null, (reading) => momentOf(reading, asOf));
  }

  status(): ReadModelsStatus {
    return statusOf(this.database, this.generations, this.registry);
  }

  async close(): Promise<void> {
    await this.turn;
    await this.db.destroy();
    this.database.close();
  }

  private live(): Projector {
    const { id } = this.generations.live();
    if (this.projector?.id === id) return this.projector;
    if (this.needsRebuild()) throw new RebuildNeeded();
    return (this.projector = this.projectorOf(id));
  }

  private projectorOf(id: number): Projector {
    const { database, registry, generations } = this;
    return new Projector({ database, registry, generations, id, cachedStreams: this.options.cachedStreams ?? 2_000 });
  }
}

/** The tables are those of another version of the code. */
export class RebuildNeeded extends Error {
  override readonly name = 'RebuildNeeded';
  constructor() {
    super('the read models were built by another version of Sagsgang: rebuild them first');
  }
}
