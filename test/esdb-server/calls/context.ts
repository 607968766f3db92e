import type { EventLog } from '../log/event-log';
import type { Faults } from '../faults';

/** A call, as far as its connection goes. */
export interface Connected {
  getPeer(): string;
}

/** What every call of one server needs. */
export interface Context {
  readonly log: EventLog;
  readonly faults: Faults;
  /** The most bytes of data that one append may have. */
  readonly maxAppendBytes: number;
  /** How many live events wait for a slow consumer before it is dropped. */
  readonly liveBufferEvents: number;
  /** Breaks the connection of a call. */
  cut(call: Connected): void;
}
