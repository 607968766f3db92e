import type { Position } from '@sagsgang/kernel/position';
import { checkBatch } from '../batch';
import { StoreUnavailable } from '../errors';
import type { Appended, ExpectedRevision, ReadAllOptions, ReadStreamOptions } from '../port';
import type { EncodedEvent, LogMessage, RawSlice, RawStore, StoredEvent } from '../raw-store';
import { Appender } from './appender';
import { connect, type Clients } from './clients';
import { checkNames } from './events';
import { follow } from './follow';
import { LogReader } from './log-reader';
import { StreamReader } from './stream-reader';

export interface EsdbStoreOptions {
  /** After so long without an answer an append's outcome is unknown, and a reading has failed. Milliseconds. */
  readonly timeoutMs?: number;
  /** How long a subscription is silent before it says how far it is. Milliseconds. */
  readonly progressMs?: number;
  /** How long a subscription may be silent while the log has newer events. Milliseconds. */
  readonly watchdogMs?: number;
}

/**
 * The log in EventStoreDB 22.6 or newer. Connects with the first request; TLS, clusters and the user stand in the
 * connection string (`esdb://` for nodes by name, `esdb+discover://` for a cluster by its DNS name).
 * @throws StoreUnavailable with the reason `wrong-address`, or `tls-file` where a certificate file cannot be used
 */
export async function openEsdbStore(connectionString: string, options: EsdbStoreOptions = {}): Promise<RawStore> {
  return new EsdbStore(await connect(connectionString), options);
}

class EsdbStore implements RawStore {
  private readonly streams: StreamReader;
  private readonly log: LogReader;
  private readonly appender: Appender;
  private readonly progressMs: number;
  private readonly watchdogMs: number;
  private readonly closing = new AbortController();
  private readonly appends = new Set<Promise<Appended>>();

  constructor(
    private readonly clients: Clients,
    { timeoutMs = 10_000, progressMs = 5_000, watchdogMs = 2_000 }: EsdbStoreOptions,
  ) {
    const { reading, appending, address } = clients;
    this.streams = new StreamReader(reading, address, timeoutMs);
    this.log = new LogReader(reading, address, timeoutMs, () => this.checkOpen());
    this.appender = new Appender(appending, this.streams, address, timeoutMs);
    this.progressMs = progressMs;
    this.watchdogMs = watchdogMs;
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly EncodedEvent[]): Promise<Appended> {
    checkBatch(expected, events);
    checkNames(stream, events);
    this.checkOpen();
    const append = this.appender.append(stream, expected, events);
    this.appends.add(append);
    try {
      return await this.explaining(append);
    } finally {
      this.appends.delete(append);
    }
  }

  async readStream(stream: string, options: ReadStreamOptions = {}): Promise<RawSlice> {
    this.checkOpen();
    return this.explaining(this.streams.slice(stream, options));
  }

  async *readAll(options: ReadAllOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    this.checkOpen();
    yield* this.explainingEach(this.log.pages(options));
  }

  async head(): Promise<Position> {
    this.checkOpen();
    return this.explaining(this.log.head());
  }

  subscribe(after: Position, signal: AbortSignal): AsyncIterable<LogMessage<StoredEvent>> {
    const { progressMs, watchdogMs, log } = this;
    const { reading: client, address } = this.clients;
    const following = { client, address, head: () => log.head(), progressMs, watchdogMs };
    return this.explainingEach(follow(following, after, AbortSignal.any([signal, this.closing.signal])));
  }

  /** What was asked before is still answered. */
  async close(): Promise<void> {
    if (this.closing.signal.aborted) return;
    this.closing.abort();
    await Promise.allSettled([...this.appends]);
    await this.clients.release();
  }

  private async explaining<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      throw await this.clients.explained(error);
    }
  }

  private async *explainingEach<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
    try {
      yield* source;
    } catch (error) {
      throw await this.clients.explained(error);
    }
  }

  private checkOpen(): void {
    if (this.closing.signal.aborted) {
      throw new StoreUnavailable('the event store is closed', 'closed', this.clients.address);
    }
  }
}
