/** AES-256. */
export const KEY_BYTES = 32;

/** A key for AES-256-GCM. */
export interface DataKey {
  /** What the key is for: `<stream>`, `<stream>@<item>`, `document-<sha256>`, `hmac-<name>`. */
  readonly id: string;
  /** Tells this key from an earlier or later one for the same id; random. */
  readonly version: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

/** What became of a key: an erased one is gone on purpose, a missing one was never here, or its file is lost. */
export type KeyState =
  { readonly state: 'present'; readonly key: DataKey } | { readonly state: 'erased' } | { readonly state: 'missing' };

/** Names one key. */
export interface KeyRef {
  readonly id: string;
  readonly version: string;
}

/** Keys that were loaded, and answer without waiting: texts are decrypted where they are read, in the midst of code. */
export interface LoadedKeys {
  /**
   * What became of a key; one that is destroyed after it was loaded is erased here too, within 50 ms as long as whoever
   * keeps it can be asked.
   */
  existing(id: string, version: string): KeyState;
}

/** What the codec and the documents need of a keyring. */
export interface KeySource {
  /** The live keys of all these ids. A new one is durable before this resolves. @throws StoreUnavailable */
  ensureKeys(ids: readonly string[]): Promise<ReadonlyMap<string, DataKey>>;
  /** Loads these keys; what it resolves to answers for exactly them. @throws StoreUnavailable */
  load(refs: Iterable<KeyRef>): Promise<LoadedKeys>;
}
