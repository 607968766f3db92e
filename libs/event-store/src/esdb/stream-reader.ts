import type { EventStoreDBClient, ReadStreamOptions as ClientOptions } from '@eventstore/db-client';
import { StoreUnavailable } from '../errors';
import type { ReadStreamOptions } from '../port';
import type { RawSlice, StoredEvent } from '../raw-store';
import { repeatedly } from './attempts';
import { isSystem, toStored } from './events';
import { failureOf } from './failures';
import { Feed } from './feed';

const PAGE_EVENTS = 256;

/** Reads single streams. Every reading asks the leader, so that it sees every append that was acknowledged. */
export class StreamReader {
  constructor(
    private readonly client: EventStoreDBClient,
    private readonly address: string,
    private readonly timeoutMs: number,
  ) {}

  /**
   * The server does not tell a stream's revision: the last event does, where it is read. So one event before the wanted
   * ones is read as well: then there is one also where nothing is new.
   */
  async slice(stream: string, { from = 0, limit = Infinity }: ReadStreamOptions): Promise<RawSlice> {
    if (stream === '' || isSystem(stream)) return { revision: -1, events: [] };
    if (limit <= 0) return { revision: await this.revisionOf(stream), events: [] };
    const start = Math.max(0, from - 1);
    const most = limit + from - start;
    const read = await repeatedly(this.address, () => this.collect(stream, forwards(start, most)));
    const endReached = read.length < most && (read.length > 0 || start === 0);
    const revision = endReached ? (read.at(-1)?.revision ?? -1) : await this.revisionOf(stream);
    return { revision, events: read.slice(from - start) };
  }

  /** The newest events of a stream, newest first, until one of them bears the id; all where none does. */
  newestUntil(stream: string, id: string): Promise<readonly StoredEvent[]> {
    return repeatedly(this.address, () =>
      this.collect(stream, { direction: 'backwards', fromRevision: 'end' }, (event) => event.id === id),
    );
  }

  private async revisionOf(stream: string): Promise<number> {
    const options: ClientOptions = { direction: 'backwards', fromRevision: 'end', maxCount: 1 };
    const [last] = await repeatedly(this.address, () => this.collect(stream, options));
    return last?.revision ?? -1;
  }

  private async collect(
    stream: string,
    options: ClientOptions,
    isEnough: (event: StoredEvent) => boolean = () => false,
  ): Promise<StoredEvent[]> {
    const reading = this.client.readStream(
      stream,
      { ...options, requiresLeader: true },
      { highWaterMark: PAGE_EVENTS },
    );
    const feed = new Feed(reading, () => reading.cancel());
    const events: StoredEvent[] = [];
    try {
      for (;;) {
        const taken = await feed.take(PAGE_EVENTS, this.timeoutMs);
        if (taken === 'ended') return events;
        if (taken === 'silent') throw noAnswer(this.address, this.timeoutMs);
        for (const event of taken) {
          const stored = toStored(event);
          events.push(stored);
          if (isEnough(stored)) return events;
        }
      }
    } catch (error) {
      if (failureOf(error, this.address).kind === 'missing-stream') return [];
      throw error;
    } finally {
      feed.stop();
    }
  }
}

/** The server did not answer in time. */
export const noAnswer = (address: string, ms: number): StoreUnavailable =>
  new StoreUnavailable(`no answer within ${ms / 1_000} seconds`, 'unreachable', address);

function forwards(start: number, most: number): ClientOptions {
  const fromRevision = start === 0 ? 'start' : BigInt(start);
  return Number.isFinite(most) ? { fromRevision, maxCount: most } : { fromRevision };
}
