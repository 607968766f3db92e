import { setImmediate as othersRun } from 'node:timers/promises';
import type { RecordedEvent } from '@eventstore/db-client';

/** What a feed gives: events, that there is no more, or that nothing came in time. */
export type Taken = readonly RecordedEvent[] | 'ended' | 'silent';

/** A reading or a subscription of the client: a stream of its own typing. */
export interface Source {
  on(event: string, listener: (...args: unknown[]) => void): unknown;
  read(): unknown;
  off(event: string, listener: () => void): unknown;
  resume(): unknown;
}

/** Takes the events of one reading or subscription of the client in handfuls, and ends it for good. */
export class Feed {
  private failure: Error | undefined;
  private ended = false;
  private wake = (): void => undefined;
  private readonly onReadable = (): void => this.wake();

  /**
   * @param cancel cancels the call on the server; without it the call would stay open
   */
  constructor(
    private readonly stream: Source,
    private readonly cancel: () => Promise<void>,
  ) {
    // The listeners stay: the client may report an error after nobody reads any more, which would end the process.
    stream.on('readable', this.onReadable);
    stream.on('end', () => this.end());
    stream.on('close', () => this.end());
    stream.on('error', (error) => {
      this.failure ??= error instanceof Error ? error : new Error('the client failed without saying why');
      this.wake();
    });
  }

  /** What has come before a failure is given first. @throws what the client reports */
  async take(most: number, silenceMs: number, signal?: AbortSignal): Promise<Taken> {
    const deadline = Date.now() + silenceMs;
    for (;;) {
      const events = this.drain(most);
      if (events.length > 0) return this.fill(events, most);
      if (this.failure !== undefined) throw this.failure;
      if (this.ended || signal?.aborted === true) return 'ended';
      const left = deadline - Date.now();
      if (left <= 0) return 'silent';
      await this.wait(left, signal);
    }
  }

  /**
   * Lets flow away what has come already: a call whose answers nobody takes would be kept by the client for ever, also
   * one that is cancelled.
   */
  stop(): void {
    this.stream.off('readable', this.onReadable);
    this.stream.resume();
    this.cancel().catch(() => undefined);
  }

  /** Lets others run, the connection among them: whoever handles few events at a time is slower with each. */
  private async fill(events: RecordedEvent[], most: number): Promise<readonly RecordedEvent[]> {
    await othersRun();
    if (events.length < most) events.push(...this.drain(most - events.length));
    return events;
  }

  private drain(most: number): RecordedEvent[] {
    const events: RecordedEvent[] = [];
    while (events.length < most) {
      const resolved = this.stream.read() as { readonly event?: RecordedEvent } | null;
      if (resolved === null) break;
      if (resolved.event !== undefined) events.push(resolved.event);
    }
    return events;
  }

  private end(): void {
    this.ended = true;
    this.wake();
  }

  private wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        this.wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done);
      this.wake = done;
    });
  }
}
