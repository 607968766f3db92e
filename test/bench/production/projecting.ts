import { statSync } from 'node:fs';
import { join } from 'node:path';
import { catchUp } from '@sagsgang/application/follow';
import type { EventStore } from '@sagsgang/event-store/port';
import { openConnections, type Connections } from '@sagsgang/event-store/postgres/connections';
import { withClient } from '@sagsgang/event-store/postgres/transaction';
import { postgresDatabase } from '@sagsgang/read-models/database/postgres/postgres-database';
import { openReadModels, type ReadModels } from '@sagsgang/read-models/store';
import { ReadModelConsumer } from '@sagsgang/wiring/read-model-consumer';
import type { PoolClient } from 'pg';
import type { PostgresServer } from '../../postgres-server/server';
import { atLeast, rounded, type Figures } from '../figure';
import type { BigLog } from '../log/big-log';
import { withInstallation } from '../opening';
import { NO_KEYS } from '../projecting/no-keys';
import { interleaved, median, medianRatio, perSecond, timed } from '../rounds';
import { say } from '../settings';
import { Written, type WrittenBatch } from './written';

/** The whole log into the read models of an empty database; and the same inserts without projecting. */
export async function measureProjectingIntoPostgres(log: BigLog, server: PostgresServer): Promise<Figures> {
  say('Projecting into PostgreSQL …');
  return withInstallation(log.directory, async ({ store }) => {
    const written = new Written();
    const watched = await server.newDatabase();
    await project(store, watched, (connections) => written.watch(connections));
    const { batches } = written;
    const rates = await interleaved({
      projecting: async () => perSecond(log.events, await project(store, await server.newDatabase())),
      bareInserts: async () => perSecond(log.events, await insertBare(await server.newDatabase(), batches)),
    });
    const bytes = { log: bytesOf(log) / log.events, readModels: (await sizeOf(watched)) / log.events };
    const detail = {
      ...{ events: log.events, transactions: batches.length, durableCommits: false },
      bytesPerEvent: { log: rounded(bytes.log), readModels: rounded(bytes.readModels) },
    };
    return {
      'postgres-projecting-events-per-second': atLeast(5_000, median(rates.projecting), 'events/s', detail),
      'postgres-projecting-against-bare-inserts': atLeast(0.5, medianRatio(rates.projecting, rates.bareInserts), 'x', {
        ...detail,
        bareEventsPerSecond: rounded(median(rates.bareInserts)),
      }),
    };
  });
}

const bytesOf = ({ directory }: BigLog): number => statSync(join(directory, 'events.sqlite')).size;

async function sizeOf(url: string): Promise<number> {
  const connections = openConnections(url, { connections: 1, schema: 'public', statementTimeoutMs: null });
  try {
    return await withClient(connections, async (client) => {
      const { rows } = await client.query<{ size: string }>('select pg_database_size(current_database()) as size');
      return Number(rows[0]?.size);
    });
  } finally {
    await connections.end();
  }
}

type Watch = (connections: Connections) => Connections;

/** From the log to rows: reading, decrypting, projecting and writing. Milliseconds. */
async function project(store: EventStore, url: string, watch?: Watch): Promise<number> {
  const readModels = await openIn(url, watch);
  const milliseconds = await timed(() => catchUp(store, new ReadModelConsumer(store, readModels)));
  await readModels.close();
  return milliseconds;
}

/** The same tables, statements and transactions, one round trip after another as well. Milliseconds. */
async function insertBare(url: string, batches: readonly WrittenBatch[]): Promise<number> {
  await (await openIn(url)).close();
  const connections = openConnections(url, { connections: 1, schema: 'read_models', statementTimeoutMs: null });
  try {
    return await timed(() => withClient(connections, (client) => insertAll(client, batches)));
  } finally {
    await connections.end();
  }
}

async function insertAll(client: PoolClient, batches: readonly WrittenBatch[]): Promise<void> {
  for (const batch of batches) {
    await client.query('begin; set local synchronous_commit = off');
    for (const insert of batch) await client.query(insert);
    await client.query('commit');
  }
}

async function openIn(url: string, watch: Watch = (connections) => connections): Promise<ReadModels> {
  return openReadModels({
    keys: NO_KEYS,
    database: await postgresDatabase((settings) => watch(openConnections(url, settings))),
  });
}
