import type { KeyRef } from '../keyring/key-source';

/** A key as it is kept, wrapped by the master key; one that was destroyed has nothing wrapped. */
export interface KeyRecord extends KeyRef {
  readonly wrapped: string;
  /** ISO instant. */
  readonly createdAt: string;
  /** ISO instant; null while it can be used. */
  readonly destroyedAt: string | null;
}

/** The keys of one place, on their way to another: nothing is unwrapped, and no master key is needed. */
export interface KeyRecords {
  /** The next keys by id and version, compared byte by byte; from the first one where `after` is null. */
  page(after: KeyRef | null, limit: number): Promise<readonly KeyRecord[]>;
  /** Those of these keys that are there. */
  find(refs: readonly KeyRef[]): Promise<readonly KeyRecord[]>;
  /**
   * Adds the keys that are not there, and destroys those that are there and come as destroyed ones; durable once this
   * resolves. Every method throws StoreUnavailable.
   */
  write(records: readonly KeyRecord[]): Promise<void>;
  close(): Promise<void>;
}
