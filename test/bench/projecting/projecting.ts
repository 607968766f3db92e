import { join } from 'node:path';
import { catchUp } from '@sagsgang/application/follow';
import type { EventStore } from '@sagsgang/event-store/port';
import { configure, type SqliteDatabase } from '@sagsgang/read-models/database/sqlite/driver';
import { sqliteDatabase } from '@sagsgang/read-models/database/sqlite/sqlite-database';
import { openReadModels, type ReadModels } from '@sagsgang/read-models/store';
import { ReadModelConsumer } from '@sagsgang/wiring/read-model-consumer';
import { connectReadModels } from '@sagsgang/wiring/read-model-database';
import { atLeast, rounded, type Figure } from '../figure';
import type { BigLog } from '../log/big-log';
import { withInstallation } from '../opening';
import { place } from '../places';
import { interleaved, median, medianRatio, perSecond, timed } from '../rounds';
import { say } from '../settings';
import { NO_KEYS } from './no-keys';
import { Written, type WrittenBatch } from './written';

/** The whole log into all read models, each time into a new file; and the same rows inserted without projecting. */
export async function measureProjecting(log: BigLog): Promise<Readonly<Record<string, Figure>>> {
  say('Projecting …');
  return withInstallation(log.directory, async ({ store }) => {
    const written = new Written();
    await project(store, (database) => written.watch(database));
    const { batches } = written;
    const rows = batches.reduce((sum, batch) => sum + batch.length, 0);
    const rates = await interleaved({
      projecting: async () => perSecond(log.events, await project(store)),
      bareInserts: async () => perSecond(log.events, await insertBare(batches)),
    });
    const eventsPerSecond = median(rates.projecting);
    return {
      'projecting-events-per-second': atLeast(10_000, eventsPerSecond, 'events/s', { ...log.made, rows }),
      'projecting-against-bare-inserts': atLeast(0.5, medianRatio(rates.projecting, rates.bareInserts), 'x', {
        eventsPerSecond: rounded(eventsPerSecond),
        bareEventsPerSecond: rounded(median(rates.bareInserts)),
        rows,
        transactions: batches.length,
      }),
    };
  });
}

/** From the log to rows, as the following loop does it: reading, decrypting, projecting and writing. Milliseconds. */
async function project(
  store: EventStore,
  watch: (database: SqliteDatabase) => SqliteDatabase = (database) => database,
): Promise<number> {
  const readModels = await openIn(place(), watch);
  const milliseconds = await timed(() => catchUp(store, new ReadModelConsumer(store, readModels)));
  await readModels.close();
  return milliseconds;
}

/** The same tables, settings, rows and transactions. Milliseconds. */
async function insertBare(batches: readonly WrittenBatch[]): Promise<number> {
  const directory = place();
  await (await openIn(directory)).close();
  const database = connectReadModels(fileIn(directory));
  configure(database);
  const statements = new Map(batches.flat().map(({ insert }) => [insert, insert]));
  const prepared = new Map([...statements.keys()].map((text) => [text, database.prepare(text)]));
  const milliseconds = await timed(() => {
    for (const batch of batches) {
      database.exec('begin immediate');
      for (const { insert, values } of batch) prepared.get(insert)?.run(values);
      database.exec('commit');
    }
  });
  database.close();
  return milliseconds;
}

const fileIn = (directory: string): string => join(directory, 'read-models.sqlite');

function openIn(
  directory: string,
  watch: (database: SqliteDatabase) => SqliteDatabase = (database) => database,
): Promise<ReadModels> {
  return openReadModels({
    keys: NO_KEYS,
    database: sqliteDatabase(() => watch(connectReadModels(fileIn(directory)))),
  });
}
