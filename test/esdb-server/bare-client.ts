import { randomUUID } from 'node:crypto';
import {
  EventStoreDBClient,
  jsonEvent,
  type AllStreamSubscription,
  type EventData,
  type JSONType,
  type StreamSubscription,
} from '@eventstore/db-client';

/** The client as its users get it, without anything of ours around it. */
export function bareClient(connectionString: string): EventStoreDBClient {
  return EventStoreDBClient.connectionString(connectionString);
}

/** A stream that no other run of the tests knows, since the real server keeps what earlier ones wrote. */
export function newStream(): string {
  return `conformance-${randomUUID()}`;
}

/** An event; what is given stands in place of what it would have. */
export function newEvent(given: { id?: string; type?: string; data?: JSONType; metadata?: JSONType } = {}): EventData {
  return jsonEvent({ id: randomUUID(), type: 'tested', data: { text: 'æøå' }, ...given });
}

/** So many events. */
export function newEvents(count: number, type = 'tested'): EventData[] {
  return Array.from({ length: count }, () => newEvent({ type }));
}

/** The ids in a stream, in order. @throws what the client throws */
export async function idsIn(client: EventStoreDBClient, stream: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const { event } of client.readStream(stream)) if (event) ids.push(event.id);
  return ids;
}

/** What the promise fails with. */
export async function failureOf(promise: Promise<unknown>): Promise<Error & { type?: string; code?: number }> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('It did not fail.');
}

/** A subscription that notes what it is told, in words: `confirmation`, `caughtUp`, an event's id, `error TYPE`, `end`. */
export class Watched {
  readonly told: string[] = [];
  readonly errors: (Error & { type?: string; code?: number })[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(readonly subscription: AllStreamSubscription | StreamSubscription) {
    const { told } = this;
    for (const signal of ['confirmation', 'caughtUp', 'fellBehind', 'end']) {
      subscription.on(signal as 'end', () => this.note(signal));
    }
    subscription.on('error', (error) => {
      this.errors.push(error);
      this.note(`error ${(error as { type?: string }).type}`);
    });
    subscription.on('data', ({ event }) => this.note(event?.id ?? 'nothing'));
    this.told = told;
  }

  /** Notes something that happened elsewhere, such as a checkpoint. */
  note(what: string): void {
    this.told.push(what);
    for (const look of this.waiting) look();
  }

  /** Resolves when it was told all of these, in whatever order. @throws after `limitMs`, with what it was told */
  async hears(whats: readonly string[], limitMs = 5_000): Promise<void> {
    const heard = (): boolean => whats.every((what) => this.told.includes(what));
    if (heard()) return;
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (heard()) done(resolve);
      };
      const done = (then: () => void): void => {
        clearTimeout(timer);
        this.waiting.delete(look);
        then();
      };
      const missing = (): Error => new Error(`Not heard in ${limitMs} ms; only ${this.told.slice(-20).join(', ')}`);
      const timer = setTimeout(() => done(() => reject(missing())), limitMs);
      this.waiting.add(look);
    });
  }
}
