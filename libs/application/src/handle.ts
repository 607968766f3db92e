import type { Command, CommandContext } from '@sagsgang/kernel/command';
import type { Event, EventMetadata, Recorded } from '@sagsgang/kernel/event';
import { dateOf, type Instant } from '@sagsgang/kernel/plain-date';
import { noteOn } from '@sagsgang/domain/note';
import { WrongRevision } from '@sagsgang/event-store/errors';
import type { Appended, NewEvent } from '@sagsgang/event-store/port';
import { decideNow } from './decide-now';
import { bodyHashOf, eventIdOf } from './identity';
import { Hindsight } from './hindsight';
import { LoadedStreams, type Loaded } from './loaded';
import { letOthersFinish } from './patience';
import { RehearsedLog, type HandlersLog } from './rehearsed-log';
import type { CommandResult } from './result';
import { settle } from './settle';
import { Turns } from './turns';

export interface HandlerOptions {
  readonly store: HandlersLog;
  /** The key of the commands' hashes. */
  readonly hmacKey: Buffer;
  readonly now?: () => Instant;
}

/** How often a command is decided again because somebody else was quicker: some seconds, with the pauses between. */
const ATTEMPTS = 100;

/** Load, decide, append, settle: the one way by which anything gets into the log. */
export class CommandHandler {
  private readonly streams: LoadedStreams;
  private readonly turns = new Turns();
  private readonly now: () => Instant;

  constructor(private readonly options: HandlerOptions) {
    this.streams = new LoadedStreams(options.store);
    this.now = options.now ?? (() => new Date().toISOString());
  }

  /**
   * @param stream the aggregate's stream, such as `case-<id>`
   * @throws EventStoreError where the store could not be reached or its answer stayed unknown
   */
  handle(stream: string, command: Command, context: CommandContext): Promise<CommandResult> {
    return this.turns.take(stream, () => this.decideUntilAppended(stream, command, context));
  }

  /** What the log holds of a command's id already; undefined where it holds nothing. Records nothing. */
  async earlier(
    stream: string,
    command: Command,
    commandId: string,
  ): Promise<{ readonly differs: boolean } | undefined> {
    const loaded = await this.streams.current(stream);
    const first = loaded.commands.get(commandId);
    const bodyHash = bodyHashOf(this.options.hmacKey, stream, command);
    return first === undefined ? undefined : { differs: first.bodyHash !== bodyHash };
  }

  /** The events that a command recorded. */
  async recordedBy(stream: string, commandId: string): Promise<readonly Recorded[]> {
    const { events } = await this.options.store.readStream(stream);
    return events.filter((event) => event.metadata.commandId === commandId);
  }

  /** The log as it was when an event of it had just been recorded, for asking what a command would have changed then. */
  asOf(event: Recorded): Hindsight {
    return new Hindsight(this.options.store, event);
  }

  /** A handler that decides as this one, on the log as it is now, and records nothing. */
  rehearsing(): CommandHandler {
    return new CommandHandler({ ...this.options, store: new RehearsedLog(this.options.store) });
  }

  private async decideUntilAppended(stream: string, command: Command, context: CommandContext): Promise<CommandResult> {
    const bodyHash = bodyHashOf(this.options.hmacKey, stream, command);
    let loaded = this.streams.peek(stream) ?? (await this.streams.current(stream));
    for (let attempt = 1; ; attempt += 1) {
      const earlier = firstResult(stream, loaded, context.commandId, bodyHash);
      if (earlier !== undefined) return earlier;
      const { events, metadata, refusal } = await this.decide(stream, loaded, command, context, bodyHash);
      if (events.length === 0) {
        // What changes nothing or is refused was decided on what this process knew; somebody else may know better.
        const current = await this.streams.current(stream);
        if (current.revision === loaded.revision) {
          const { revision } = loaded;
          return refusal === undefined
            ? { kind: 'unchanged', stream, revision }
            : { kind: 'refused', stream, revision, refusal };
        }
        loaded = current;
        continue;
      }
      try {
        return await this.append(stream, loaded, events, metadata);
      } catch (error) {
        if (!(error instanceof WrongRevision) || attempt >= ATTEMPTS) {
          // It may have been recorded all the same: when the command comes again, the log has to tell.
          this.streams.forget(stream);
          throw error;
        }
        await letOthersFinish(attempt);
        loaded = await this.streams.current(stream);
      }
    }
  }

  private async decide(stream: string, loaded: Loaded, command: Command, context: CommandContext, bodyHash: string) {
    const recordedAt = this.now();
    const effectiveOn = context.effectiveOn ?? dateOf(recordedAt);
    const log = { store: this.options.store, streams: this.streams };
    const occasion = { recordedAt, actor: context.actor, effectiveOn };
    const { decision, seen } = await decideNow(log, stream, loaded, command, occasion);
    const metadata: EventMetadata = {
      commandId: context.commandId,
      commandType: command.type,
      bodyHash,
      actor: context.actor,
      recordedAt,
      effectiveOn,
      causationId: context.causationId ?? null,
      correlationId: context.correlationId ?? context.commandId,
      seen,
    };
    return decision.accepted === undefined
      ? { events: [] as readonly Event[], metadata, refusal: decision.refused }
      : { events: decision.accepted, metadata, refusal: undefined };
  }

  private async append(
    stream: string,
    loaded: Loaded,
    events: readonly Event[],
    metadata: EventMetadata,
  ): Promise<CommandResult> {
    const batch: NewEvent[] = events.map(({ type, data }, index) => ({
      id: eventIdOf(metadata.commandId, metadata.bodyHash, index),
      type,
      data,
      metadata,
    }));
    const expected = loaded.revision === -1 ? 'no-stream' : loaded.revision;
    const appended = await settle(() => this.options.store.append(stream, expected, batch));
    await this.streams.advance(stream, loaded, recorded(stream, loaded, batch, appended));
    return {
      kind: 'recorded',
      stream,
      ...appended,
      events: batch.map(({ id, ...event }) => ({ id, type: event.type, ...noted(event) })),
      differs: false,
    };
  }
}

function noted(event: Event): { readonly note?: string } {
  const note = noteOn(event);
  return note === undefined ? {} : { note };
}

function firstResult(stream: string, loaded: Loaded, commandId: string, bodyHash: string): CommandResult | undefined {
  const first = loaded.commands.get(commandId);
  if (first === undefined) return undefined;
  const { revision, position, events } = first;
  return { kind: 'repeated', stream, revision, position, events, differs: first.bodyHash !== bodyHash };
}

/** The batch as the log now holds it; the position of the last event stands for all, since nothing reads the others'. */
function recorded(stream: string, loaded: Loaded, batch: readonly NewEvent[], appended: Appended): Recorded[] {
  return batch.map(({ id, type, data, metadata }, index) => ({
    id,
    type,
    data,
    metadata,
    stream,
    revision: loaded.revision + 1 + index,
    position: appended.position,
  }));
}
