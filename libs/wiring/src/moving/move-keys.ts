import { copyDocuments, type CopiedDocuments } from '@sagsgang/event-store/moving/copy-documents';
import { copyKeys, type CopiedKeys } from '@sagsgang/event-store/moving/copy-keys';
import { openDocumentsToCopy, openKeysToCopy, type FromTo } from './open-places';

export type { CopiedDocuments } from '@sagsgang/event-store/moving/copy-documents';
export type { CopiedKeys } from '@sagsgang/event-store/moving/copy-keys';

/** Copies the keys of one place to another and compares them. @throws NothingToCopy, KeysDiffer, StoreUnavailable */
export async function moveKeys(places: FromTo): Promise<CopiedKeys> {
  const [source, target] = await openKeysToCopy(places);
  return thenClose([source, target], () => copyKeys(source, target));
}

/** Copies the documents of one place to another and compares them. @throws NothingToCopy, DocumentsDiffer, StoreUnavailable */
export async function moveDocuments(places: FromTo, onProgress: (documents: number) => void): Promise<CopiedDocuments> {
  const [source, target] = await openDocumentsToCopy(places);
  return thenClose([source, target], () => copyDocuments(source, target, onProgress));
}

async function thenClose<T>(opened: readonly { close(): Promise<void> }[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    for (const one of opened) await one.close();
  }
}
