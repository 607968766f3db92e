import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { Places } from '../places';
import type { Workers } from '../workers';
import type { ProjectingMessage } from './messages';
import type { ProjectingData } from './projecting.worker';

/** More memory than any batch needs; a thread that wants more is ended and started again. */
const MOST_MEMORY_MB = 1_024;
const PAUSE_MS = 1_000;

export interface ProjectingOptions {
  readonly places: Places;
  readonly workers: Workers;
  readonly signal: AbortSignal;
  readonly onProgress: (checkpoint: Checkpoint) => void;
  readonly onError: (message: string) => void;
}

/** Keeps the projecting thread going until the signal aborts; a thread that died is started again. */
export async function projectUntilAborted(options: ProjectingOptions): Promise<void> {
  while (!options.signal.aborted) {
    await projectOnce(options);
    await sleep(PAUSE_MS, undefined, { signal: options.signal }).catch(() => undefined);
  }
}

function projectOnce(options: ProjectingOptions): Promise<void> {
  const { places, workers, signal, onProgress, onError } = options;
  const { file, argv = [], execArgv = [] } = workers.projecting;
  const data: ProjectingData = { places, workers };
  const worker = new Worker(file, {
    workerData: data,
    argv: [...argv],
    execArgv: [...execArgv],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  const stop = (): void => worker.postMessage('stop');
  signal.addEventListener('abort', stop, { once: true });
  worker.on('message', (message: ProjectingMessage) => {
    if (message.kind === 'progress') onProgress(message.checkpoint);
    else onError(message.message);
  });
  worker.on('error', (error) => onError(error.message));
  return new Promise((resolve) => {
    worker.once('exit', () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}
