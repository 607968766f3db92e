import { LRUCache } from 'lru-cache';
import type { Recorded } from '@sagsgang/kernel/event';
import { ENTRY_ANNULLED, fold } from '@sagsgang/kernel/fold';
import { aggregateOf, type AnyAggregate } from '@sagsgang/domain/aggregates';
import type { EventStore } from '@sagsgang/event-store/port';

/** What one command left in its stream. */
export interface Remembered {
  readonly bodyHash: string;
  readonly revision: number;
  readonly position: string;
  readonly events: readonly { readonly id: string; readonly type: string }[];
}

/** A stream as it was folded, with the commands that it remembers. */
export interface Loaded {
  readonly aggregate: AnyAggregate;
  readonly revision: number;
  readonly state: unknown;
  readonly commands: ReadonlyMap<string, Remembered>;
}

/** So many folded streams are kept; a stream beyond them is read again. */
const KEPT = 10_000;

/**
 * Folded streams, kept by name and brought up to date by revision: what another process appended is read when it
 * matters, and never guessed.
 */
export class LoadedStreams {
  private readonly kept = new LRUCache<string, Loaded>({ max: KEPT });

  constructor(private readonly store: Pick<EventStore, 'readStream'>) {}

  /** As last seen by this process, without asking the store; undefined where it was never read. */
  peek(stream: string): Loaded | undefined {
    return this.kept.get(stream);
  }

  /** Reads the stream again when it is needed next. */
  forget(stream: string): void {
    this.kept.delete(stream);
  }

  /** As it is in the log now. */
  async current(stream: string): Promise<Loaded> {
    const known = this.kept.get(stream);
    if (known === undefined) return this.keep(stream, await this.read(stream));
    const { events } = await this.store.readStream(stream, { from: known.revision + 1 });
    return this.advance(stream, known, events);
  }

  /** Takes in events that follow on what is known. */
  async advance(stream: string, known: Loaded, events: readonly Recorded[]): Promise<Loaded> {
    if (events.length === 0) return known;
    const annuls = events.some((event) => event.type === ENTRY_ANNULLED);
    return this.keep(stream, annuls ? await this.read(stream) : follow(known, events));
  }

  private keep(stream: string, loaded: Loaded): Loaded {
    this.kept.set(stream, loaded);
    return loaded;
  }

  private async read(stream: string): Promise<Loaded> {
    const aggregate = aggregateOf(stream);
    const { events, revision } = await this.store.readStream(stream);
    return { aggregate, revision, state: fold(aggregate, events), commands: remember(new Map(), events) };
  }
}

function follow(known: Loaded, events: readonly Recorded[]): Loaded {
  return {
    aggregate: known.aggregate,
    revision: known.revision + events.length,
    state: events.reduce((state, event) => known.aggregate.evolve(state, event), known.state),
    commands: remember(known.commands as Map<string, Remembered>, events),
  };
}

/** Adds to the map in place: it only ever grows, and what it says of a command never changes. */
function remember(commands: Map<string, Remembered>, events: readonly Recorded[]): Map<string, Remembered> {
  for (const { metadata, revision, position, id, type } of events) {
    const before = commands.get(metadata.commandId)?.events ?? [];
    // Two readers may bring the same stream up to date at once, and each hands in the same events.
    if (before.some((event) => event.id === id)) continue;
    commands.set(metadata.commandId, {
      bodyHash: metadata.bodyHash,
      revision,
      position,
      events: [...before, { id, type }],
    });
  }
  return commands;
}
