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

/** What the codec and the documents need of a keyring. */
export interface KeySource {
  /** The live keys of all these ids. A new one is durable before this resolves. */
  ensureKeys(ids: readonly string[]): Promise<ReadonlyMap<string, DataKey>>;
  /** The key of that version; without a version the live one. */
  existing(id: string, version?: string): KeyState;
}
