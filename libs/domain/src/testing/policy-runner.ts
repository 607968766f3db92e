import { ENTRY_ANNULLED, type Annulment } from '@sagsgang/kernel/fold';
import type { Event, Recorded } from '@sagsgang/kernel/event';
import type { Policy, Reaction } from '@sagsgang/kernel/policy';
import type { Command } from '@sagsgang/kernel/command';
import { sameJson } from '../equality';
import type { Answer, Simulation } from './simulation';

/** What was refused to a policy, for specs that expect none. */
export interface Refused {
  readonly policy: string;
  readonly command: Command;
  readonly answer: Answer;
}

/**
 * Runs policies over a simulated log as the application does, each with rows and a checkpoint of its own. Every reaction
 * is worked out twice and every command sent twice, as after a crash, so that each story also proves that nothing is
 * done twice.
 */
export class PolicyRunner {
  readonly refused: Refused[] = [];
  private rows = new Map<string, unknown>();
  private at = new Map<string, number>();
  private saved = { rows: this.rows, at: this.at };

  constructor(
    private readonly simulation: Simulation,
    private readonly policies: readonly Policy[],
  ) {}

  /** Runs until no policy has anything left to follow. */
  settle(): void {
    while (this.policies.some((policy) => this.step(policy)));
  }

  /** Lets one policy follow one more event. @returns false where it has come to the end of the log */
  step(policy: Policy): boolean {
    const at = this.at.get(policy.name) ?? 0;
    const event = this.simulation.log[at];
    if (event === undefined) return false;
    if (event.type === ENTRY_ANNULLED) this.undo(policy, event);
    else this.react(policy, event);
    this.at.set(policy.name, at + 1);
    return true;
  }

  /** Keeps rows and checkpoints for good, as a committed transaction does. */
  save(): void {
    this.saved = { rows: new Map(this.rows), at: new Map(this.at) };
  }

  /** Forgets all since the last `save`, as a crash does; what was sent since then stays sent. */
  crash(): void {
    this.rows = new Map(this.saved.rows);
    this.at = new Map(this.saved.at);
  }

  /** The policy's row as JSON would keep it; undefined where there is none. */
  row(policy: Policy, key: string): unknown {
    return this.rows.get(`${policy.name} ${key}`);
  }

  private react(policy: Policy, event: Recorded): void {
    const key = policy.key(event);
    if (key === null) return;
    const reaction = policy.react(this.row(policy, key), event);
    const again = policy.react(asJson(reaction.row), event);
    if (!sameJson(reaction, again)) throw new Error(`${policy.name} reacts otherwise the second time to ${event.type}`);
    this.keep(policy, key, reaction, event, event.id);
  }

  private undo(policy: Policy, annulment: Recorded): void {
    const ids = new Set((annulment.data as Annulment).eventIds);
    const annulled = this.simulation.eventsOf(annulment.stream).filter((event) => ids.has(event.id));
    for (const event of [...annulled].reverse()) {
      const key = policy.key(event);
      if (key === null) continue;
      const reaction = policy.undo(this.row(policy, key), event);
      const again = policy.undo(asJson(reaction.row), event);
      if (again.commands.length > 0 || !sameJson(reaction.row, again.row)) {
        throw new Error(`${policy.name} takes ${event.type} back twice`);
      }
      this.keep(policy, key, reaction, annulment, `${annulment.id}:${event.id}`);
    }
  }

  private keep(
    policy: Policy,
    key: string,
    { row, commands }: Reaction<unknown, Command>,
    cause: Event & { readonly id: string },
    trigger: string,
  ): void {
    for (const [index, { stream, command }] of [...commands.entries(), ...commands.entries()]) {
      const commandId = `${policy.name}:${trigger}:${index}`;
      const answer = this.simulation.send(stream, command, {
        commandId,
        actor: `policy:${policy.name}`,
        causationId: cause.id,
      });
      if (answer.refusal !== null) this.refused.push({ policy: policy.name, command, answer });
    }
    this.rows.set(`${policy.name} ${key}`, asJson(row));
  }
}

const asJson = (row: unknown): unknown => JSON.parse(JSON.stringify(row));
