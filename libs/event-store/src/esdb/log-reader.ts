import type { EventStoreDBClient, ReadPosition, RecordedEvent } from '@eventstore/db-client';
import { comparePositions, type Position } from '@sagsgang/kernel/position';
import type { ReadAllOptions } from '../port';
import type { StoredEvent } from '../raw-store';
import { Attempts, repeatedly } from './attempts';
import { isOwn, placeOf, toStored } from './events';
import { Feed } from './feed';
import { BEFORE_ALL, clientPosition } from './position';
import { noAnswer } from './stream-reader';

/** At most so many events are handed over at once. */
export const PAGE_EVENTS = 256;

const FIRST_LOOK_EVENTS = 8;
const LONGEST_LOOK_EVENTS = 4_096;

/** Reads the log of all streams, without the events that the server keeps of itself. */
export class LogReader {
  /** How far back from the end the log was looked through, and what the newest event up to there was. */
  private seen: { readonly upTo: Position; readonly head: Position } | undefined;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly address: string,
    private readonly timeoutMs: number,
    private readonly checkOpen: () => void,
  ) {}

  async *pages({ after = BEFORE_ALL, limit = Infinity }: ReadAllOptions): AsyncGenerator<readonly StoredEvent[]> {
    const attempts = new Attempts(this.address);
    let position = after;
    let left = limit;
    while (left > 0) {
      const feed = this.open({ fromPosition: clientPosition(position) });
      try {
        for (;;) {
          this.checkOpen();
          const taken = await this.take(feed);
          if (taken === 'ended') return;
          const events = ownAfter(taken, position).slice(0, left);
          if (events.length === 0) continue;
          position = events.at(-1)?.position ?? position;
          left -= events.length;
          attempts.succeeded();
          yield events;
          if (left <= 0) return;
        }
      } catch (error) {
        await attempts.again(error);
      } finally {
        feed.stop();
      }
    }
  }

  /** The newest event's position. Looks backwards past the server's own events, but past none of them twice. */
  head(): Promise<Position> {
    return repeatedly(this.address, () => this.lookForHead());
  }

  private async lookForHead(): Promise<Position> {
    const { seen } = this;
    let from: ReadPosition = 'end';
    let newest: Position | undefined;
    for (let count = FIRST_LOOK_EVENTS; ; count = Math.min(8 * count, LONGEST_LOOK_EVENTS)) {
      const page = await this.newestBefore(from, count);
      for (const event of page) {
        const position = placeOf(event.position);
        newest ??= position;
        const head = isOwn(event) ? position : position === seen?.upTo ? seen.head : undefined;
        if (head === undefined) continue;
        this.seen = { upTo: newest, head };
        return head;
      }
      const last = page.at(-1);
      if (last === undefined || page.length < count) break;
      from = last.position ?? 'end';
    }
    if (newest !== undefined) this.seen = { upTo: newest, head: BEFORE_ALL };
    return BEFORE_ALL;
  }

  private async newestBefore(fromPosition: ReadPosition, maxCount: number): Promise<RecordedEvent[]> {
    const feed = this.open({ direction: 'backwards', fromPosition, maxCount });
    const page: RecordedEvent[] = [];
    try {
      for (;;) {
        const taken = await this.take(feed);
        if (taken === 'ended') return page;
        page.push(...taken);
      }
    } finally {
      feed.stop();
    }
  }

  private open(options: Parameters<EventStoreDBClient['readAll']>[0]): Feed {
    const reading = this.client.readAll({ ...options, requiresLeader: true }, { highWaterMark: PAGE_EVENTS });
    return new Feed(reading, () => reading.cancel());
  }

  private async take(feed: Feed): Promise<readonly RecordedEvent[] | 'ended'> {
    const taken = await feed.take(PAGE_EVENTS, this.timeoutMs);
    if (taken === 'silent') throw noAnswer(this.address, this.timeoutMs);
    return taken;
  }
}

/** The events of a handful that are ours and lie after a position: the server may give what one has already. */
export function ownAfter(taken: readonly RecordedEvent[], after: Position): StoredEvent[] {
  const events: StoredEvent[] = [];
  let last = after;
  for (const event of taken) {
    if (!isOwn(event)) continue;
    const stored = toStored(event);
    if (comparePositions(stored.position, last) <= 0) continue;
    last = stored.position;
    events.push(stored);
  }
  return events;
}
