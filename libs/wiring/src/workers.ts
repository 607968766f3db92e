import { join } from 'node:path';
import type { WorkerEntry } from '@sagsgang/event-store/worker/channel';

/** The scripts of the threads beside the main one. */
export interface Workers {
  /** Writes the log. */
  readonly log: WorkerEntry;
  /** Writes the keys. */
  readonly keys: WorkerEntry;
  /** Reads documents. */
  readonly reading: WorkerEntry;
  /** Projects the log into the read models. */
  readonly projecting: WorkerEntry;
}

const eventStore = join(__dirname, '..', '..', 'event-store', 'src');

/** As they were built, beside this file. */
export const BUILT_WORKERS: Workers = {
  log: { file: join(eventStore, 'sqlite', 'writer.worker.js') },
  keys: { file: join(eventStore, 'keyring', 'keys.worker.js') },
  reading: { file: join(__dirname, 'reading', 'reading.worker.js') },
  projecting: { file: join(__dirname, 'projecting', 'projecting.worker.js') },
};
