import { workerData } from 'node:worker_threads';
import { openConnection, type OpenOptions } from '../database/database';
import { toUnavailable } from '../database/failures';
import type { Fields } from '../worker/flat';
import { serve } from '../worker/serve';
import { KeyWriter } from './key-writer';

/** What the worker is started with. */
export type KeyWriterConfig = OpenOptions;

const config = workerData as KeyWriterConfig;
let writer: KeyWriter | undefined;

serve({ answer, close: () => writer?.close() });

/** A file that cannot be opened is tried again with the next request. */
function answer(requests: readonly Fields[]): readonly Fields[] {
  try {
    writer ??= new KeyWriter(openConnection(config), config.file);
    return writer.answer(requests);
  } catch (error) {
    const { reason, message } = toUnavailable(error, config.file);
    return requests.map(() => ['unavailable', reason, message]);
  }
}
