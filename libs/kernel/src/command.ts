/** A wish to change something: plain data, named in the imperative. */
export interface Command<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** What comes with a command from outside, and lands in the metadata of its events. */
export interface CommandContext {
  /** Any non-empty string; the same id again is answered with the first result. */
  readonly commandId: string;
  /** Who sends it. */
  readonly actor: string;
  /** ISO date on which it takes effect; the day of recording where it is left out. */
  readonly effectiveOn?: string;
  readonly causationId?: string | null;
  readonly correlationId?: string;
}
