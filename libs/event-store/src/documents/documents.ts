import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EventStoreError } from '../errors';
import type { KeySource, KeyState } from '../keyring/key-source';
import { toUnavailable } from '../database/failures';
import { keyVersionOf, packDocument, unpackDocument } from './container';
import { syncDirectory, writeDurably } from './write-durably';

/** The name of the documents' folder in the data directory. */
export const DOCUMENTS_FOLDER = 'documents';

/** What a look for a document finds: an erased one had its key destroyed, a lost one misses its key. */
export type FoundDocument =
  { readonly state: 'present'; readonly bytes: Buffer } | { readonly state: 'absent' | 'erased' | 'lost' };

/** A kept document was changed on the disk. */
export class DocumentDamaged extends EventStoreError {
  override readonly name = 'DocumentDamaged';
  readonly advice = 'never';
  constructor(readonly file: string) {
    super(`${file}: the kept document was changed; restore it from a backup`);
  }
}

/** The original documents, encrypted, named by the SHA-256 of their original bytes (lower-case hex). */
export interface Documents {
  /** Keeps a document; `existed` where it was kept and readable already. @throws StoreUnavailable */
  put(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly existed: boolean }>;
  /** @throws DocumentDamaged, StoreUnavailable */
  get(sha256: string): Promise<FoundDocument>;
  /** True where the document is kept and can be read. */
  has(sha256: string): Promise<boolean>;
}

/** Opens the documents of a data directory. The key of each is `document-<sha256>`. */
export function openDocuments(directory: string, keys: KeySource): Documents {
  return new EncryptedDocuments(join(directory, DOCUMENTS_FOLDER), keys);
}

const SHA256 = /^[0-9a-f]{64}$/;

class EncryptedDocuments implements Documents {
  constructor(
    private readonly folder: string,
    private readonly keys: KeySource,
  ) {}

  async put(bytes: Uint8Array): Promise<{ sha256: string; existed: boolean }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (await this.has(sha256)) return { sha256, existed: true };
    const id = keyIdOf(sha256);
    const key = (await this.keys.ensureKeys([id])).get(id);
    if (key === undefined) throw new Error(`no key was made for ${id}`);
    const file = this.fileOf(sha256);
    await inWords(file, async () => {
      await makeFolder(dirname(file));
      await writeDurably(file, packDocument(bytes, key));
    });
    return { sha256, existed: false };
  }

  async get(sha256: string): Promise<FoundDocument> {
    const container = await this.read(sha256);
    if (container === null) return { state: 'absent' };
    const file = this.fileOf(sha256);
    const found = this.keyOf(sha256, container);
    if (found === null) throw new DocumentDamaged(file);
    if (found.state !== 'present') return { state: found.state === 'erased' ? 'erased' : 'lost' };
    try {
      return { state: 'present', bytes: unpackDocument(container, found.key) };
    } catch {
      throw new DocumentDamaged(file);
    }
  }

  async has(sha256: string): Promise<boolean> {
    const container = await this.read(sha256);
    return container !== null && this.keyOf(sha256, container)?.state === 'present';
  }

  private async read(sha256: string): Promise<Buffer | null> {
    if (!SHA256.test(sha256)) return null;
    const file = this.fileOf(sha256);
    return readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw toUnavailable(error, file);
    });
  }

  private keyOf(sha256: string, container: Buffer): KeyState | null {
    const version = keyVersionOf(container);
    return version === null ? null : this.keys.existing(keyIdOf(sha256), version);
  }

  /** One folder for each first byte, so that none gets too large. */
  private fileOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

const keyIdOf = (sha256: string): string => `document-${sha256}`;

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
