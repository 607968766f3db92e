import { numbered, type Consumer } from '@sagsgang/application/follow';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import type { EventStore } from '@sagsgang/event-store/port';
import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { Begun } from '@sagsgang/kernel/overlap';
import type { Numbered, Recorded } from '@sagsgang/kernel/event';
import type { ReadModels } from '@sagsgang/read-models/store';
import { BuiltByNewer } from './built-by-newer';

/** Lets the read models follow the log; the two rooms know nothing of each other. */
export class ReadModelConsumer implements Consumer {
  readonly name = 'read-models';

  constructor(
    private readonly store: EventStore,
    private readonly readModels: ReadModels,
  ) {}

  checkpoint(): Promise<Checkpoint> {
    return this.readModels.checkpoint();
  }

  async handle(batch: readonly Numbered[]): Promise<void> {
    await this.readModels.apply(batch as readonly Numbered<DomainEvent>[], this.load);
  }

  begin(batch: readonly Numbered[]): Promise<Begun<unknown>> {
    return this.readModels.begin(batch as readonly Numbered<DomainEvent>[], this.load);
  }

  /** Builds the read models anew where an older version of Sagsgang made them. @throws BuiltByNewer */
  async rebuildWhereNeeded(onProgress?: (at: Checkpoint) => void): Promise<void> {
    if (!(await this.readModels.needsRebuild())) return;
    if (await this.readModels.areOfNewer()) throw new BuiltByNewer();
    await this.rebuild(onProgress);
  }

  /** Fills a new generation beside the live one and switches to it. */
  rebuild(onProgress: (at: Checkpoint) => void = () => undefined): Promise<Checkpoint> {
    return this.readModels.rebuild((after) => {
      onProgress(after);
      return this.readAfter(after, onProgress);
    }, this.load);
  }

  private readonly load = async (stream: string): Promise<readonly Recorded<DomainEvent>[]> => {
    const { events } = await this.store.readStream(stream, { markUnreadable: true });
    return events as readonly Recorded<DomainEvent>[];
  };

  private async *readAfter(
    after: Checkpoint,
    onProgress: (at: Checkpoint) => void,
  ): AsyncGenerator<readonly Numbered<DomainEvent>[]> {
    let at = after;
    for await (const events of this.store.readAll({ after: after.position })) {
      const batch = numbered(events, at) as Numbered<DomainEvent>[];
      yield batch;
      const last = batch.at(-1);
      if (last !== undefined) at = { number: last.number, position: last.position };
      onProgress(at);
    }
  }
}
