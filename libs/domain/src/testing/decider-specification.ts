import { fold } from '@sagsgang/kernel/fold';
import type { Command } from '@sagsgang/kernel/command';
import type { Decider, Decision, Refusal } from '@sagsgang/kernel/decider';
import type { Event, Recorded } from '@sagsgang/kernel/event';
import { streamOf, type Category } from '@sagsgang/kernel/stream';
import type { Facts } from '../facts';
import { facts as factsInWords } from './facts';
import { entriesOf, recorded, type Annotated } from './recording';

/** The history that a spec starts from. */
export interface Given<C extends Command, S, E extends Event> {
  readonly state: S;
  readonly history: readonly Recorded<E>[];
  /** The command is decided on that history; the facts' entries are the history's own unless the spec names some. */
  when(command: C, facts?: Facts): When<S, E>;
}

/** What came of the command. */
export interface When<S, E extends Event> {
  readonly decision: Decision<E>;
  /** Accepted with exactly these events. */
  then(...events: E[]): void;
  /** Accepted with events of these types, in this order. */
  thenTypes(...types: E['type'][]): void;
  /** Accepted, and nothing changed. */
  thenNothing(): void;
  /** Refused with this code, in a whole sentence; `more` names further fields of the refusal. */
  thenRefused(code: string, more?: Partial<Refusal>): void;
  /** Accepted; the state that follows, for a closer look. */
  state(): S;
}

/**
 * Tells a decider's rule in the order in which a caseworker would:
 * `given(caseAggregate, opened).when(command, facts).then(...events)`. The stream's id is `1`.
 */
export function given<C extends Command, S, E extends Event>(
  decider: Decider<C, S, E, Facts> & { readonly category?: Category },
  ...events: (E | Annotated<E>)[]
): Given<C, S, E> {
  const history = recorded<E>(events, streamOf(decider.category ?? 'case', '1'));
  const state = fold(decider, history);
  return {
    state,
    history,
    when(command, facts = factsInWords()) {
      const entries = facts.entries.length > 0 ? facts.entries : entriesOf(history);
      return outcomeOf(decider, history, decider.decide(command, state, { ...facts, entries }));
    },
  };
}

function outcomeOf<C extends Command, S, E extends Event>(
  decider: Decider<C, S, E, Facts>,
  history: readonly Recorded<E>[],
  decision: Decision<E>,
): When<S, E> {
  return {
    decision,
    then: (...events) => expect(decision).toEqual({ accepted: events }),
    thenTypes: (...types) => {
      expect(decision).toHaveProperty('accepted');
      expect(decision.accepted?.map(({ type }) => type)).toEqual(types);
    },
    thenNothing: () => expect(decision).toEqual({ accepted: [] }),
    thenRefused: (code, more = {}) => {
      expect(decision).toMatchObject({ refused: { ...more, code } });
      // A caseworker reads the message, so it has to be a whole sentence.
      expect(decision).toMatchObject({ refused: { message: expect.stringMatching(/^[»\p{Lu}].*\.$/su) as string } });
    },
    state: () => {
      expect(decision).toHaveProperty('accepted');
      return fold(decider, continued(history, decision.accepted ?? []));
    },
  };
}

/** The history with one more batch, whose events share a command. */
function continued<E extends Event>(history: readonly Recorded<E>[], next: readonly E[]): readonly Recorded<E>[] {
  const batch = next.map((event) => ({ event, metadata: { commandId: 'when' } }));
  const earlier = history.map((event) => ({ event, metadata: event.metadata }));
  return recorded<E>([...earlier, ...batch], history[0]?.stream);
}
