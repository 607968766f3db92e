import type { Numbered } from '@sagsgang/kernel/event';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import { AT_START, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import { Overlap, type Begun } from '@sagsgang/kernel/overlap';
import type { ReadModelDatabase } from './database/database';
import { OpenedRows, type View } from './closed/opened-rows';
import type { RowKeys } from './closed/sealing';
import { checkNothingPaused } from './closed/public-view';
import { Generations, type Generation } from './generations';
import { momentOf } from './log/query';
import { LOG, type LogRow } from './log/table';
import { pausesOf, type PausedModel } from './pauses';
import { Progress } from './progress';
import { Projector, type ProjectorOptions } from './projector';
import type { Reading } from './reading';
import { REGISTRY, type Registry } from './registry';
import { statusOf, type ReadModelsStatus } from './status';
import type { LoadStream } from './stream-cache';
import { physicalName } from './table';

export interface ReadModelsOptions {
  /** Closed with the read models. */
  readonly database: ReadModelDatabase;
  /** Of the texts of closed items, which lie encrypted; the keyring of the log. */
  readonly keys: RowKeys;
  /** How many streams are kept folded in memory, some 10 KB each; 2,000 where left out. */
  readonly cachedStreams?: number;
  readonly registry?: Registry;
  /** Told of each read model that stands still before an event, when it comes to and when it is found so. */
  readonly onPaused?: (pause: PausedModel) => void;
}

export type Batches = AsyncIterable<readonly Numbered<DomainEvent>[]>;

/** Opens the read models of a database, and creates them where it has none. */
export async function openReadModels(options: ReadModelsOptions): Promise<ReadModels> {
  const { database, keys, registry = REGISTRY, cachedStreams = 2_000, onPaused = () => undefined } = options;
  const generations = new Generations(database, registry);
  try {
    await generations.open();
  } catch (error) {
    await database.close();
    throw error;
  }
  return new ReadModels(database, generations, registry, { keys, cachedStreams, onPaused });
}

/** The rows that the log comes to, of every read model, with one checkpoint for all of them. */
export class ReadModels {
  /** How far they have come, for those who wait. */
  readonly progress: Progress;
  private projector: Projector | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: ReadModelDatabase,
    private readonly generations: Generations,
    private readonly registry: Registry,
    private readonly projecting: Pick<ProjectorOptions, 'keys' | 'cachedStreams' | 'onPaused'>,
  ) {
    this.progress = new Progress(database, () => this.checkpoint());
  }

  /** Where the next batch begins, whichever process wrote the last one. */
  async checkpoint(): Promise<Checkpoint> {
    return (await this.generations.live()).checkpoint;
  }

  /**
   * Projects a batch whose first number is the checkpoint's plus one; batches are taken in turn. A read model that
   * cannot take an event stands still before it, until a rebuild; the others and the checkpoint go on.
   * @throws CheckpointMoved where it does not follow the checkpoint
   */
  async apply(batch: readonly Numbered<DomainEvent>[], load: LoadStream): Promise<Checkpoint> {
    return (await (await this.begin(batch, load)).written) ?? this.checkpoint();
  }

  /** As `apply`, but the next batch may be begun while this one is written. */
  begin(batch: readonly Numbered<DomainEvent>[], load: LoadStream): Promise<Begun<Checkpoint | null>> {
    const begun = this.turn.then(async () => (await this.live()).begin(batch, load));
    this.turn = begun.catch(() => undefined);
    this.writing = begun.then(({ written }) => written).catch(() => undefined);
    return begun;
  }

  /** The read models that stand still before an event that they cannot take: what they answer is not complete. */
  async paused(): Promise<readonly PausedModel[]> {
    return pausesOf(this.database, (await this.generations.live()).id);
  }

  /** The names of the read models that make something of such a stream. */
  readersOf(stream: string): readonly string[] {
    return this.registry.active.readersOf(stream);
  }

  /** The code's read models are others than those that filled the database. */
  async needsRebuild(): Promise<boolean> {
    return this.isOfAnother(await this.generations.live());
  }

  /**
   * Fills a new generation from the log's start beside the live one, and switches when it has caught up. `readAfter`
   * yields the log's events after a checkpoint, to its head; it is called until it yields nothing new.
   */
  async rebuild(readAfter: (checkpoint: Checkpoint) => Batches, load: LoadStream): Promise<Checkpoint> {
    const { id } = await this.generations.begin();
    const projector = this.projectorOf(id);
    const writes = new Overlap();
    let at = AT_START;
    let idle: boolean;
    do {
      const before = at.number;
      for await (const batch of readAfter(at)) {
        await writes.next(await projector.begin(batch, load));
        const last = batch.at(-1);
        if (last !== undefined) at = { number: last.number, position: last.position };
      }
      await writes.end();
      // A log that ends before the live generation was put back from a copy; the log is right.
      idle = at.number === before;
    } while (!(await this.generations.promote(id, idle)));
    if (await this.closesAnything()) await this.database.scrub([]);
    return at;
  }

  /**
   * Asks questions of one consistent snapshot: `at` is an event's number, or null for now. The public is shown neutral
   * titles and no texts of what is closed today, whatever moment it asks about. @throws PublicViewAway
   */
  read<T>(at: number | null, ask: (reading: Reading) => Promise<T>, view: View = 'full'): Promise<T> {
    const opened = new OpenedRows(view, this.projecting.keys);
    return this.database.snapshot(async (db) => {
      if (view === 'public') await checkNothingPaused({ db, at: null, view });
      return ask({ db: db.withPlugin(opened), at, view });
    });
  }

  /** What was noted of an event when it was counted; null where none of that number was. */
  async logEntry(number: number): Promise<LogRow | null> {
    const { id } = await this.generations.live();
    const text = `select * from ${physicalName(LOG, id)} where number = ?`;
    return (await this.database.rows<LogRow>(text, [number]))[0] ?? null;
  }

  /**
   * Whether a newer Sagsgang built the tables. Building them anew would throw its work away, and it would do the same
   * with ours: two versions that run side by side must not take turns at that.
   */
  async areOfNewer(): Promise<boolean> {
    const { models } = await this.status();
    return models.some(({ version, builtVersion }) => builtVersion !== null && builtVersion > version);
  }

  /** The event's number that `--as-of NUMBER|INSTANT` means; -1 before the first event. @throws UnknownMoment */
  numberOf(asOf: string): Promise<number> {
    return this.read(null, (reading) => momentOf(reading, asOf));
  }

  status(): Promise<ReadModelsStatus> {
    return statusOf(this.database, this.generations, this.registry);
  }

  async close(): Promise<void> {
    await this.turn;
    await this.writing;
    this.progress.close();
    await this.database.close();
  }

  /** What was closed in the midst of the log lay in clear in the new tables until then, and in the dropped ones. */
  private async closesAnything(): Promise<boolean> {
    return (await this.database.rows('select 1 from closures limit 1')).length > 0;
  }

  private async live(): Promise<Projector> {
    const live = await this.generations.live();
    if (this.projector?.id === live.id) return this.projector;
    if (await this.isOfAnother(live)) throw new RebuildNeeded();
    return (this.projector = this.projectorOf(live.id));
  }

  private async isOfAnother({ id }: Generation): Promise<boolean> {
    return this.registry.differsFrom(await this.generations.builtWith(id), this.database.schema);
  }

  private projectorOf(id: number): Projector {
    const { database, registry, generations, projecting } = this;
    return new Projector({ database, registry, generations, id, ...projecting });
  }
}

/** The tables are those of another version of the code. */
export class RebuildNeeded extends Error {
  override readonly name = 'RebuildNeeded';
  constructor() {
    super('the read models were built by another version of Sagsgang: rebuild them first');
  }
}
