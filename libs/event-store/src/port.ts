import type { Event, EventMetadata, Recorded } from '@sagsgang/kernel/event';
import type { Position } from '@sagsgang/kernel/position';

/** An event that is to be appended. */
export interface NewEvent<E extends Event = Event> {
  /** UUID; the same ids at the same expected revision are answered with the first result. */
  readonly id: string;
  readonly type: E['type'];
  readonly data: E['data'];
  readonly metadata: EventMetadata;
}

/** What must be true of the stream for an append to happen; a number is the revision of its last event. */
export type ExpectedRevision = 'no-stream' | 'stream-exists' | 'any' | number;

export interface Appended {
  /** Revision of the last event of the batch. */
  readonly revision: number;
  /** Position of the last event of the batch. */
  readonly position: Position;
}

/** A stream as it was read. A missing stream has revision -1 and no events: that is a value, not an error. */
export interface StreamSlice {
  readonly revision: number;
  readonly events: readonly Recorded[];
}

export interface ReadStreamOptions {
  /** The first revision to read; 0 where left out. */
  readonly from?: number;
  /** At most so many events; all where left out. */
  readonly limit?: number;
  /** Gives an event that cannot be read marked as `unreadable`, as following the log does, instead of throwing. */
  readonly markUnreadable?: boolean;
}

export interface ReadAllOptions {
  /** Exclusive; from the start where left out. */
  readonly after?: Position;
  readonly limit?: number;
}

/** What a subscription tells: events, that it has caught up with the head, and how far it has come without one. */
export type SubscriptionMessage =
  | { readonly kind: 'events'; readonly events: readonly Recorded[] }
  | { readonly kind: 'caught-up'; readonly position: Position }
  | { readonly kind: 'progress'; readonly position: Position };

/**
 * The log. See DESIGN section 4: every rule there is a test of `contract.ts`, which each adapter passes.
 * Errors are the classes of `errors.ts`; each says what to do.
 */
export interface EventStore {
  /** @throws WrongRevision, InvalidBatch, OutcomeUnknown, StoreUnavailable */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /**
   * Nobody decides on a history that cannot be read, so one event of it fails the whole.
   * @throws UnreadableEvent unless `markUnreadable` is set
   */
  readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice>;
  /** Batches in commit order. An event that cannot be read is marked as `unreadable`, and the log goes on behind it. */
  readAll(options?: ReadAllOptions): AsyncIterable<readonly Recorded[]>;
  /** Position of the newest event; `0` in an empty log, before any event's position. */
  head(): Promise<Position>;
  /** As `readAll`, and on from there. Ends when the signal aborts. The caller reconnects after an error, from its own checkpoint. */
  subscribe(after: Position, signal: AbortSignal): AsyncIterable<SubscriptionMessage>;
  close(): Promise<void>;
}
