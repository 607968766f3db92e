import { parentPort } from 'node:worker_threads';

/** A writing thread that never answers, and ends when it is told to. */
parentPort?.on('message', (message: unknown) => {
  if (message === null) parentPort?.close();
});
