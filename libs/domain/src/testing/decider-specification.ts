import { fold } from '@sagsgang/kernel/fold';
import type { Command } from '@sagsgang/kernel/command';
import type { Decider, Decision, Refusal } from '@sagsgang/kernel/decider';
import type { Event, Recorded } from '@sagsgang/kernel/event';
import { sameJson } from '../equality';
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
 * `given(caseAggregate, opened).when(command, facts).then(...events)`.
 */
export function given<C extends Command, S, E extends Event>(
  decider: Decider<C, S, E, Facts>,
  ...events: (E | Annotated<E>)[]
): Given<C, S, E> {
  const history = recorded<E>(events);
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
    then: (...events) => demand(sameJson(accepted(decision), events), 'these events', events, decision),
    thenTypes: (...types) => {
      const actual = accepted(decision)?.map(({ type }) => type);
      demand(sameJson(actual, types), 'events of these types', types, decision);
    },
    thenNothing: () => demand(accepted(decision)?.length === 0, 'nothing to change', [], decision),
    thenRefused: (code, more = {}) => {
      const refusal = decision.accepted === undefined ? decision.refused : undefined;
      const asExpected = sameJson({ ...refusal, ...more, code }, refusal);
      demand(asExpected, 'a refusal', { code, ...more }, decision);
      demand(/^\p{Lu}.*\.$/su.test(refusal?.message ?? ''), 'a message that is a whole sentence', refusal, decision);
    },
    state: () => {
      const next = accepted(decision);
      if (next === undefined) throw new Error(`expected acceptance, got ${JSON.stringify(decision)}`);
      return fold(decider, continued(history, next));
    },
  };
}

/** The history with one more batch, whose events share a command. */
function continued<E extends Event>(history: readonly Recorded<E>[], next: readonly E[]): readonly Recorded<E>[] {
  const batch = next.map((event) => ({ event, metadata: { commandId: 'when' } }));
  const earlier = history.map((event) => ({ event, metadata: event.metadata }));
  return recorded<E>([...earlier, ...batch]);
}

function accepted<E extends Event>(decision: Decision<E>): readonly E[] | undefined {
  return decision.accepted;
}

/** A thrown error rather than the test runner's `expect`, because the domain imports nothing but the kernel. */
function demand(holds: boolean, wanted: string, expected: unknown, decision: unknown): void {
  if (holds) return;
  const [shown, got] = [expected, decision].map((value) => JSON.stringify(value, null, 2));
  throw new Error(`expected ${wanted}:\n${shown}\n\ngot:\n${got}`);
}
