import type { Recorded } from '@sagsgang/kernel/event';
import { MAX_BATCH_BYTES } from '@sagsgang/event-store/batch';
import { InvalidBatch, WrongRevision } from '@sagsgang/event-store/errors';
import type {
  Appended,
  EventStore,
  ExpectedRevision,
  NewEvent,
  ReadStreamOptions,
  StreamSlice,
} from '@sagsgang/event-store/port';

/** What the handler needs of a log. */
export type HandlersLog = Pick<EventStore, 'append' | 'readStream'>;

/** Nothing has a place in a log that is only rehearsed. */
const NOWHERE = '0';

/**
 * A log on which commands are tried: it begins with the streams of the real one, each as it was when it was first
 * read, and keeps what is appended to itself.
 */
export class RehearsedLog implements HandlersLog {
  private readonly streams = new Map<string, Recorded[]>();

  constructor(private readonly log: Pick<EventStore, 'readStream'>) {}

  async readStream(stream: string, { from = 0, limit = Infinity }: ReadStreamOptions = {}): Promise<StreamSlice> {
    const events = await this.eventsOf(stream);
    return { revision: events.length - 1, events: events.slice(from, from + limit) };
  }

  /** @throws WrongRevision, InvalidBatch */
  async append(stream: string, expected: ExpectedRevision, batch: readonly NewEvent[]): Promise<Appended> {
    checkRoom(batch);
    const events = await this.eventsOf(stream);
    const actual = events.length - 1;
    const wanted = expected === 'no-stream' ? -1 : expected;
    if (typeof wanted === 'number' && wanted !== actual) throw new WrongRevision(stream, expected, actual);
    batch.forEach((event, at) => events.push({ ...event, stream, revision: actual + 1 + at, position: NOWHERE }));
    return { revision: events.length - 1, position: NOWHERE };
  }

  private async eventsOf(stream: string): Promise<Recorded[]> {
    const known = this.streams.get(stream);
    if (known !== undefined) return known;
    const { events } = await this.log.readStream(stream);
    const copy = [...events];
    this.streams.set(stream, copy);
    return copy;
  }
}

/** An encrypted text is kept as base64, which has four characters for three bytes, beside its envelope. */
const KEPT_SHARE = 4 / 3;
const ENVELOPE_BYTES = 512;

/** Refuses what the real log may not have room for; what is close to the limit as well, before anything is recorded. */
function checkRoom(batch: readonly NewEvent[]): void {
  const kept = batch.reduce((sum, { data, metadata }) => {
    const [text, frame] = [JSON.stringify(data), JSON.stringify(metadata)];
    return sum + Buffer.byteLength(text) * KEPT_SHARE + Buffer.byteLength(frame) + ENVELOPE_BYTES;
  }, 0);
  if (kept > MAX_BATCH_BYTES) throw new InvalidBatch(`the batch may take ${Math.ceil(kept)} bytes`);
}
