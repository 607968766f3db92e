import { existsSync } from 'node:fs';
import { EVENT_TYPES } from '@sagsgang/domain/event-types';
import { createCodec } from '@sagsgang/event-store/codec';
import type { Containers } from '@sagsgang/event-store/documents/containers';
import { openDocuments, type Documents } from '@sagsgang/event-store/documents/documents';
import { openDocumentsFolder } from '@sagsgang/event-store/documents/folder';
import { openEsdbStore } from '@sagsgang/event-store/esdb/esdb-store';
import { openKeyring, type Keyring } from '@sagsgang/event-store/keyring/keyring';
import { hasLostKeys } from '@sagsgang/event-store/keyring/lost-keys';
import { findMasterKey, loadMasterKey } from '@sagsgang/event-store/keyring/master-key';
import type { EventStore } from '@sagsgang/event-store/port';
import { shownDatabase } from '@sagsgang/event-store/postgres/address';
import { openPostgresDocuments } from '@sagsgang/event-store/postgres/documents';
import { openPostgresKeyring } from '@sagsgang/event-store/postgres/keyring';
import type { RawStore } from '@sagsgang/event-store/raw-store';
import { openSqliteStore } from '@sagsgang/event-store/sqlite/sqlite-store';
import { withCodec } from '@sagsgang/event-store/with-codec';
import type { DataDirectory } from './data-directory';
import type { Places } from './places';
import type { Workers } from './workers';
import { WrongConfiguration } from './wrong-configuration';

/** The log, its keys and the original documents. */
export interface OpenedStore {
  readonly store: EventStore;
  readonly keyring: Keyring;
  readonly documents: Documents;
  /** What must be said plainly at the start. */
  readonly notices: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens the log, its keys and the documents, each where it has its place, and creates what is missing. A server that
 * holds one of them must answer.
 * @throws StoreUnavailable, MasterKeyError, WrongConfiguration where the keys are kept elsewhere and nobody said where
 */
export async function openStore(places: Places, directory: DataDirectory, workers: Workers): Promise<OpenedStore> {
  const opened: { close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    for (const one of opened.splice(0).reverse()) await one.close();
  };
  const held = <T extends { close(): Promise<void> }>(one: T): T => {
    opened.push(one);
    return one;
  };
  try {
    const keyring = held(await openKeys(places, directory, workers));
    const log = held(await openLog(places, directory, workers));
    const documents = held(openDocuments(await openContainers(places, directory), keyring));
    const lost = await hasLostKeys(log, keyring);
    if (lost && areElsewhere(places)) throw new WrongConfiguration(NO_KEYS);
    const notices = [...(lost ? [lostKeys(places, directory)] : []), ...leftBehind(places, directory)];
    return { store: withCodec(log, createCodec(EVENT_TYPES, keyring)), keyring, documents, notices, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Several machines share the keys of a database, so that none of them may make up a master key of its own. */
async function openKeys({ keys, masterKey }: Places, directory: DataDirectory, workers: Workers): Promise<Keyring> {
  if (keys !== null) return openPostgresKeyring(keys, findMasterKey(directory.root, masterKey));
  return openKeyring(directory.keys, loadMasterKey(directory.root, masterKey), { worker: workers.keys });
}

async function openLog({ esdb }: Places, directory: DataDirectory, workers: Workers): Promise<RawStore> {
  return esdb === null ? openSqliteStore(directory.root, { worker: workers.log }) : reachable(esdb);
}

async function openContainers({ database }: Places, directory: DataDirectory): Promise<Containers> {
  return database === null ? openDocumentsFolder(directory.root) : openPostgresDocuments(database);
}

/** Beside a shared database a data directory that lacks the log's keys is not where they are: others would lack ours. */
const areElsewhere = ({ database, keys }: Places): boolean => database !== null && keys === null;

const NO_KEYS =
  'SAGSGANG_KEYS mangler: loggen er skrevet med nøgler, som datamappen ikke har. Sæt den til nøglernes database ' +
  '(postgres://…), eller læg keys.sqlite og master.key tilbage i datamappen.';

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

/** Who names a database for the first time does not move what the data directory holds by that. */
function leftBehind({ database, keys }: Places, directory: DataDirectory): readonly string[] {
  const left = [
    [database, directory.documents, 'Dokumenterne', 'documents'],
    [keys, directory.keys, 'Nøglerne', 'keys'],
  ] as const;
  return left
    .filter(([address, place]) => address !== null && existsSync(place))
    .map(
      ([address, place, what, verb]) =>
        `${what} i ${place} bruges ikke: de hører nu hjemme i ${shownDatabase(address ?? '')}. Er de ikke flyttet endnu, så kør ` +
        `sagsgang ${verb} copy --from ${directory.root}; fjern dem så, eller gem dem et andet sted.`,
    );
}

function lostKeys({ keys }: Places, directory: DataDirectory): string {
  const missing =
    keys === null
      ? `Nøglefilen ${directory.keys} manglede eller er en anden end den`
      : `Nøglerne i ${shownDatabase(keys)} manglede eller er andre end dem`;
  return (
    `${missing}, som loggen er skrevet med. Sagernes forløb, datoer og udfald ` +
    'kan læses som før, men de tekster, der er skrevet med den gamle, kan ikke læses, før den er lagt tilbage.'
  );
}
