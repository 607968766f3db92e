import type { Command } from '@sagsgang/kernel/command';
import type { Refusal } from '@sagsgang/kernel/decider';
import type { Event, EventMetadata, Recorded } from '@sagsgang/kernel/event';
import { annulledIds, fold } from '@sagsgang/kernel/fold';
import { idOf, streamOf, type Category } from '@sagsgang/kernel/stream';
import { aggregateOf } from '../aggregates';
import { bodyFact, type BodyState } from '../body/body';
import { caseFact, type CaseState } from '../case/case';
import type { Facts, References } from '../facts';
import { meetingFact, type MeetingState } from '../meeting/meeting';
import { facts } from './facts';
import { entriesOf } from './recording';

/** Who sends a command, and because of which event. */
export interface Sender {
  readonly commandId: string;
  readonly actor: string;
  readonly causationId: string | null;
}

/** What a command gave: its events, or the refusal. A repeated command id gives its first events again. */
export interface Answer {
  readonly events: readonly Recorded[];
  readonly refusal: Refusal | null;
}

/** A whole log in memory, with real deciders and nothing else: for stories that cross streams. */
export class Simulation {
  readonly log: Recorded[] = [];
  /** The day on which commands are sent and take effect. */
  today = '2025-01-02';
  private readonly streams = new Map<string, Recorded[]>();
  /** The states asked for last, each with how many events it was folded of. */
  private readonly folded = new Map<string, { readonly of: number; readonly state: unknown }>();
  private commands = 0;

  /** Sends a command, as a person unless a sender is named. */
  send(stream: string, command: Command, sender?: Sender): Answer {
    this.commands += 1;
    const { commandId, actor, causationId } = sender ?? person(this.commands);
    const earlier = this.eventsOf(stream).filter(({ metadata }) => metadata.commandId === commandId);
    if (earlier.length > 0) return { events: earlier, refusal: null };
    const { decision, known, references } = this.decide(stream, command, actor);
    if (decision.accepted === undefined) return { events: [], refusal: decision.refused };
    const metadata = metadataOf(command, { commandId, actor, causationId }, known, this.seen(references));
    return {
      events: decision.accepted.map((event, index) => this.append(stream, event, index, metadata)),
      refusal: null,
    };
  }

  /** The stream's state with what was annulled left out. */
  stateOf(stream: string): unknown {
    const events = this.eventsOf(stream);
    const before = this.folded.get(stream);
    if (before?.of === events.length) return before.state;
    const state = fold(aggregateOf(stream), events);
    this.folded.set(stream, { of: events.length, state });
    return state;
  }

  /** What the command would do now, with what it was decided on; nothing is recorded. */
  decide(stream: string, command: Command, actor = 'sekretær') {
    const aggregate = aggregateOf(stream);
    const state = this.stateOf(stream);
    const references = aggregate.references(command, state);
    const known = this.factsFor(stream, references, actor);
    return { decision: aggregate.decide(command, state, known), known, references };
  }

  caseOf(caseId: string): CaseState {
    return this.stateOf(streamOf('case', caseId)) as CaseState;
  }

  eventsOf(stream: string): readonly Recorded[] {
    return this.streams.get(stream) ?? [];
  }

  /** The ids of all streams of a category, in the order in which they began. */
  idsOf(category: Category): readonly string[] {
    return [...this.streams.keys()].filter((stream) => stream.startsWith(`${category}-`)).map(idOf);
  }

  private append(stream: string, event: Event, index: number, metadata: EventMetadata): Recorded {
    const events = this.streams.get(stream) ?? [];
    const id = `${metadata.commandId}/${index}`;
    const recorded = { ...event, id, stream, revision: events.length, position: `${this.log.length + 1}`, metadata };
    this.streams.set(stream, [...events, recorded]);
    this.log.push(recorded);
    return recorded;
  }

  private factsFor(stream: string, { meetings, cases, bodies, histories = [] }: References, actor: string): Facts {
    const meetingFacts = meetings.map((id) => meetingFact(id, this.stateOf(streamOf('meeting', id)) as MeetingState));
    const caseFacts = cases.map((id) => caseFact(id, this.caseOf(id)));
    const bodyFacts = bodies.map((id) => bodyFact(id, this.stateOf(streamOf('body', id)) as BodyState, this.today));
    const standing = histories.map((id) => [id, this.standing(streamOf('case', id))] as const);
    return {
      histories: new Map(standing),
      ...facts({
        actor,
        today: this.today,
        meetings: meetingFacts.filter((fact) => fact !== undefined),
        cases: caseFacts.filter((fact) => fact !== undefined),
        bodies: bodyFacts.filter((fact) => fact !== undefined),
        entries: entriesOf(this.eventsOf(stream)),
      }),
    };
  }

  private standing(stream: string): readonly Recorded[] {
    const annulled = annulledIds(this.eventsOf(stream));
    return this.eventsOf(stream).filter(({ id }) => !annulled.has(id));
  }

  private seen({ meetings, cases }: References): Readonly<Record<string, number>> {
    const streams = [...meetings.map((id) => streamOf('meeting', id)), ...cases.map((id) => streamOf('case', id))];
    return Object.fromEntries(streams.map((stream) => [stream, this.eventsOf(stream).length - 1]));
  }
}

const person = (count: number): Sender => ({ commandId: `c${count}`, actor: 'sekretær', causationId: null });

function metadataOf(
  { type }: Command,
  { commandId, actor, causationId }: Sender,
  { now, effectiveOn }: Facts,
  seen: EventMetadata['seen'],
): EventMetadata {
  const who = { commandId, commandType: type, bodyHash: '', actor, causationId, correlationId: commandId };
  return { ...who, recordedAt: now, effectiveOn, seen };
}
