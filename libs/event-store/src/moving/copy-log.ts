import { bytesOf, MAX_BATCH_BYTES } from '../batch';
import type { RawStore } from '../raw-store';
import { compareLogs } from './compare-logs';
import { eachEvent, type LogSource, type MovedEvent } from './log-source';
import { LogsDiffer } from './logs-differ';
import { isSameEvent } from './same-event';

/** What a copy came to. */
export interface Copied {
  /** Events that both logs have at the end. */
  readonly events: number;
  /** How many of them this run appended; an earlier run, or the same one before it was killed, appended the others. */
  readonly appended: number;
}

/** So many events are appended at once at most: a batch is kept whole by every store, and none should be slow. */
const BATCH_EVENTS = 256;

/**
 * Appends to the target what the source has and it lacks: same ids, order and metadata. What the target has already
 * must be the source's beginning, so that a copy that was cut off is finished by running it again. Ends by comparing
 * both logs, event by event. Nobody else may write to either meanwhile.
 * @param onProgress told how many events of the source were compared or appended so far
 * @throws LogsDiffer, EventStoreError
 */
export async function copyLog(
  source: LogSource,
  target: RawStore,
  onProgress: (events: number) => void = () => undefined,
): Promise<Copied> {
  const appended = await appendMissing(source, target, onProgress);
  return { events: await compareLogs(source, () => target.readAll()), appended };
}

async function appendMissing(
  source: LogSource,
  target: RawStore,
  onProgress: (events: number) => void,
): Promise<number> {
  const found = eachEvent(() => target.readAll());
  const waiting = new Batch(target);
  let [number, appended] = [0, 0];
  try {
    for await (const event of eachEvent(source)) {
      // Once the target has ended it is not asked again: it would show what was appended meanwhile.
      const other = appended > 0 ? undefined : ((await found.next()).value as MovedEvent | undefined);
      if (other === undefined) {
        await waiting.add(event);
        appended += 1;
      } else if (!isSameEvent(event, other)) {
        throw new LogsDiffer(number, 'another-event');
      }
      number += 1;
      if (number % BATCH_EVENTS === 0) onProgress(number);
    }
    await waiting.flush();
    onProgress(number);
    return appended;
  } finally {
    await found.return(undefined);
  }
}

/** Consecutive events of one stream, which are appended together. */
class Batch {
  private events: MovedEvent[] = [];
  private bytes = 0;

  constructor(private readonly target: RawStore) {}

  async add(event: MovedEvent): Promise<void> {
    const bytes = bytesOf(event);
    const isFull = this.events.length === BATCH_EVENTS || this.bytes + bytes > MAX_BATCH_BYTES;
    if (isFull || event.stream !== this.events[0]?.stream) await this.flush();
    this.events.push(event);
    this.bytes += bytes;
  }

  async flush(): Promise<void> {
    const [first] = this.events;
    if (first === undefined) return;
    const expected = first.revision === 0 ? 'no-stream' : first.revision - 1;
    const events = this.events.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
    await this.target.append(first.stream, expected, events);
    this.events = [];
    this.bytes = 0;
  }
}
