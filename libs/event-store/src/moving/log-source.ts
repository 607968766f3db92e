import type { StoredEvent } from '../raw-store';

/** An event on its way from one log to another. Its position belongs to the log that it lies in and stays behind. */
export type MovedEvent = Omit<StoredEvent, 'position'>;

/** A log, or a file that was made of one, from its first event on; it can be read again. */
export type LogSource = () => AsyncIterable<readonly MovedEvent[]>;

/** The events of a source one by one. */
export async function* eachEvent(source: LogSource): AsyncGenerator<MovedEvent> {
  for await (const events of source()) yield* events;
}
