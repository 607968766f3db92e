/** A fact that was recorded: plain data, named in the past tense. */
export interface Event<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * What every event carries from the first one on, since a log can never be rewritten.
 * Instants are UTC in ISO 8601 with milliseconds; dates are plain ISO dates.
 */
export interface EventMetadata {
  /** The command that recorded this event; all events of one command share it. */
  readonly commandId: string;
  readonly commandType: string;
  /** HMAC-SHA-256 of the command's canonical JSON, so that a repeated id with another body is noticed. */
  readonly bodyHash: string;
  /** Who sent the command: a user's name, or `policy:<name>`. */
  readonly actor: string;
  /** When Sagsgang recorded it. A store's own time is never used: it differs within a batch and is lost in a copy. */
  readonly recordedAt: string;
  /** When it took effect: the date of the meeting, as a rule. */
  readonly effectiveOn: string;
  /** The id of the event that caused the command (a policy's trigger), else null. */
  readonly causationId: string | null;
  /** The id shared by everything that follows from one act, such as one import. */
  readonly correlationId: string;
  /** Revisions of the other streams that the decision was taken on, by stream name. */
  readonly seen: Readonly<Record<string, number>>;
}

/** Where an event stands in the log. */
export interface Recording {
  /** UUID, derived from the command's id and body and the event's place in its batch. */
  readonly id: string;
  /** `case-<id>`, `meeting-<id>`, `body-<id>` or `operation-<id>`. */
  readonly stream: string;
  /** 0-based and contiguous within the stream. */
  readonly revision: number;
  /** A decimal string (unsigned 64 bit), local to one installation; compare it with `comparePositions`. */
  readonly position: string;
  readonly metadata: EventMetadata;
  /**
   * Why the event cannot be read, where it cannot: only followers of the log meet such a one. Whoever touches its
   * `data` gets this error thrown, and so with its `metadata` where that is damaged as well.
   */
  readonly unreadable?: Error;
}

/** An event as it was read back from the log. */
export type Recorded<E extends Event = Event> = E & Recording;

/** A recorded event with the contiguous number, from 0, that people and `asOf` use. */
export type Numbered<E extends Event = Event> = Recorded<E> & { readonly number: number };
