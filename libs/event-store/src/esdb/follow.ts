import type { EventStoreDBClient, Filter } from '@eventstore/db-client';
import { comparePositions, type Position } from '@sagsgang/kernel/position';
import { StoreUnavailable } from '../errors';
import type { LogMessage, StoredEvent } from '../raw-store';
import { Attempts } from './attempts';
import { Feed } from './feed';
import { ownAfter, PAGE_EVENTS } from './log-reader';
import { clientPosition } from './position';

/** What is needed to follow the log. */
export interface Following {
  readonly client: EventStoreDBClient;
  readonly address: string;
  head(): Promise<Position>;
  /** How long a subscription that has caught up is silent before it says how far it is. Milliseconds. */
  readonly progressMs: number;
  /** After so long a silence that the head contradicts, the subscription is made anew. Milliseconds. */
  readonly watchdogMs: number;
}

/** A pause of the server that is longer than this may mean that all was told. Milliseconds. */
const QUIET_MS = 20;

/** The server looks at so many events before it says how far it is, where none of them is told. */
const SEARCH_WINDOW_EVENTS = 512;

const notSystem: Filter = {
  filterOn: 'streamName',
  regex: '^[^$]',
  maxSearchWindow: SEARCH_WINDOW_EVENTS,
  checkpointInterval: 1,
};

/**
 * Tells the log after a position and goes on with what is appended, until the signal aborts. Whether all was told is
 * judged by the head and not by the server's word, which is missing on an empty log and after each burst. A
 * subscription that ends, is dropped as too slow, or falls silent is made anew from what was told last.
 * @throws StoreUnavailable where that does not help
 */
export async function* follow(
  following: Following,
  after: Position,
  signal: AbortSignal,
): AsyncGenerator<LogMessage<StoredEvent>> {
  const attempts = new Attempts(following.address, signal);
  let position = after;
  while (!signal.aborted) {
    const telling = new Telling(following, position, signal);
    try {
      for await (const message of telling.messages()) {
        attempts.succeeded();
        if (message.kind === 'events') position = message.events.at(-1)?.position ?? position;
        yield message;
      }
    } catch (error) {
      if (signal.aborted) return;
      await attempts.again(error);
    } finally {
      telling.stop();
    }
  }
}

/** One subscription on the server. */
class Telling {
  private readonly feed: Feed;
  private caughtUp = false;
  /** How often in a row nothing came although the head lies further on. */
  private behind = 0;

  constructor(
    private readonly following: Following,
    private position: Position,
    private readonly signal: AbortSignal,
  ) {
    const { client } = following;
    const subscription = client.subscribeToAll(
      { fromPosition: clientPosition(position), filter: notSystem, requiresLeader: true },
      { highWaterMark: PAGE_EVENTS },
    );
    this.feed = new Feed(subscription, () => subscription.unsubscribe());
  }

  async *messages(): AsyncGenerator<LogMessage<StoredEvent>> {
    for (;;) {
      const taken = await this.feed.take(PAGE_EVENTS, this.patience(), this.signal);
      if (this.signal.aborted) return;
      if (taken === 'ended') throw this.trouble('the subscription ended');
      const message = taken === 'silent' ? await this.look() : this.told(ownAfter(taken, this.position));
      if (this.signal.aborted) return;
      if (message !== undefined) yield message;
    }
  }

  stop(): void {
    this.feed.stop();
  }

  private patience(): number {
    if (this.caughtUp) return this.following.progressMs;
    return this.behind === 0 ? QUIET_MS : this.following.watchdogMs;
  }

  private told(events: readonly StoredEvent[]): LogMessage<StoredEvent> | undefined {
    const last = events.at(-1);
    if (last === undefined) return undefined;
    this.position = last.position;
    this.caughtUp = false;
    this.behind = 0;
    return { kind: 'events', events };
  }

  /** Compares the progress with the head. */
  private async look(): Promise<LogMessage<StoredEvent> | undefined> {
    const { position } = this;
    if (comparePositions(await this.following.head(), position) > 0) {
      this.caughtUp = false;
      this.behind += 1;
      if (this.behind > 1) throw this.trouble('the subscription is silent although there are newer events');
      return undefined;
    }
    this.behind = 0;
    const kind = this.caughtUp ? 'progress' : 'caught-up';
    this.caughtUp = true;
    return { kind, position };
  }

  private trouble(why: string): StoreUnavailable {
    return new StoreUnavailable(why, 'unreachable', this.following.address);
  }
}
