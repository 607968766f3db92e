import { parentPort, workerData } from 'node:worker_threads';
import { readMinutes } from '@sagsgang/minutes/read-minutes';

parentPort?.postMessage(readMinutes(workerData as Uint8Array));
