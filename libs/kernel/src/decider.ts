import type { Command } from './command';
import type { Event, Recorded } from './event';

/** Why a command was refused, and what would be allowed now. A value, never an exception. */
export interface Refusal {
  /** A stable code in kebab case, such as `meeting-is-cancelled`. */
  readonly code: string;
  /** One Danish sentence that a caseworker understands. */
  readonly message: string;
  /** The types of the commands that would be accepted instead. */
  readonly allowed: readonly string[];
  /** The field of the command's data that is at fault, as a dotted path, where one is. */
  readonly field?: string;
}

/** Events to append (none: nothing changed), or a refusal. */
export type Decision<E extends Event> =
  { readonly accepted: readonly E[] } | { readonly accepted?: undefined; readonly refused: Refusal };

/** One kind of aggregate: how its commands are decided and how its events fold into its state. All of it is pure. */
export interface Decider<C extends Command, S, E extends Event, Facts> {
  readonly initial: S;
  decide(command: C, state: S, facts: Facts): Decision<E>;
  evolve(state: S, event: Recorded<E>): S;
  /**
   * What is left of an event that was taken back: nothing where this is left out. Ids that it had given out must be
   * remembered here, so that none is ever given a second time.
   */
  evolveAnnulled?(state: S, event: Recorded<E>): S;
}

export const accept = <E extends Event>(...events: E[]): Decision<E> => ({ accepted: events });

export const refuse = <E extends Event>(
  code: string,
  message: string,
  allowed: readonly string[] = [],
  field?: string,
): Decision<E> => ({ refused: field === undefined ? { code, message, allowed } : { code, message, allowed, field } });

/** The exhaustive end of a switch: does not compile while a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
}
