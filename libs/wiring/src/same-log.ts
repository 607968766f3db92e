import type { Consumer } from '@sagsgang/application/follow';
import type { EventStore } from '@sagsgang/event-store/port';
import type { LogRow } from '@sagsgang/read-models/log/table';
import type { ReadModels } from '@sagsgang/read-models/store';

/** What was made of a log is beside another one: a database or a file was put to the wrong log. */
export class AnotherLog extends Error {
  override readonly name = 'AnotherLog';
  constructor(
    readonly consumer: string,
    readonly position: string,
  ) {
    super(`${consumer} has handled an event at position ${position} that this log does not hold there`);
  }
}

/**
 * Refuses a log that is not the one of which the read models and the policies' rows were made, although it is as long.
 * @throws AnotherLog, StoreUnavailable
 */
export async function checkSameLog(
  store: EventStore,
  readModels: ReadModels,
  policies: readonly Consumer[],
): Promise<void> {
  const newest = await readModels.logEntry((await readModels.checkpoint()).number);
  if (newest !== null && !(await holds(store, newest))) throw new AnotherLog('read-models', newest.position);
  for (const policy of policies) {
    const { number, position } = await policy.checkpoint();
    const entry = await readModels.logEntry(number);
    if (entry !== null && entry.position !== position) throw new AnotherLog(policy.name, position);
  }
}

async function holds(store: EventStore, { stream, revision, position, event_id: id }: LogRow): Promise<boolean> {
  const { events } = await store.readStream(stream, { from: revision, limit: 1, markUnreadable: true });
  return events[0]?.id === id && events[0].position === position;
}
