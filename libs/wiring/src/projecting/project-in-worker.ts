import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { PausedModel } from '@sagsgang/read-models/pauses';
import type { Places } from '../places';
import type { Workers } from '../workers';
import type { ProjectingMessage } from './messages';
import type { ProjectingData } from './projecting.worker';

/** More memory than any batch needs; a thread that wants more is ended and started again. */
const MOST_MEMORY_MB = 1_024;
/** The first pause before a thread that ended is started again, and the longest, where it gets nowhere each time. */
const PAUSES_MS = [1_000, 10_000] as const;
/** A thread that has said nothing for so long hangs: it says every second that it is alive. */
const LONGEST_SILENCE_MS = 30_000;
/** Longer than any batch takes. A rebuild takes longer and may be broken off: another one begins anew. */
const LONGEST_STOP_MS = 3_000;

export interface ProjectingOptions {
  readonly places: Places;
  readonly workers: Workers;
  readonly signal: AbortSignal;
  readonly onProgress: (checkpoint: Checkpoint) => void;
  /** How far a rebuild beside the live read models has come. */
  readonly onRebuilding: (checkpoint: Checkpoint) => void;
  readonly onError: (message: string) => void;
  /** Told once of each read model that stands still; again when the thread is started again. */
  readonly onPaused: (pause: PausedModel) => void;
}

/** Keeps the projecting thread going until the signal aborts; a thread that died or hangs is started again. */
export async function projectUntilAborted(options: ProjectingOptions): Promise<void> {
  const { signal, onProgress } = options;
  const [shortest, longest] = PAUSES_MS;
  let pause: number = shortest;
  const progressed = (at: Checkpoint): void => {
    pause = shortest;
    onProgress(at);
  };
  while (!signal.aborted) {
    await projectOnce({ ...options, onProgress: progressed });
    await sleep(pause, undefined, { signal }).catch(() => undefined);
    pause = Math.min(pause * 2, longest);
  }
}

function projectOnce(options: ProjectingOptions): Promise<void> {
  const { places, workers, signal, onError } = options;
  const { file, argv = [], execArgv = [] } = workers.projecting;
  const data: ProjectingData = { places, workers };
  const worker = new Worker(file, {
    workerData: data,
    argv: [...argv],
    execArgv: [...execArgv],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  let cutOff: NodeJS.Timeout | undefined;
  const stop = (): void => {
    worker.postMessage('stop');
    cutOff = setTimeout(() => void worker.terminate(), LONGEST_STOP_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  const silence = endWhereSilent(worker, onError);
  worker.on('message', (message: ProjectingMessage) => {
    silence.refresh();
    tell(message, options);
  });
  worker.on('error', (error) => onError(error.message));
  return new Promise((resolve) => {
    worker.once('exit', () => {
      clearTimeout(silence);
      clearTimeout(cutOff);
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}

function tell(message: ProjectingMessage, options: ProjectingOptions): void {
  const { onProgress, onRebuilding, onPaused, onError } = options;
  if (message.kind === 'progress') onProgress(message.checkpoint);
  else if (message.kind === 'rebuilding') onRebuilding(message.checkpoint);
  else if (message.kind === 'paused') onPaused(message.pause);
  else if (message.kind === 'failed') onError(message.message);
}

/** Ends the thread once it has been silent too long; to be refreshed by each message. */
function endWhereSilent(worker: Worker, onError: (message: string) => void): NodeJS.Timeout {
  const end = (): void => {
    onError(`the projecting thread said nothing for ${LONGEST_SILENCE_MS / 1_000} seconds and is started again`);
    void worker.terminate();
  };
  return setTimeout(end, LONGEST_SILENCE_MS).unref();
}
