import type { Containers } from '../documents/containers';

/** What a copy of documents came to. */
export interface CopiedDocuments {
  /** Documents of the source, each of which the target has at the end, byte for byte. */
  readonly documents: number;
  /** How many of them this run wrote. */
  readonly written: number;
}

/** The target holds a document of the source in another form: under another key, or changed. */
export class DocumentsDiffer extends Error {
  override readonly name = 'DocumentsDiffer';
  constructor(
    readonly sha256: string,
    /** Where it lies in the target. */
    readonly place: string,
  ) {
    super(`${place}: the document ${sha256} is not the one of the source`);
  }
}

/**
 * Copies the documents that the target lacks, encrypted as they are, which needs no key. A copy that was cut off is
 * finished by running it again. Ends by comparing each; what the target has besides stays as it is.
 * @param onProgress told how many documents were looked at so far
 * @throws DocumentsDiffer, StoreUnavailable
 */
export async function copyDocuments(
  source: Containers,
  target: Containers,
  onProgress: (documents: number) => void = () => undefined,
): Promise<CopiedDocuments> {
  let [documents, written] = [0, 0];
  for await (const sha256 of source.names()) {
    if (await copyDocument(source, target, sha256)) written += 1;
    documents += 1;
    onProgress(documents);
  }
  for await (const sha256 of source.names()) {
    const [container, kept] = await both(source, target, sha256);
    if (kept?.equals(container) !== true) throw new DocumentsDiffer(sha256, target.placeOf(sha256));
  }
  return { documents, written };
}

/** Resolves to true where the target lacked it. */
async function copyDocument(source: Containers, target: Containers, sha256: string): Promise<boolean> {
  const [container, kept] = await both(source, target, sha256);
  if (kept === null) await target.write(sha256, container);
  else if (!kept.equals(container)) throw new DocumentsDiffer(sha256, target.placeOf(sha256));
  return kept === null;
}

async function both(source: Containers, target: Containers, sha256: string): Promise<readonly [Buffer, Buffer | null]> {
  const container = await source.read(sha256);
  if (container === null) throw new DocumentsDiffer(sha256, source.placeOf(sha256));
  return [container, await target.read(sha256)];
}
