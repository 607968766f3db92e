import { join } from 'node:path';
import { aggregateOf } from '@sagsgang/domain/aggregates';
import { openConnection } from '@sagsgang/event-store/database/database';
import { chooseDriver } from '@sagsgang/event-store/database/driver';
import type { EventStore } from '@sagsgang/event-store/port';
import { LOG_FILE } from '@sagsgang/event-store/sqlite/sqlite-store';
import type { Recorded } from '@sagsgang/kernel/event';
import { ENTRY_ANNULLED } from '@sagsgang/kernel/fold';
import { atLeast, rounded, type Figure } from '../figure';
import { withInstallation } from '../opening';
import { interleaved, median, medianRatio, perSecond, timed } from '../rounds';
import { say } from '../settings';
import type { BigLog } from './big-log';

/** The whole log through the port into the states of all aggregates, against reading and parsing its rows. */
export async function measureReplay(log: BigLog): Promise<Readonly<Record<string, Figure>>> {
  say('Replaying …');
  return withInstallation(log.directory, async ({ store }) => {
    const rates = await interleaved({
      replay: async () => perSecond(log.events, await timed(() => replay(store))),
      bare: async () => perSecond(log.events, await timed(() => selectAndParse(log.directory))),
    });
    return {
      'replay-against-select-and-parse': atLeast(0.6, medianRatio(rates.replay, rates.bare), 'x', {
        eventsPerSecond: rounded(median(rates.replay)),
        bareEventsPerSecond: rounded(median(rates.bare)),
        events: log.events,
      }),
    };
  });
}

async function replay(store: EventStore): Promise<void> {
  const states = new Map<string, unknown>();
  for await (const page of store.readAll()) {
    for (const event of page) states.set(event.stream, next(states.get(event.stream), event));
  }
}

/** The state after an event. The documents annul nothing, so that no stream has to be folded again. */
export function next(state: unknown, event: Recorded): unknown {
  if (event.type === ENTRY_ANNULLED) throw new Error('the log of the bench annuls nothing');
  const aggregate = aggregateOf(event.stream);
  return aggregate.evolve(state ?? aggregate.initial, event);
}

function selectAndParse(directory: string): void {
  const connection = openConnection({ driver: chooseDriver(), file: join(directory, LOG_FILE), busyTimeoutMs: 10_000 });
  const rows = connection
    .query('SELECT position, stream, revision, id, type, data, metadata FROM events ORDER BY position')
    .iterate();
  for (const [, , , , , data, metadata] of rows) {
    JSON.parse(data as string);
    JSON.parse(metadata as string);
  }
  connection.close();
}
