import type { Command } from './command';
import type { Event, Recorded } from './event';

/** A command that a policy sends, with the aggregate that it is for. */
export interface PolicyCommand<C extends Command = Command> {
  /** The stream, such as `case-<id>`. */
  readonly stream: string;
  readonly command: C;
}

/** What a policy makes of an event: what it remembers from here on, and what it sends. */
export interface Reaction<Row, C extends Command> {
  readonly row: Row;
  readonly commands: readonly PolicyCommand<C>[];
}

/**
 * Turns events into commands. Pure: everything that it remembers is in rows of plain JSON, one a key, which are
 * kept durably with a checkpoint of the policy's own. A command's id derives from the policy and the event, so that
 * an event that is handled twice does nothing twice.
 */
export interface Policy<E extends Event = Event, Row = unknown, C extends Command = Command> {
  /** Kebab case; part of every command id, so it never changes. */
  readonly name: string;
  /** The row that an event concerns, or null where the policy does not care. Never called for `EntryAnnulled`. */
  key(event: Recorded<E>): string | null;
  react(row: Row | undefined, event: Recorded<E>): Reaction<Row, C>;
  /**
   * Called when an `EntryAnnulled` is followed, once for each event that it takes back, newest first, with the row of
   * that event's key: forgets what the event had put there and takes back what was sent to other streams because of
   * it. (What was sent to the event's own stream is annulled by the same `EntryAnnulled`.)
   */
  undo(row: Row | undefined, annulled: Recorded<E>): Reaction<Row, C>;
}
