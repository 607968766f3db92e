/* eslint-disable @typescript-eslint/require-await -- a failure must be a rejection, and never be thrown */

import { join } from 'node:path';
import { setImmediate as othersRun } from 'node:timers/promises';
import { mkdirSync } from 'node:fs';
import type { Position } from '@sagsgang/kernel/position';
import { checkBatch } from '../batch';
import { Changes } from '../changes';
import { OutcomeUnknown, StoreUnavailable } from '../errors';
import type { Appended, ExpectedRevision, ReadAllOptions, ReadStreamOptions } from '../port';
import type { EncodedEvent, LogMessage, RawSlice, RawStore, StoredEvent } from '../raw-store';
import { followLog } from '../subscription';
import { Channel, NoReply, type WorkerEntry } from '../worker/channel';
import type { Fields } from '../worker/flat';
import { packAppend, resultOf, type AppendReply } from './append-message';
import { guarded, openDatabase } from '../database/database';
import { chooseDriver, type DriverName } from '../database/driver';
import { Reader } from './reader';
import { LOG_SCHEMA } from './schema';
import type { WriterConfig } from './writer.worker';

export interface SqliteStoreOptions {
  /** The best one that can be loaded, where it is left out. */
  readonly driver?: DriverName;
  /** The script of the writing thread; the built one beside this file where it is left out. */
  readonly worker?: WorkerEntry;
  /** Starts the writing thread at once; else the first append starts it, and who only reads pays nothing for it. */
  readonly warm?: boolean;
  /** How long to wait for other processes that write. Milliseconds. */
  readonly busyTimeoutMs?: number;
  /** After so long without an answer an append's outcome is unknown. Milliseconds. */
  readonly timeoutMs?: number;
  /** How often a subscription looks for what other processes appended. Milliseconds. */
  readonly pollMs?: number;
  /** How long a subscription is silent before it says how far it is. Milliseconds. */
  readonly progressMs?: number;
}

/** The name of the log's file in the data directory. */
export const LOG_FILE = 'events.sqlite';

const BUILT_WORKER: WorkerEntry = { file: join(__dirname, 'writer.worker.js') };

/**
 * Opens the log in a data directory, and creates both where they are missing. Several processes may have it open.
 * @throws StoreUnavailable where the file is damaged, of another program, of a newer version, or cannot be opened
 */
export function openSqliteStore(directory: string, options: SqliteStoreOptions = {}): RawStore {
  const file = join(directory, LOG_FILE);
  const config: WriterConfig = {
    driver: options.driver ?? chooseDriver(),
    file,
    busyTimeoutMs: options.busyTimeoutMs ?? 10_000,
  };
  const reader = guarded(file, () => {
    mkdirSync(directory, { recursive: true });
    return openReader(config);
  });
  const channel = new Channel(options.worker ?? BUILT_WORKER, config, options.timeoutMs ?? 30_000);
  if (options.warm === true) channel.warmUp();
  return new SqliteStore(file, reader, channel, options.pollMs ?? 50, options.progressMs ?? 5_000);
}

function openReader(config: WriterConfig): Reader {
  const connection = openDatabase(config, LOG_SCHEMA);
  try {
    const reader = new Reader(connection);
    reader.checkEnds();
    return reader;
  } catch (error) {
    connection.close();
    throw error;
  }
}

class SqliteStore implements RawStore {
  private readonly changes: Changes;
  private open = true;

  constructor(
    private readonly file: string,
    private readonly reader: Reader,
    private readonly channel: Channel,
    pollMs: number,
    private readonly progressMs: number,
  ) {
    this.changes = new Changes({ everyMs: pollMs, changed: () => reader.changed() });
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended> {
    checkBatch(expected, events);
    this.checkOpen();
    const reply = await this.send(packAppend(stream, expected, events));
    const appended = resultOf(reply, stream, expected);
    this.changes.announce();
    return appended;
  }

  /** A short stream is read at once; a long one in pages, between which others run. */
  async readStream(stream: string, { from = 0, limit = Infinity }: ReadStreamOptions = {}): Promise<RawSlice> {
    const revision = this.read(() => this.reader.revisionOf(stream));
    const to = Math.min(revision, from + limit - 1);
    const events: StoredEvent[] = [];
    while (from + events.length <= to) {
      if (events.length > 0) await othersRun();
      events.push(...this.read(() => this.reader.streamPage(stream, from + events.length, to)).events);
    }
    return { revision, events };
  }

  async *readAll({ after = '0', limit = Infinity }: ReadAllOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    let position = Number(after);
    let left = limit;
    while (left > 0) {
      const { events, mayHaveMore } = this.read(() => this.reader.logPage(position, left));
      if (events.length > 0) yield events;
      if (!mayHaveMore) return;
      position = Number(events[events.length - 1]?.position);
      left -= events.length;
      await othersRun();
    }
  }

  async head(): Promise<Position> {
    return String(this.read(() => this.reader.head()));
  }

  subscribe(after: Position, signal: AbortSignal): AsyncIterable<LogMessage<StoredEvent>> {
    const { changes, progressMs } = this;
    return followLog({ readAll: (from) => this.readAll({ after: from }), changes, progressMs }, after, signal);
  }

  async close(): Promise<void> {
    if (!this.open) return;
    this.open = false;
    this.changes.close();
    await this.channel.close();
    this.reader.close();
  }

  private async send(fields: Fields): Promise<AppendReply> {
    try {
      return (await this.channel.request(fields)) as unknown as AppendReply;
    } catch (error) {
      if (error instanceof NoReply) throw new OutcomeUnknown(`${this.file}: ${error.message}`);
      throw error;
    }
  }

  private read<T>(look: () => T): T {
    this.checkOpen();
    return guarded(this.file, look);
  }

  private checkOpen(): void {
    if (!this.open) throw new StoreUnavailable('the event store is closed', 'closed', this.file);
  }
}
