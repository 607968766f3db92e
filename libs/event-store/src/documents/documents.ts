import { createHash } from 'node:crypto';
import { EventStoreError } from '../errors';
import type { KeySource, KeyState } from '../keyring/key-source';
import { HEADER_BYTES, keyVersionOf, packDocument, unpackDocument } from './container';
import { isDocumentName, type Containers } from './containers';

/** What a look for a document finds: an erased one had its key destroyed, a lost one misses its key. */
export type FoundDocument =
  { readonly state: 'present'; readonly bytes: Buffer } | { readonly state: 'absent' | 'erased' | 'lost' };

/** A kept document was changed where it lies. */
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
  close(): Promise<void>;
}

/** The documents whose containers lie there. The key of each is `document-<sha256>`. */
export function openDocuments(containers: Containers, keys: KeySource): Documents {
  return new EncryptedDocuments(containers, keys);
}

class EncryptedDocuments implements Documents {
  constructor(
    private readonly containers: Containers,
    private readonly keys: KeySource,
  ) {}

  async put(bytes: Uint8Array): Promise<{ sha256: string; existed: boolean }> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (await this.has(sha256)) return { sha256, existed: true };
    const id = keyIdOf(sha256);
    const key = (await this.keys.ensureKeys([id])).get(id);
    if (key === undefined) throw new Error(`no key was made for ${id}`);
    await this.containers.write(sha256, packDocument(bytes, key));
    return { sha256, existed: false };
  }

  async get(sha256: string): Promise<FoundDocument> {
    const container = await this.read(sha256);
    if (container === null) return { state: 'absent' };
    const found = await this.keyOf(sha256, container);
    if (found === null) throw new DocumentDamaged(this.containers.placeOf(sha256));
    if (found.state !== 'present') return { state: found.state === 'erased' ? 'erased' : 'lost' };
    try {
      return { state: 'present', bytes: unpackDocument(container, found.key) };
    } catch {
      throw new DocumentDamaged(this.containers.placeOf(sha256));
    }
  }

  async has(sha256: string): Promise<boolean> {
    const header = await this.read(sha256, HEADER_BYTES);
    return header !== null && (await this.keyOf(sha256, header))?.state === 'present';
  }

  close(): Promise<void> {
    return this.containers.close();
  }

  private async read(sha256: string, firstBytes?: number): Promise<Buffer | null> {
    return isDocumentName(sha256) ? this.containers.read(sha256, firstBytes) : null;
  }

  private async keyOf(sha256: string, container: Buffer): Promise<KeyState | null> {
    const version = keyVersionOf(container);
    if (version === null) return null;
    const ref = { id: keyIdOf(sha256), version };
    return (await this.keys.load([ref])).existing(ref.id, ref.version);
  }
}

const keyIdOf = (sha256: string): string => `document-${sha256}`;
