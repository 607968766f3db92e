import { pauseAt } from '@sagsgang/kernel/pause';
import { ofReadModels, skipsIn, SKIPS_STREAM, type Skips } from '@sagsgang/domain/operation/skipping';
import type { Active } from './active';
import { Closures } from './closed/closures';
import type { Statements, WriteTransaction } from './database/database';
import type { ProjectionFailed } from './models-failed';
import { addPause, pausesOf, skipsOf, writeSkips, type PausedModel } from './pauses';
import { StreamCache, type LoadStream } from './stream-cache';

/** What of it is not written down yet. */
interface Unwritten {
  readonly pauses: readonly PausedModel[];
  readonly skips: Skips;
}

const NOTHING: Unwritten = { pauses: [], skips: new Map() };

/** Which read models of a generation go on and which stand still, and what they leave out because somebody said so. */
export class Standing {
  readonly cache: StreamCache;

  private constructor(
    readonly active: Active,
    readonly skips: Skips,
    readonly pauses: readonly PausedModel[],
    readonly closures: Closures,
    private unwritten: Unwritten,
    private readonly cachedStreams: number,
  ) {
    this.cache = new StreamCache(active, skips, cachedStreams);
  }

  /**
   * Before the first event. The skips that are in the log by then count for the whole generation: one that is recorded
   * while it is followed would change what was made of earlier events.
   */
  static async atStart(active: Active, cachedStreams: number, load: LoadStream): Promise<Standing> {
    const skips = ofReadModels(skipsIn(await load(SKIPS_STREAM)));
    return new Standing(active, skips, [], new Closures(), { ...NOTHING, skips }, cachedStreams);
  }

  /** As it was written down. */
  static async found(
    active: Active,
    cachedStreams: number,
    statements: Pick<Statements, 'rows'>,
    generation: number,
  ): Promise<Standing> {
    const pauses = await pausesOf(statements, generation);
    const skips = await skipsOf(statements, generation);
    const paused = new Set(pauses.map(({ model }) => model));
    const closures = await Closures.found(statements, generation);
    return new Standing(active.without(paused), skips, pauses, closures, NOTHING, cachedStreams);
  }

  /** From the event of the failure on. @param since an instant */
  without({ event, models, cause }: ProjectionFailed, since: string): Standing {
    const fresh = models.map((model) => ({ model, ...pauseAt(event, cause, since) }));
    const unwritten = { ...this.unwritten, pauses: [...this.unwritten.pauses, ...fresh] };
    const active = this.active.without(new Set(models));
    const pauses = [...this.pauses, ...fresh];
    return new Standing(active, this.skips, pauses, this.closures, unwritten, this.cachedStreams);
  }

  async write(transaction: WriteTransaction, generation: number): Promise<void> {
    for (const pause of this.unwritten.pauses) await addPause(transaction, generation, pause);
    await writeSkips(transaction, generation, this.unwritten.skips);
  }

  /** To be called once that is committed; gives the pauses that were new. */
  written(): readonly PausedModel[] {
    const { pauses } = this.unwritten;
    this.unwritten = NOTHING;
    return pauses;
  }
}
