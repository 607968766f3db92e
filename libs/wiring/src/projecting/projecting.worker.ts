import { parentPort, workerData } from 'node:worker_threads';
import { followUntilAborted } from '@sagsgang/application/loop';
import type { PausedModel } from '@sagsgang/read-models/pauses';
import { openDataDirectory } from '../data-directory';
import { openStore } from '../opened-store';
import type { Places } from '../places';
import { ReadModelConsumer } from '../read-model-consumer';
import { openReadModelsIn } from '../read-model-database';
import type { Workers } from '../workers';
import type { ProjectingMessage } from './messages';

/** What the thread is started with. */
export interface ProjectingData {
  readonly places: Places;
  readonly workers: Workers;
}

const ALIVE_EVERY_MS = 1_000;

/** Follows the log with connections of its own, so that neither projecting nor a rebuild ever holds HTTP up. */
async function project({ places, workers }: ProjectingData): Promise<void> {
  const stop = new AbortController();
  parentPort?.once('message', () => stop.abort());
  const alive = setInterval(() => tell({ kind: 'alive' }), ALIVE_EVERY_MS);
  const directory = openDataDirectory(places);
  const opened = await openStore(places, directory, workers);
  const { store } = opened;
  const onPaused = once((pause) => tell({ kind: 'paused', pause }));
  const readModels = await openReadModelsIn(directory, places.database, opened.keyring, onPaused);
  const consumer = new ReadModelConsumer(store, readModels);
  await consumer.rebuildWhereNeeded((checkpoint) => tell({ kind: 'rebuilding', checkpoint }));
  (await readModels.paused()).forEach(onPaused);
  await followUntilAborted({
    store,
    consumer,
    signal: stop.signal,
    onProgress: (checkpoint) => tell({ kind: 'progress', checkpoint }),
    onError: (error) => tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  });
  clearInterval(alive);
  await readModels.close();
  await opened.close();
}

/** A read model is found to stand still at the start, and again whenever another process wrote: one line is loud enough. */
function once(tellPause: (pause: PausedModel) => void): (pause: PausedModel) => void {
  const told = new Set<string>();
  return (pause) => {
    const name = `${pause.model} ${pause.eventId}`;
    if (!told.has(name)) tellPause(pause);
    told.add(name);
  };
}

function tell(message: ProjectingMessage): void {
  parentPort?.postMessage(message);
}

void project(workerData as ProjectingData).finally(() => parentPort?.close());
