import type { Numbered, Recorded } from '@sagsgang/kernel/event';
import { ENTRY_ANNULLED, type Annulment } from '@sagsgang/kernel/fold';
import type { Policy, Reaction } from '@sagsgang/kernel/policy';
import type { Command } from '@sagsgang/kernel/command';
import type { EventStore } from '@sagsgang/event-store/port';
import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { RowStore } from '@sagsgang/event-store/row-store';
import { checkpointOf, type Consumer } from './follow';
import type { CommandHandler } from './handle';
import { policyCommandId } from './identity';
import type { CommandResult } from './result';

export interface PolicyRunnerOptions {
  readonly store: EventStore;
  readonly rows: RowStore;
  readonly handler: CommandHandler;
  /** Told of each command that was refused, which a policy takes as an answer and not as a fault. */
  readonly onRefused?: (policy: string, command: Command, result: CommandResult & { kind: 'refused' }) => void;
}

/**
 * Runs one policy over the log. Its commands are issued before its checkpoint moves, with ids that derive from the
 * event: a crash between the two issues them again, and the handler answers with the first result.
 */
export class PolicyRunner implements Consumer {
  readonly name: string;

  constructor(
    private readonly policy: Policy,
    private readonly options: PolicyRunnerOptions,
  ) {
    this.name = policy.name;
  }

  checkpoint(): Promise<Checkpoint> {
    return this.options.rows.checkpoint(this.name);
  }

  async handle(batch: readonly Numbered[], from: Checkpoint): Promise<void> {
    const changed = new Map<string, unknown>();
    for (const event of batch) {
      if (event.type === ENTRY_ANNULLED) await this.undo(event, changed);
      else await this.react(event, changed);
    }
    const last = batch.at(-1);
    if (last !== undefined) await this.options.rows.save(this.name, from, checkpointOf(last), changed);
  }

  private async react(event: Recorded, changed: Map<string, unknown>): Promise<void> {
    const key = this.policy.key(event);
    if (key === null) return;
    const reaction = this.policy.react(await this.row(key, changed), event);
    changed.set(key, reaction.row);
    await this.send(reaction, event, event.id);
  }

  /** Newest first, since what came later may build on what came before. */
  private async undo(annulment: Recorded, changed: Map<string, unknown>): Promise<void> {
    const ids = new Set((annulment.data as Annulment).eventIds);
    const { events } = await this.options.store.readStream(annulment.stream);
    for (const annulled of events.filter((event) => ids.has(event.id)).reverse()) {
      const key = this.policy.key(annulled);
      if (key === null) continue;
      const reaction = this.policy.undo(await this.row(key, changed), annulled);
      changed.set(key, reaction.row);
      await this.send(reaction, annulment, `${annulment.id}:${annulled.id}`);
    }
  }

  private async row(key: string, changed: ReadonlyMap<string, unknown>): Promise<unknown> {
    if (changed.has(key)) return changed.get(key);
    return (await this.options.rows.rows(this.name, [key])).get(key);
  }

  private async send({ commands }: Reaction<unknown, Command>, cause: Recorded, trigger: string): Promise<void> {
    for (const [index, { stream, command }] of commands.entries()) {
      const result = await this.options.handler.handle(stream, command, {
        commandId: policyCommandId(this.name, trigger, index),
        actor: `policy:${this.name}`,
        effectiveOn: cause.metadata.effectiveOn,
        causationId: cause.id,
        correlationId: cause.metadata.correlationId,
      });
      if (result.kind === 'refused') this.options.onRefused?.(this.name, command, result);
    }
  }
}
