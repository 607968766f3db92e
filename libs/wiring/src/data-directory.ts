import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shownAddress } from '@sagsgang/event-store/esdb/address';
import type { Places } from './places';

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

/** Where the log, what is made of it, and the keys lie. */
export type Kept = Pick<Places, 'dataDirectory' | 'esdb' | 'database' | 'keys'>;

/**
 * Makes the directory where it is missing and something is kept in it, readable by its owner alone.
 * @throws DataDirectoryUnusable
 */
export function openDataDirectory({ dataDirectory: root, esdb, database, keys }: Kept): DataDirectory {
  const ofLog = esdb === null ? root : join(root, folderOf(esdb));
  if (database === null) makeFolder(root, ofLog);
  else if (esdb === null || keys === null) makeFolder(root, root);
  return {
    root,
    events: join(root, 'events.sqlite'),
    readModels: join(ofLog, 'read-models.sqlite'),
    policies: join(ofLog, 'policies.sqlite'),
    keys: join(root, 'keys.sqlite'),
    documents: join(root, 'documents'),
  };
}

function makeFolder(root: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DataDirectoryUnusable(
      `Datamappen ${root} kan ikke bruges (${why}). Vælg en anden med --data eller SAGSGANG_DATA.`,
    );
  }
}

/** Such as `esdb-127.0.0.1-2113`. */
function folderOf(esdb: string): string {
  const hosts = shownAddress(esdb).replace(/^.*:\/\//, '');
  return `esdb-${hosts.replace(/[^\w.]+/g, '-')}`;
}
