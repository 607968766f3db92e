import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RUN_TYPESCRIPT, typescriptWorker } from '@sagsgang/event-store/testing/typescript-worker';
import { readConfiguration } from '../configuration';
import { openInstallation, type Installation } from '../installation';
import type { Workers } from '../workers';

/** The threads' scripts where nothing is built, as under Jest. */
export const TYPESCRIPT_WORKERS: Workers = {
  log: typescriptWorker('sqlite/writer'),
  keys: typescriptWorker('keyring/keys'),
  reading: { file: RUN_TYPESCRIPT, argv: [join(__dirname, '..', 'reading', 'reading.worker.ts')] },
  projecting: { file: RUN_TYPESCRIPT, argv: [join(__dirname, '..', 'projecting', 'projecting.worker.ts')] },
};

/** Data directories that are thrown away, and what was opened in them. */
export class Installations {
  private readonly folders: string[] = [];
  private readonly opened: Installation[] = [];

  /** A fresh data directory. */
  folder(): string {
    const folder = mkdtempSync(join(tmpdir(), 'sagsgang-'));
    this.folders.push(folder);
    return folder;
  }

  async open(folder: string = this.folder()): Promise<Installation> {
    return this.keep(await openInstallation(readConfiguration({}, { data: folder }), TYPESCRIPT_WORKERS));
  }

  /** Closes it with the others. */
  keep(installation: Installation): Installation {
    this.opened.push(installation);
    return installation;
  }

  async closeAll(): Promise<void> {
    for (const installation of this.opened.splice(0)) await installation.close();
    for (const folder of this.folders.splice(0)) rmSync(folder, { recursive: true });
  }
}

/** A sample of the reader's, by its file name. */
export const sampleFile = (name: string): string => join(__dirname, '..', '..', '..', 'minutes', 'samples', name);
