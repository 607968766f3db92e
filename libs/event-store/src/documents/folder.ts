import type { Dirent } from 'node:fs';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EventStoreError } from '../errors';
import { toUnavailable } from '../database/failures';
import { isDocumentName, type Containers } from './containers';
import { syncDirectory, writeDurably } from './write-durably';

/** The name of the documents' folder in the data directory. */
export const DOCUMENTS_FOLDER = 'documents';

/** Containers that are files in the documents' folder of a data directory; it is made with the first of them. */
export function openDocumentsFolder(directory: string): Containers {
  return new FolderOfContainers(join(directory, DOCUMENTS_FOLDER));
}

class FolderOfContainers implements Containers {
  constructor(private readonly folder: string) {}

  async read(sha256: string): Promise<Buffer | null> {
    const file = this.placeOf(sha256);
    return readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw toUnavailable(error, file);
    });
  }

  write(sha256: string, container: Buffer): Promise<void> {
    const file = this.placeOf(sha256);
    return inWords(file, async () => {
      await makeFolder(dirname(file));
      await writeDurably(file, container);
    });
  }

  async *names(): AsyncGenerator<string> {
    for (const folder of await this.entriesOf(this.folder)) {
      if (!folder.isDirectory()) continue;
      // What a crash left half-written lies beside under a longer name.
      const files = await this.entriesOf(join(this.folder, folder.name));
      yield* files.map(({ name }) => name).filter(isDocumentName);
    }
  }

  /** One folder for each first byte, so that none gets too large. */
  placeOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private async entriesOf(folder: string): Promise<Dirent[]> {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw toUnavailable(error, folder);
    });
    return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  }
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first !== undefined) await syncDirectory(dirname(first));
  if (first !== undefined && first !== folder) await syncDirectory(dirname(folder));
}

async function inWords<T>(file: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof EventStoreError ? error : toUnavailable(error, file);
  }
}
