import type { Command } from './command';
import type { Event, Recorded } from './event';

/** A command that a policy sends, with the aggregate that it is for. */
export interface PolicyCommand<C extends Command = Command> {
  /** The stream, such as `case-<id>`. */
  readonly stream: string;
  readonly command: C;
}

/**
 * Turns events into commands. Pure: everything that it remembers is in rows of plain JSON, one a key, which are
 * kept durably with a checkpoint of the policy's own. A command's id derives from the policy and the event, so that
 * an event that is handled twice does nothing twice.
 */
export interface Policy<E extends Event = Event, Row = unknown, C extends Command = Command> {
  /** Kebab case; part of every command id, so it never changes. */
  readonly name: string;
  /** The row that an event concerns, or null where the policy does not care. */
  key(event: Recorded<E>): string | null;
  react(
    row: Row | undefined,
    event: Recorded<E>,
  ): { readonly row: Row; readonly commands: readonly PolicyCommand<C>[] };
}
