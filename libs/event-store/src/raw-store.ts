import type { Position } from '@sagsgang/kernel/position';
import type { Appended, ExpectedRevision, ReadAllOptions, ReadStreamOptions } from './port';

/** An event in the form in which it is kept: the codec made JSON texts of it and encrypted what is private. */
export interface EncodedEvent {
  /** UUID. */
  readonly id: string;
  readonly type: string;
  /** JSON. */
  readonly data: string;
  /** JSON. */
  readonly metadata: string;
}

/** A kept event with its place in the log. */
export interface StoredEvent extends EncodedEvent {
  readonly stream: string;
  /** 0-based and contiguous within the stream. */
  readonly revision: number;
  readonly position: Position;
}

/** A stream as it is kept; revision -1 where it does not exist. */
export interface RawSlice {
  readonly revision: number;
  readonly events: readonly StoredEvent[];
}

export type LogMessage<E> =
  | { readonly kind: 'events'; readonly events: readonly E[] }
  | { readonly kind: 'caught-up'; readonly position: Position }
  | { readonly kind: 'progress'; readonly position: Position };

/** What an adapter implements: the port below the codec, with the same rules and errors. */
export interface RawStore {
  append(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended>;
  readStream(stream: string, options?: ReadStreamOptions): Promise<RawSlice>;
  readAll(options?: ReadAllOptions): AsyncIterable<readonly StoredEvent[]>;
  head(): Promise<Position>;
  subscribe(after: Position, signal: AbortSignal): AsyncIterable<LogMessage<StoredEvent>>;
  close(): Promise<void>;
}
