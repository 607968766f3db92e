import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { WorkerEntry } from '@sagsgang/event-store/worker/channel';

const LOADER = join(__dirname, 'load.cjs');

/** A file of the bench as the script of a thread. */
export const threadOf = (file: string): WorkerEntry => ({ file: LOADER, argv: [join(__dirname, file)] });

/** Runs a file of the bench in a process of its own, and resolves to the one message that it sends. */
export function inProcess<T>(file: string, args: readonly string[], execArgv: readonly string[] = []): Promise<T> {
  const child = fork(LOADER, [join(__dirname, file), ...args], {
    execArgv: [...execArgv],
    // Whatever it prints must not get between the figures.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} and told nothing`)));
  });
}

/** Tells the process that started this one. */
export function tellParent(message: object): void {
  process.send?.(message);
}
