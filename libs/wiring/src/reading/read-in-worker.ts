import { Worker } from 'node:worker_threads';
import { MAX_BYTES } from '@sagsgang/minutes/decode';
import { readMinutes, type MinutesReading } from '@sagsgang/minutes/read-minutes';
import { BUILT_WORKERS, type Workers } from '../workers';

/** How much the reading of one document may take. */
export interface ReadingLimits {
  readonly longestMs: number;
  readonly memoryMb: number;
}

/** A document that takes longer or more memory is no minutes that a person wrote. */
const LIMITS: ReadingLimits = { longestMs: 30_000, memoryMb: 512 };

/** Reading ran into its limits of time or memory; nothing was stored. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
}

/**
 * Reads a document in a thread of its own, so that a monstrous one holds nothing up.
 * @throws ReadingStopped
 */
export function readInWorker(
  bytes: Uint8Array,
  workers: Workers = BUILT_WORKERS,
  { longestMs, memoryMb }: ReadingLimits = LIMITS,
): Promise<MinutesReading> {
  // What is far too large is refused by its size alone, and need not be copied into another thread for that.
  if (bytes.byteLength > MAX_BYTES) return Promise.resolve(readMinutes(bytes));
  const { file, argv = [], execArgv = [] } = workers.reading;
  return new Promise((resolve, reject) => {
    const worker = new Worker(file, {
      workerData: bytes,
      argv: [...argv],
      execArgv: [...execArgv],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const stop = setTimeout(() => {
      void worker.terminate();
      reject(new ReadingStopped(`Læsningen tog over ${longestMs / 1000} sekunder og blev stoppet; intet er gemt.`));
    }, longestMs);
    worker.once('message', (reading: MinutesReading) => {
      clearTimeout(stop);
      resolve(reading);
    });
    worker.once('error', (error) => {
      clearTimeout(stop);
      reject(new ReadingStopped(`Læsningen kunne ikke gennemføres (${error.message}); intet er gemt.`));
    });
  });
}
