import type { Command } from '@sagsgang/kernel/command';
import type { Policy } from '@sagsgang/kernel/policy';
import { streamOf } from '@sagsgang/kernel/stream';
import type { ProfileName } from '@sagsgang/domain/body/profile';
import { POLICIES } from '@sagsgang/domain/policies/policies';
import { PolicyRunner } from '@sagsgang/domain/testing/policy-runner';
import { Simulation, type Answer } from '@sagsgang/domain/testing/simulation';
import { BODIES, CASES, type Deed } from './any-deeds';

/** How the policies of a town keep up: the order in which they follow, and how many events after each deed. */
export interface Pace {
  readonly policies: readonly Policy[];
  /** Null where they catch up after every deed. */
  readonly turns: readonly number[] | null;
  /** After each deed whether they save how far they are, or crash and follow again from where they last did. */
  readonly fates?: readonly ('save' | 'crash' | 'none')[];
}

export const AT_ONCE: Pace = { policies: POLICIES, turns: null };

/** The meetings that a town begins with. */
const PLANNED = [
  ['m1', { bodyId: 'kkr', date: '2025-02-14' }],
  ['m2', { bodyId: 'byråd', date: '2025-03-14' }],
  ['m3', { bodyId: 'kkr', date: '2025-04-11' }],
] as const;

/** A deed with the state of its stream before it, and what came of it. */
export interface Done {
  readonly stream: string;
  readonly command: Command;
  readonly before: unknown;
  readonly answer: Answer;
}

/** The bodies of one town with their meetings and cases: a whole log in memory, and the policies behind it. */
export class Town {
  readonly simulation = new Simulation();
  readonly runner: PolicyRunner;
  readonly done: Done[] = [];

  /** @param profiles of the bodies, in their order; null for one of which nobody said it */
  constructor(
    profiles: readonly (ProfileName | null)[],
    private readonly pace: Pace = AT_ONCE,
  ) {
    this.runner = new PolicyRunner(this.simulation, pace.policies);
    BODIES.forEach((id, index) => this.found(id, profiles[index] ?? null));
    PLANNED.forEach(([id, data]) => this.try(streamOf('meeting', id), { type: 'ScheduleMeeting', data }));
    for (const id of CASES) {
      this.try(streamOf('case', id), { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Cykelfærgen' } });
    }
  }

  /** Does the deeds one after the other; the policies catch up at the end. */
  live(deeds: readonly Deed[]): this {
    deeds.forEach((deed, index) => {
      if ('stream' in deed) this.try(deed.stream, deed.command);
      else this.annul(deed.annul);
      this.follow(index);
    });
    this.runner.settle();
    return this;
  }

  private found(id: string, profile: ProfileName | null): void {
    const stream = streamOf('body', id);
    this.try(stream, { type: 'RegisterBody', data: { name: id } });
    if (profile !== null) this.try(stream, { type: 'SetBodyProfile', data: { profile } });
  }

  private try(stream: string, command: Command): void {
    const before = this.simulation.stateOf(stream);
    this.done.push({ stream, command, before, answer: this.simulation.send(stream, command) });
  }

  private annul(nth: number): void {
    const byPersons = this.simulation.log.filter(({ metadata }) => metadata.causationId === null);
    const entry = byPersons[nth % byPersons.length];
    if (entry === undefined) return;
    this.try(entry.stream, { type: 'AnnulEntry', data: { eventId: entry.id, reason: 'Tastefejl.' } });
  }

  private follow(index: number): void {
    const { policies, turns, fates = [] } = this.pace;
    const fate = fates[index % fates.length];
    if (fate === 'save') this.runner.save();
    if (fate === 'crash') this.runner.crash();
    if (turns === null) return this.runner.settle();
    const events = turns[index % turns.length] ?? 0;
    for (let turn = 0; turn < events; turn += 1) {
      const policy = policies[turn % policies.length];
      if (policy !== undefined) this.runner.step(policy);
    }
  }
}
