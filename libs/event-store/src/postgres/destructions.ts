import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyRef } from '../keyring/key-source';
import type { Connections } from './connections';
import { DESTROYED_CHANNEL, type KeyQueries } from './key-queries';

/** A key that another process destroyed may be used for so long, in milliseconds. */
const LOOK_EVERY_MS = 50;

/** An announcement is lost with the connection that would bring it: a look finds it all the same. In milliseconds. */
const LOOK_UNASKED_EVERY_MS = 1_000;

/** How long to wait before a listening connection that could not be opened is tried again, in milliseconds. */
const PAUSE_MS = 500;

/**
 * The keys that were destroyed since this was opened, by whatever process. Texts are read from keys that were loaded some
 * time ago, by code that cannot wait for a look into the database; so the looks are taken beside it.
 */
export class Destructions {
  private readonly names = new Set<string>();
  private readonly ended = new AbortController();
  private newest = 0;
  /** When what was destroyed was looked for; on the clock of `performance.now`. */
  private lookedAt = -Infinity;
  private watching: Promise<void> | null = null;
  private timer: NodeJS.Timeout | undefined;

  /**
   * @param listening lends one connection, and is ended with this
   * @param onDestroyed called when keys were destroyed
   */
  constructor(
    private readonly queries: KeyQueries,
    private readonly listening: Connections,
    private readonly onDestroyed: () => void,
  ) {}

  /** What was destroyed before this is told by the keys' own rows. @throws StoreUnavailable */
  async start(): Promise<void> {
    this.newest = await this.queries.newestDestruction();
  }

  has(key: KeyRef): boolean {
    return this.names.has(nameOf(key));
  }

  add(key: KeyRef): void {
    this.names.add(nameOf(key));
    this.onDestroyed();
  }

  /** Resolves when everything is known that was destroyed more than 50 ms ago. @throws StoreUnavailable */
  async freshen(): Promise<void> {
    if (performance.now() - this.lookedAt >= LOOK_EVERY_MS) await this.look();
  }

  /** The same; and from now on what is destroyed is found out without being asked for, as soon as it is announced. */
  async freshenAndWatch(): Promise<void> {
    this.watch();
    await this.freshen();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.ended.abort();
    await this.watching;
    await this.listening.end();
  }

  private watch(): void {
    if (this.watching !== null || this.ended.signal.aborted) return;
    this.watching = this.listenUntilClosed();
    this.timer = setInterval(this.lookUnasked, LOOK_UNASKED_EVERY_MS);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    const askedAt = performance.now();
    for (const destroyed of await this.queries.destructionsAfter(this.newest)) {
      this.newest = Math.max(this.newest, destroyed.number);
      this.add(destroyed);
    }
    this.lookedAt = Math.max(this.lookedAt, askedAt);
  }

  /** Whoever loads keys is told that the database is away; a look that nobody waits for has nobody to tell. */
  private readonly lookUnasked = (): void => {
    this.look().catch(() => undefined);
  };

  private async listenUntilClosed(): Promise<void> {
    const { signal } = this.ended;
    while (!signal.aborted) {
      const lasted = await this.listenOnce(signal).catch(() => false);
      if (!lasted) await sleep(PAUSE_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  /** Resolves to true when a connection that did listen is lost, or this is closed. */
  private async listenOnce(signal: AbortSignal): Promise<boolean> {
    const client = await this.listening.connect();
    let end = (): void => undefined;
    const lost = new Promise<boolean>((resolve) => (end = () => resolve(true)));
    client.on('error', end);
    client.on('end', end);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    try {
      client.on('notification', this.lookUnasked);
      await client.query(`listen ${DESTROYED_CHANNEL}`);
      // What was announced before it listened.
      await this.look();
      return await lost;
    } finally {
      signal.removeEventListener('abort', end);
      client.removeListener('notification', this.lookUnasked);
      client.release(true);
    }
  }
}

const nameOf = ({ id, version }: KeyRef): string => `${id}\n${version}`;
