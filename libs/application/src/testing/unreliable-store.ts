import { OutcomeUnknown } from '@sagsgang/event-store/errors';
import type { Appended, EventStore, ExpectedRevision, NewEvent } from '@sagsgang/event-store/port';

export type Fault = 'answer-lost' | 'request-lost' | 'none';

/** What a store was asked to append. */
export interface Request {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly NewEvent[];
}

/** A store behind a bad line: requests or their answers get lost on it, as told. */
export class UnreliableStore implements EventStore {
  readonly requests: Request[] = [];
  /** What goes wrong with the next appends, in order. */
  faults: Fault[] = [];

  constructor(private readonly store: EventStore) {}

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    this.requests.push({ stream, expected, events });
    const fault = this.faults.shift() ?? 'none';
    if (fault === 'request-lost') throw new OutcomeUnknown('the request was lost');
    const appended = await this.store.append(stream, expected, events);
    if (fault === 'answer-lost') throw new OutcomeUnknown('the answer was lost');
    return appended;
  }

  readStream: EventStore['readStream'] = (...asked) => this.store.readStream(...asked);
  readAll: EventStore['readAll'] = (...asked) => this.store.readAll(...asked);
  head: EventStore['head'] = () => this.store.head();
  subscribe: EventStore['subscribe'] = (...asked) => this.store.subscribe(...asked);
  close: EventStore['close'] = () => this.store.close();
}
