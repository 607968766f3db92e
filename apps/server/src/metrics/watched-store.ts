import { OutcomeUnknown, StoreUnavailable, WrongRevision } from '@sagsgang/event-store/errors';
import type { Appended, EventStore, ExpectedRevision, NewEvent } from '@sagsgang/event-store/port';
import type { AppendOutcome, Metrics } from './metrics';

/** So many appends may wait for their repetition before one is forgotten, and its repetition not counted. */
const MOST_REMEMBERED = 1_000;

/** The same log, whose appends are counted. */
export function watchAppends(store: EventStore, { appends, retries }: Metrics): EventStore {
  const unanswered = new Set<string>();

  const append = async (stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> => {
    const id = events[0]?.id ?? '';
    if (unanswered.delete(id)) retries.inc();
    try {
      const appended = await store.append(stream, expected, events);
      appends.inc({ outcome: 'recorded' });
      return appended;
    } catch (error) {
      const outcome = outcomeOf(error);
      appends.inc({ outcome });
      if (outcome === 'unknown' || outcome === 'unavailable') remember(unanswered, id);
      throw error;
    }
  };

  return {
    append,
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    head: () => store.head(),
    subscribe: (after, signal) => store.subscribe(after, signal),
    close: () => store.close(),
  };
}

function outcomeOf(error: unknown): AppendOutcome {
  if (error instanceof WrongRevision) return 'conflict';
  if (error instanceof OutcomeUnknown) return 'unknown';
  if (error instanceof StoreUnavailable) return 'unavailable';
  return 'failed';
}

function remember(ids: Set<string>, id: string): void {
  ids.add(id);
  if (ids.size <= MOST_REMEMBERED) return;
  const [oldest] = ids;
  ids.delete(oldest ?? '');
}
