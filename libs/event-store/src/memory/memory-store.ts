/* eslint-disable @typescript-eslint/require-await -- a failure must be a rejection, and never be thrown */

import type { Position } from '@sagsgang/kernel/position';
import { checkBatch } from '../batch';
import { Changes } from '../changes';
import { StoreUnavailable, WrongRevision } from '../errors';
import { judge, type StreamView } from '../expected-revision';
import type { Appended, ExpectedRevision, ReadAllOptions, ReadStreamOptions } from '../port';
import type { EncodedEvent, LogMessage, RawSlice, RawStore, StoredEvent } from '../raw-store';
import { followLog } from '../subscription';

const PAGE_EVENTS = 256;

export interface MemoryStoreOptions {
  /** Milliseconds of silence after which a subscription says how far it is. */
  readonly progressMs?: number;
}

/** A log that is gone with the process: for tests and trials, with every rule of the port but durability. */
export function openMemoryStore(options: MemoryStoreOptions = {}): RawStore {
  return new MemoryStore(options.progressMs ?? 5_000);
}

class MemoryStore implements RawStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly changes = new Changes();
  private open = true;

  constructor(private readonly progressMs: number) {}

  async append(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended> {
    checkBatch(expected, events);
    this.checkOpen();
    const kept = this.streams.get(stream) ?? [];
    const ids = events.map((event) => event.id);
    const verdict = judge(viewOf(kept), expected, ids);
    if (verdict.kind === 'wrong') throw new WrongRevision(stream, expected, verdict.actual);
    if (verdict.kind === 'append') this.write(stream, kept, events);
    const last = verdict.kind === 'append' ? kept.length - 1 : verdict.last;
    return { revision: last, position: kept[last].position };
  }

  async readStream(stream: string, { from = 0, limit = Infinity }: ReadStreamOptions = {}): Promise<RawSlice> {
    this.checkOpen();
    const kept = this.streams.get(stream) ?? [];
    return { revision: kept.length - 1, events: kept.slice(from, from + limit) };
  }

  async *readAll({ after = '0', limit = Infinity }: ReadAllOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    const start = Number(after);
    for (let read = 0; read < limit; read += PAGE_EVENTS) {
      this.checkOpen();
      const page = this.log.slice(start + read, start + Math.min(limit, read + PAGE_EVENTS));
      if (page.length > 0) yield page;
      if (page.length < PAGE_EVENTS) return;
    }
  }

  async head(): Promise<Position> {
    this.checkOpen();
    return String(this.log.length);
  }

  subscribe(after: Position, signal: AbortSignal): AsyncIterable<LogMessage<StoredEvent>> {
    const { changes, progressMs } = this;
    return followLog({ readAll: (from) => this.readAll({ after: from }), changes, progressMs }, after, signal);
  }

  async close(): Promise<void> {
    this.open = false;
    this.changes.close();
  }

  /** Positions are places in the log, from 1. */
  private write(stream: string, kept: StoredEvent[], events: readonly EncodedEvent[]): void {
    for (const event of events) {
      const stored = { ...event, stream, revision: kept.length, position: String(this.log.length + 1) };
      kept.push(stored);
      this.log.push(stored);
    }
    this.streams.set(stream, kept);
    this.changes.announce();
  }

  private checkOpen(): void {
    if (!this.open) throw new StoreUnavailable('the event store is closed', 'closed');
  }
}

function viewOf(kept: readonly StoredEvent[]): StreamView {
  return {
    revision: kept.length - 1,
    idAt: (revision) => kept[revision]?.id,
    revisionOf: (id) => kept.map((event) => event.id).lastIndexOf(id),
  };
}
