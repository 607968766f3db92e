import { EVENT_TYPES } from '@sagsgang/domain/event-types';
import { createCodec } from '@sagsgang/event-store/codec';
import { openDocuments, type Documents } from '@sagsgang/event-store/documents/documents';
import { openEsdbStore } from '@sagsgang/event-store/esdb/esdb-store';
import { openKeyring, type Keyring } from '@sagsgang/event-store/keyring/keyring';
import { hasLostKeys } from '@sagsgang/event-store/keyring/lost-keys';
import { loadMasterKey } from '@sagsgang/event-store/keyring/master-key';
import type { EventStore } from '@sagsgang/event-store/port';
import type { RawStore } from '@sagsgang/event-store/raw-store';
import { openSqliteStore } from '@sagsgang/event-store/sqlite/sqlite-store';
import { withCodec } from '@sagsgang/event-store/with-codec';
import type { DataDirectory } from './data-directory';
import type { Workers } from './workers';

/** The log, its keys and the original documents. */
export interface OpenedStore {
  readonly store: EventStore;
  readonly keyring: Keyring;
  readonly documents: Documents;
  /** What must be said plainly at the start. */
  readonly notices: readonly string[];
}

/**
 * Opens the log, in the data directory or in EventStoreDB, and what the directory holds of keys and documents; creates
 * what is missing.
 * @param esdb the connection string of EventStoreDB, which must answer; null for the embedded log
 * @throws StoreUnavailable, MasterKeyError
 */
export async function openStore(directory: DataDirectory, esdb: string | null, workers: Workers): Promise<OpenedStore> {
  const keyring = openKeyring(directory.keys, loadMasterKey(directory.root, process.env), { worker: workers.keys });
  const opened: { close(): Promise<void> }[] = [keyring];
  try {
    const log = esdb === null ? openSqliteStore(directory.root, { worker: workers.log }) : await reachable(esdb);
    opened.push(log);
    return {
      store: withCodec(log, createCodec(EVENT_TYPES, keyring)),
      keyring,
      documents: openDocuments(directory.root, keyring),
      notices: (await hasLostKeys(log, keyring)) ? [lostKeys(directory)] : [],
    };
  } catch (error) {
    for (const one of opened.reverse()) await one.close();
    throw error;
  }
}

/** An EventStoreDB that does not answer is told at once, and not by whatever asks it first. */
async function reachable(esdb: string): Promise<RawStore> {
  const raw = await openEsdbStore(esdb);
  try {
    await raw.head();
    return raw;
  } catch (error) {
    await raw.close();
    throw error;
  }
}

function lostKeys({ keys }: DataDirectory): string {
  return (
    `Nøglefilen ${keys} manglede eller er en anden end den, som loggen er skrevet med. Sagernes forløb, datoer og udfald ` +
    'kan læses som før, men de tekster, der er skrevet med den gamle, kan ikke læses, før den er lagt tilbage.'
  );
}
