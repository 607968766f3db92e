import { join } from 'node:path';
import type { WorkerEntry } from '../worker/channel';

/** Runs a TypeScript file of its first argument; for `fork` as well. */
export const RUN_TYPESCRIPT = join(__dirname, 'run-typescript.cjs');

/** The worker of an adapter where nothing is built, as under Jest; `sqlite/writer` is `sqlite/writer.worker.ts`. */
export function typescriptWorker(name: 'sqlite/writer' | 'keyring/keys'): WorkerEntry {
  return { file: RUN_TYPESCRIPT, argv: [join(__dirname, '..', `${name}.worker.ts`)] };
}

/** A writing thread of the SQLite adapter that is at fault on purpose. */
export function faultyWorker(name: 'small-disk' | 'silent' | 'dying' | 'missing'): WorkerEntry {
  return { file: RUN_TYPESCRIPT, argv: [join(__dirname, '../sqlite/testing', `${name}.thread.ts`)] };
}
