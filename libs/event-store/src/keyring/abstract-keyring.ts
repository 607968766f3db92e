import type { DataKey, KeyRef, KeySource, LoadedKeys } from './key-source';

export interface KeyringStatus {
  /** Keys that can be used. */
  readonly live: number;
  /** Tombstones of keys that were destroyed. */
  readonly destroyed: number;
}

/** The keys of the texts, the documents and the hashes, in a file or a database of their own. */
export interface Keyring extends KeySource {
  /** The live key of an id; a new one is durable before this resolves. */
  keyFor(id: string): Promise<DataKey>;
  /** The key of a named HMAC, such as the one of the commands' bodies. */
  hmacKey(name: string): Promise<Buffer>;
  /**
   * Destroys the live key of an id for good and keeps a tombstone. The next text for that id gets a new key.
   * Resolves to false where there was none. What a disk, a write-ahead log or a backup still holds of it is out of
   * reach; it is wrapped by the master key.
   */
  destroy(id: string): Promise<boolean>;
  status(): Promise<KeyringStatus>;
  close(): Promise<void>;
}

/** What every keyring does in the same way. */
export abstract class AbstractKeyring implements Keyring {
  abstract ensureKeys(ids: readonly string[]): Promise<ReadonlyMap<string, DataKey>>;
  abstract load(refs: Iterable<KeyRef>): Promise<LoadedKeys>;
  abstract destroy(id: string): Promise<boolean>;
  abstract status(): Promise<KeyringStatus>;
  abstract close(): Promise<void>;

  async keyFor(id: string): Promise<DataKey> {
    const key = (await this.ensureKeys([id])).get(id);
    if (key === undefined) throw new Error(`no key was made for ${id}`);
    return key;
  }

  async hmacKey(name: string): Promise<Buffer> {
    return (await this.keyFor(`hmac-${name}`)).bytes;
  }
}
