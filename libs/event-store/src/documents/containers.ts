/** Where the encrypted containers of documents lie, each under the SHA-256 of its document (lower-case hex). */
export interface Containers {
  /**
   * The container, or its first bytes; null where there is none.
   * @param firstBytes how many bytes are enough; all where left out
   * @throws StoreUnavailable
   */
  read(sha256: string, firstBytes?: number): Promise<Buffer | null>;
  /** Keeps a container in the place of the one that was there; it is durable once this resolves. @throws StoreUnavailable */
  write(sha256: string, container: Buffer): Promise<void>;
  /** The names of all that are kept, in order. @throws StoreUnavailable */
  names(): AsyncIterable<string>;
  /** Where a container lies, for a person who must find it. */
  placeOf(sha256: string): string;
  close(): Promise<void>;
}

/** Whether a text may name a document. */
export const isDocumentName = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);
