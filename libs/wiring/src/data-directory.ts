import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where things lie in the data directory. Events, read models, policies' rows and keys are files of their own. */
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

/** Makes the directory where it is missing, readable by its owner alone. @throws DataDirectoryUnusable */
export function openDataDirectory(root: string): DataDirectory {
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DataDirectoryUnusable(
      `Datamappen ${root} kan ikke bruges (${why}). Vælg en anden med --data eller SAGSGANG_DATA.`,
    );
  }
  return {
    root,
    events: join(root, 'events.sqlite'),
    readModels: join(root, 'read-models.sqlite'),
    policies: join(root, 'policies.sqlite'),
    keys: join(root, 'keys.sqlite'),
    documents: join(root, 'documents'),
  };
}
