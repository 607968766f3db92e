import type { Numbered, Recorded } from '@sagsgang/kernel/event';
import { ENTRY_ANNULLED, type Annulment } from '@sagsgang/kernel/fold';
import type { Policy, Reaction } from '@sagsgang/kernel/policy';
import type { Command } from '@sagsgang/kernel/command';
import type { EventStore } from '@sagsgang/event-store/port';
import { AT_START, CheckpointMoved, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { RowStore } from '@sagsgang/event-store/row-store';
import { mayPass, pauseAt, type Pause } from '@sagsgang/kernel/pause';
import { policyConsumer, skipsIn, SKIPS_STREAM, type Skips } from '@sagsgang/domain/operation/skipping';
import { checkpointOf, type Consumer } from './follow';
import type { CommandHandler } from './handle';
import { policyCommandId } from './identity';
import { ConsumerPaused } from './paused';
import type { CommandResult } from './result';

type Rows = ReadonlyMap<string, unknown>;

/** The row that says where a policy stands; no id begins with this sign. */
const PAUSED = '$paused';

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
  private skips: Skips | undefined;
  /** Where the batch begins that is being handled. */
  private from = AT_START;

  constructor(
    private readonly policy: Policy,
    private readonly options: PolicyRunnerOptions,
  ) {
    this.name = policy.name;
  }

  checkpoint(): Promise<Checkpoint> {
    return this.options.rows.checkpoint(this.name);
  }

  /** Where the policy stands, before an event that it cannot take; null where it goes on. */
  async paused(): Promise<Pause | null> {
    const pause = (await this.options.rows.rows(this.name, [PAUSED])).get(PAUSED) as Pause | undefined;
    // One that was passed since, by new code or by a skip, says nothing any more.
    return pause !== undefined && (await this.checkpoint()).number === pause.number - 1 ? pause : null;
  }

  /**
   * @throws CheckpointMoved where another process was quicker; nothing was sent on rows that it kept
   * @throws ConsumerPaused where an event cannot be taken, by this policy or by a stream to which it sends a command: what
   * came before it is handled, and that the policy stands there is kept durably
   */
  async handle(batch: readonly Numbered[], from: Checkpoint): Promise<void> {
    const changed = new Map<string, unknown>();
    let at = from;
    this.from = from;
    this.skips ??= await this.readSkips();
    for (const event of batch) {
      try {
        for (const [key, row] of await this.take(event, changed)) changed.set(key, row);
      } catch (error) {
        if (error instanceof ConsumerPaused) await this.standStill(error.pause, from, at, changed);
        throw error;
      }
      at = checkpointOf(event);
    }
    if (batch.length > 0) await this.options.rows.save(this.name, from, at, changed);
  }

  /** The rows as they are from the event on. @throws ConsumerPaused */
  private async take(event: Numbered, before: Rows): Promise<Rows> {
    const rows = new Map<string, unknown>();
    if (this.isSkipped(event)) return rows;
    try {
      if (event.type === ENTRY_ANNULLED) await this.undo(event, before, rows);
      else await this.react(event, before, rows);
      return rows;
    } catch (error) {
      if (mayPass(error) || error instanceof CheckpointMoved) throw error;
      // An operator may have skipped the event since this process began.
      this.skips = await this.readSkips();
      if (this.isSkipped(event)) return new Map();
      throw new ConsumerPaused(
        this.name,
        (await this.knownPause(event)) ?? pauseAt(event, error, new Date().toISOString()),
      );
    }
  }

  private isSkipped({ id }: Numbered): boolean {
    return this.skips?.get(id)?.has(policyConsumer(this.name)) === true;
  }

  private async readSkips(): Promise<Skips> {
    return skipsIn((await this.options.store.readStream(SKIPS_STREAM, { markUnreadable: true })).events);
  }

  /** A policy that tries again and fails again has stood there all the time. */
  private async knownPause({ id }: Numbered): Promise<Pause | null> {
    const pause = await this.paused();
    return pause?.eventId === id ? pause : null;
  }

  private async standStill(pause: Pause, from: Checkpoint, at: Checkpoint, rows: Map<string, unknown>): Promise<void> {
    if (at === from && (await this.paused())?.eventId === pause.eventId) return;
    await this.options.rows.save(this.name, from, at, rows.set(PAUSED, pause));
  }

  private async react(event: Recorded, before: Rows, rows: Map<string, unknown>): Promise<void> {
    const key = this.policy.key(event);
    if (key === null) return;
    const reaction = this.policy.react(await this.row(key, rows, before), event);
    rows.set(key, reaction.row);
    await this.send(reaction, event, event.id);
  }

  /** Newest first, since what came later may build on what came before. */
  private async undo(annulment: Recorded, before: Rows, rows: Map<string, unknown>): Promise<void> {
    const ids = new Set((annulment.data as Annulment).eventIds);
    // An event beside those that are taken back may be unreadable, which is no concern of this annulment.
    const { events } = await this.options.store.readStream(annulment.stream, { markUnreadable: true });
    for (const annulled of events.filter((event) => ids.has(event.id)).reverse()) {
      const key = this.policy.key(annulled);
      if (key === null) continue;
      const reaction = this.policy.undo(await this.row(key, rows, before), annulled);
      rows.set(key, reaction.row);
      await this.send(reaction, annulment, `${annulment.id}:${annulled.id}`);
    }
  }

  private async row(key: string, ...changed: readonly Rows[]): Promise<unknown> {
    const known = changed.find((rows) => rows.has(key));
    if (known !== undefined) return known.get(key);
    const kept = (await this.options.rows.rows(this.name, [key])).get(key);
    // A process that was quicker may have kept it since: what a later moment remembers must not answer this one's event.
    if ((await this.checkpoint()).number !== this.from.number) throw new CheckpointMoved(this.name);
    return kept;
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
