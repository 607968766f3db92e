import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isEsdb } from '@sagsgang/event-store/esdb/address';
import { openEsdbStore } from '@sagsgang/event-store/esdb/esdb-store';
import type { RawStore } from '@sagsgang/event-store/raw-store';
import { LOG_FILE, openSqliteStore } from '@sagsgang/event-store/sqlite/sqlite-store';
import { openDataDirectory } from '../data-directory';
import { BUILT_WORKERS, type Workers } from '../workers';

/** There is no log where one should be read. */
export class NoLog extends Error {
  override readonly name = 'NoLog';
}

/**
 * The log at an address, as it is kept: no text is decrypted, and no key is needed. An address is a data directory, or
 * the connection string of an EventStoreDB.
 * @throws NoLog, StoreUnavailable
 */
export async function openLogToRead(address: string, workers: Workers = BUILT_WORKERS): Promise<RawStore> {
  if (isEsdb(address)) return openEsdbStore(address);
  const directory = resolve(address);
  // Looked for first, since opening would create it.
  if (!existsSync(join(directory, LOG_FILE)))
    throw new NoLog(`I ${address} er der ingen log (${LOG_FILE}); skriv en anden datamappe.`);
  return openSqliteStore(directory, { worker: workers.log });
}

/** The same, to be written; a data directory without a log gets an empty one. @throws StoreUnavailable */
export async function openLogToWrite(address: string, workers: Workers = BUILT_WORKERS): Promise<RawStore> {
  if (isEsdb(address)) return openEsdbStore(address);
  return openSqliteStore(
    openDataDirectory({ dataDirectory: resolve(address), esdb: null, database: null, keys: null }).root,
    { worker: workers.log },
  );
}
