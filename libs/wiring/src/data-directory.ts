import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shownAddress } from '@sagsgang/event-store/esdb/address';

/**
 * Where things lie in the data directory. Events, read models, policies' rows and keys are files of their own. What was
 * made of a log in EventStoreDB lies in a folder named after it: its positions mean nothing in any other log.
 */
export interface DataDirectory {
  readonly root: string;
  readonly events: string;
  readonly readModels: string;
  readonly policies: string;
  readonly keys: string;
  readonly documents: string;
}

/** The data directory could not be made or used. */
export class DataDirectoryUnusable extends Error {
  override readonly name = 'DataDirectoryUnusable';
}

/**
 * Makes the directory where it is missing, readable by its owner alone.
 * @param esdb the connection string of EventStoreDB; null for the embedded log
 * @throws DataDirectoryUnusable
 */
export function openDataDirectory(root: string, esdb: string | null = null): DataDirectory {
  const ofLog = esdb === null ? root : join(root, folderOf(esdb));
  try {
    mkdirSync(ofLog, { recursive: true, mode: 0o700 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DataDirectoryUnusable(
      `Datamappen ${root} kan ikke bruges (${why}). Vælg en anden med --data eller SAGSGANG_DATA.`,
    );
  }
  return {
    root,
    events: join(root, 'events.sqlite'),
    readModels: join(ofLog, 'read-models.sqlite'),
    policies: join(ofLog, 'policies.sqlite'),
    keys: join(root, 'keys.sqlite'),
    documents: join(root, 'documents'),
  };
}

/** Such as `esdb-127.0.0.1-2113`. */
function folderOf(esdb: string): string {
  const hosts = shownAddress(esdb).replace(/^.*:\/\//, '');
  return `esdb-${hosts.replace(/[^\w.]+/g, '-')}`;
}
