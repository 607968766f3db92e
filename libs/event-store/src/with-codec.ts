import type { Position } from '@sagsgang/kernel/position';
import { checkExpected, checkIds } from './batch';
import type { Codec } from './codec';
import { OutcomeUnknown } from './errors';
import type {
  Appended,
  EventStore,
  ExpectedRevision,
  NewEvent,
  ReadAllOptions,
  ReadStreamOptions,
  StreamSlice,
  SubscriptionMessage,
} from './port';
import type { Recorded } from '@sagsgang/kernel/event';
import type { EncodedEvent, RawStore, StoredEvent } from './raw-store';

/** The port: an adapter that keeps encoded events, with the codec around it. */
export function withCodec(raw: RawStore, codec: Codec): EventStore {
  return new CodedStore(raw, codec);
}

class CodedStore implements EventStore {
  /**
   * What was sent for batches whose outcome is unknown, by their first event: repeating the append sends the same
   * bytes, though encrypting again would give others.
   */
  private readonly sent = new WeakMap<NewEvent, Sent>();

  constructor(
    private readonly raw: RawStore,
    private readonly codec: Codec,
  ) {}

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    checkExpected(expected);
    checkIds(events);
    const encoded = this.sentBefore(stream, events) ?? (await this.codec.encode(stream, events));
    try {
      return await this.raw.append(stream, expected, encoded);
    } catch (error) {
      if (error instanceof OutcomeUnknown) this.sent.set(events[0], { stream, events, encoded });
      throw error;
    }
  }

  async readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice> {
    const { revision, events } = await this.raw.readStream(stream, options);
    return { revision, events: await (options?.markUnreadable === true ? this.follow(events) : this.decode(events)) };
  }

  async *readAll(options?: ReadAllOptions): AsyncGenerator<readonly Recorded[]> {
    for await (const events of this.raw.readAll(options)) yield await this.follow(events);
  }

  head(): Promise<Position> {
    return this.raw.head();
  }

  async *subscribe(after: Position, signal: AbortSignal): AsyncGenerator<SubscriptionMessage> {
    for await (const message of this.raw.subscribe(after, signal)) {
      yield message.kind === 'events' ? { kind: 'events', events: await this.follow(message.events) } : message;
    }
  }

  close(): Promise<void> {
    return this.raw.close();
  }

  private async decode(events: readonly StoredEvent[]): Promise<readonly Recorded[]> {
    if (events.length === 0) return [];
    const keys = await this.codec.keysOf(events);
    return events.map((event) => this.codec.decode(event, keys));
  }

  /** One event that cannot be read must not end the log for all who follow it. */
  private async follow(events: readonly StoredEvent[]): Promise<readonly Recorded[]> {
    if (events.length === 0) return [];
    const keys = await this.codec.keysOf(events);
    return events.map((event) => this.codec.decodeOrMark(event, keys));
  }

  private sentBefore(stream: string, events: readonly NewEvent[]): readonly EncodedEvent[] | undefined {
    const sent = this.sent.get(events[0]);
    if (sent === undefined || sent.stream !== stream || sent.events.length !== events.length) return undefined;
    return sent.events.every((event, place) => event === events[place]) ? sent.encoded : undefined;
  }
}

interface Sent {
  readonly stream: string;
  readonly events: readonly NewEvent[];
  readonly encoded: readonly EncodedEvent[];
}
