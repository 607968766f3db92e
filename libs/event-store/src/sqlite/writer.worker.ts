import { workerData } from 'node:worker_threads';
import type { Fields } from '../worker/flat';
import { serve } from '../worker/serve';
import { unpackAppend } from './append-message';
import { openConnection, type OpenOptions } from '../database/database';
import { toUnavailable } from '../database/failures';
import { Writer } from './writer';

/** What the worker is started with. */
export type WriterConfig = OpenOptions;

/** So many appends share one transaction at most: more would make the first of them wait too long. */
const GROUP_APPENDS = 256;

const config = workerData as WriterConfig;
let writer: Writer | undefined;

serve({
  answer: (requests) => {
    const replies: Fields[] = [];
    for (let at = 0; at < requests.length; at += GROUP_APPENDS) {
      replies.push(...answerGroup(requests.slice(at, at + GROUP_APPENDS)));
    }
    return replies;
  },
  close: () => writer?.close(),
});

/** A file that cannot be opened is tried again with the next append. */
function answerGroup(requests: readonly Fields[]): readonly Fields[] {
  try {
    writer ??= new Writer(openConnection(config), config.file);
  } catch (error) {
    const { reason, message } = toUnavailable(error, config.file);
    return requests.map(() => ['unavailable', reason, message, config.file]);
  }
  return writer.appendAll(requests.map(unpackAppend));
}
