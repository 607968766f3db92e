import { existsSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { WriterConfig } from '../writer.worker';

/** A writing thread that appends, and dies at its first request before it can answer; started again it lives. */
const mark = `${(workerData as WriterConfig).file}.died`;

if (existsSync(mark)) void import('../writer.worker');
else {
  parentPort?.once('message', () => {
    writeFileSync(mark, '');
    throw new Error('the thread was killed');
  });
}
