import { parentPort, workerData } from 'node:worker_threads';
import { followUntilAborted } from '@sagsgang/application/loop';
import { openDataDirectory } from '../data-directory';
import { openStore } from '../opened-store';
import { ReadModelConsumer } from '../read-model-consumer';
import { openReadModelsIn } from '../read-model-database';
import type { Workers } from '../workers';
import type { ProjectingMessage } from './messages';

/** What the thread is started with. */
export interface ProjectingData {
  readonly dataDirectory: string;
  /** The connection string of EventStoreDB; null for the embedded log. */
  readonly esdb: string | null;
  /** URL of the PostgreSQL database with the read models; null for those of the data directory. */
  readonly database: string | null;
  readonly workers: Workers;
}

/** Follows the log with connections of its own, so that neither projecting nor a rebuild ever holds HTTP up. */
async function project({ dataDirectory, esdb, database, workers }: ProjectingData): Promise<void> {
  const stop = new AbortController();
  parentPort?.once('message', () => stop.abort());
  const directory = openDataDirectory(dataDirectory, esdb);
  const { store, keyring } = await openStore(directory, esdb, workers);
  const readModels = await openReadModelsIn(directory, database);
  const consumer = new ReadModelConsumer(store, readModels);
  if (await readModels.needsRebuild()) await consumer.rebuild();
  await followUntilAborted({
    store,
    consumer,
    signal: stop.signal,
    onProgress: (checkpoint) => tell({ kind: 'progress', checkpoint }),
    onError: (error) => tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  });
  await readModels.close();
  await store.close();
  await keyring.close();
}

function tell(message: ProjectingMessage): void {
  parentPort?.postMessage(message);
}

void project(workerData as ProjectingData).finally(() => parentPort?.close());
