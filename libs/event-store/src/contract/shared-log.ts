import { comparePositions, type Position } from '@sagsgang/kernel/position';
import { WrongRevision } from '../errors';
import type { Appended, ExpectedRevision, ReadAllOptions, ReadStreamOptions } from '../port';
import type { EncodedEvent, LogMessage, RawSlice, RawStore, StoredEvent } from '../raw-store';

const EMPTY: Position = '0';

/**
 * A part of a log that others write, too, as if it were a whole log that began empty: the contract then demands of an
 * adapter on a shared server what it demands on an empty one. Streams get a suffix that nobody else uses.
 * @param base the head when the part began
 */
export function partOfSharedLog(store: RawStore, suffix: string, base: Position): RawStore {
  return new PartOfLog(store, suffix, base);
}

class PartOfLog implements RawStore {
  constructor(
    private readonly store: RawStore,
    private readonly suffix: string,
    private readonly base: Position,
  ) {}

  async append(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended> {
    try {
      return await this.store.append(stream + this.suffix, expected, events);
    } catch (error) {
      if (!(error instanceof WrongRevision)) throw error;
      throw new WrongRevision(this.named(error.stream), error.expected, error.actual);
    }
  }

  async readStream(stream: string, options?: ReadStreamOptions): Promise<RawSlice> {
    const { revision, events } = await this.store.readStream(stream + this.suffix, options);
    return { revision, events: events.map((event) => this.renamed(event)) };
  }

  async *readAll({ after = EMPTY, limit = Infinity }: ReadAllOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    let left = limit;
    for await (const page of this.store.readAll({ after: this.outer(after) })) {
      const events = this.ours(page).slice(0, left);
      left -= events.length;
      if (events.length > 0) yield events;
      if (left <= 0) return;
    }
  }

  /** The newest of our events; and the head itself must be the newest event of all, or it is an error here. */
  async head(): Promise<Position> {
    const head = await this.store.head();
    let [newest, ours] = [this.base, EMPTY];
    for await (const page of this.store.readAll({ after: this.base })) {
      const known = page.filter(({ position }) => comparePositions(position, head) <= 0);
      newest = known.at(-1)?.position ?? newest;
      ours = this.ours(known).at(-1)?.position ?? ours;
      if (known.length < page.length) break;
    }
    if (newest !== head) throw new Error(`the head is said to be ${head}, but the newest event lies at ${newest}`);
    return ours;
  }

  /** What others append makes a subscription speak, too: it has caught up again only if we have appended something. */
  async *subscribe(after: Position, signal: AbortSignal): AsyncGenerator<LogMessage<StoredEvent>> {
    let position = after;
    let told = false;
    for await (const message of this.store.subscribe(this.outer(after), signal)) {
      if (message.kind === 'events') {
        const events = this.ours(message.events);
        if (events.length === 0) continue;
        position = events.at(-1)?.position ?? position;
        told = false;
        yield { kind: 'events', events };
      } else if (message.kind === 'progress' || !told) {
        told ||= message.kind === 'caught-up';
        yield { kind: message.kind, position };
      }
    }
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private outer(after: Position): Position {
    return after === EMPTY ? this.base : after;
  }

  private ours(events: readonly StoredEvent[]): StoredEvent[] {
    return events.filter(({ stream }) => stream.endsWith(this.suffix)).map((event) => this.renamed(event));
  }

  private renamed(event: StoredEvent): StoredEvent {
    return { ...event, stream: this.named(event.stream) };
  }

  private named(stream: string): string {
    return stream.slice(0, -this.suffix.length);
  }
}
