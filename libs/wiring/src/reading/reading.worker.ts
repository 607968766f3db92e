import { setFlagsFromString } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { readMinutes } from '@sagsgang/minutes/read-minutes';

// A phrase is looked for a few times a document, so that compiling its pattern well takes far longer than matching it.
setFlagsFromString('--no-regexp-optimization');

parentPort?.postMessage(readMinutes(workerData as Uint8Array));
