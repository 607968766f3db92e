import type { Recorded } from '@sagsgang/kernel/event';
import type { DomainEvent } from '@sagsgang/domain/event-types';
import type { Skips } from '@sagsgang/domain/operation/skipping';
import type { Active } from './active';
import { StreamModel } from './stream-model';

/**
 * Reads a whole stream, in order, as it lies in the log (at least as far as the batch that is being applied). What of it
 * cannot be read is marked as `unreadable`.
 */
export type LoadStream = (stream: string) => Promise<readonly Recorded<DomainEvent>[]>;

/** The models of the streams that were projected last. */
export class StreamCache {
  private readonly models = new Map<string, StreamModel>();

  constructor(
    private readonly active: Active,
    private readonly skips: Skips,
    private readonly limit: number,
  ) {}

  /** The stream's model as it was just before the event. @throws ModelsFailed where it cannot be made anew */
  async before(event: Recorded, load: LoadStream): Promise<StreamModel> {
    const known = this.models.get(event.stream);
    if (known?.revision === event.revision - 1) return this.keep(event.stream, known);
    return this.keep(event.stream, await this.replay(event, load));
  }

  /** Must be called between batches only: a model that a batch is using may not go. */
  trim(): void {
    for (const stream of this.models.keys()) {
      if (this.models.size <= this.limit) return;
      this.models.delete(stream);
    }
  }

  /** Forgets models that may have run ahead of what was written. */
  forget(streams: Iterable<string>): void {
    for (const stream of streams) this.models.delete(stream);
  }

  private async replay(event: Recorded, load: LoadStream): Promise<StreamModel> {
    if (event.revision === 0) return new StreamModel(event.stream, this.active, this.skips);
    const events = await load(event.stream);
    return StreamModel.of(event.stream, this.active, this.skips, events.slice(0, event.revision));
  }

  /** Puts it at the young end. */
  private keep(stream: string, model: StreamModel): StreamModel {
    this.models.delete(stream);
    this.models.set(stream, model);
    return model;
  }
}
