import { EVENT_TYPES } from '@sagsgang/domain/event-types';
import { createCodec } from '@sagsgang/event-store/codec';
import { openDocuments, type Documents } from '@sagsgang/event-store/documents/documents';
import { openKeyring, type Keyring } from '@sagsgang/event-store/keyring/keyring';
import { hasLostKeys } from '@sagsgang/event-store/keyring/lost-keys';
import { loadMasterKey } from '@sagsgang/event-store/keyring/master-key';
import type { EventStore } from '@sagsgang/event-store/port';
import { openSqliteStore } from '@sagsgang/event-store/sqlite/sqlite-store';
import { withCodec } from '@sagsgang/event-store/with-codec';
import type { DataDirectory } from './data-directory';
import type { Workers } from './workers';

/** The log, its keys and the original documents of one data directory. */
export interface EmbeddedStore {
  readonly store: EventStore;
  readonly keyring: Keyring;
  readonly documents: Documents;
  /** What must be said plainly at the start. */
  readonly notices: readonly string[];
}

/** Opens what a data directory holds, and creates what is missing. @throws StoreUnavailable, MasterKeyError */
export async function openEmbeddedStore(directory: DataDirectory, workers: Workers): Promise<EmbeddedStore> {
  const keyring = openKeyring(directory.keys, loadMasterKey(directory.root, process.env), { worker: workers.keys });
  try {
    const log = openSqliteStore(directory.root, { worker: workers.log });
    return {
      store: withCodec(log, createCodec(EVENT_TYPES, keyring)),
      keyring,
      documents: openDocuments(directory.root, keyring),
      notices: (await hasLostKeys(log, keyring)) ? [lostKeys(directory)] : [],
    };
  } catch (error) {
    await keyring.close();
    throw error;
  }
}

function lostKeys({ keys }: DataDirectory): string {
  return (
    `Nøglefilen ${keys} manglede eller er en anden end den, som loggen er skrevet med. Sagernes forløb, datoer og udfald ` +
    'kan læses som før, men de tekster, der er skrevet med den gamle, kan ikke læses, før den er lagt tilbage.'
  );
}
