import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Containers } from '@sagsgang/event-store/documents/containers';
import { openDocumentsFolder } from '@sagsgang/event-store/documents/folder';
import { openKeyRecords } from '@sagsgang/event-store/keyring/key-records';
import { KEYS_FILE } from '@sagsgang/event-store/keyring/keyring';
import type { KeyRecords } from '@sagsgang/event-store/moving/key-records';
import { isPostgres, shownDatabase } from '@sagsgang/event-store/postgres/address';
import { openPostgresDocuments } from '@sagsgang/event-store/postgres/documents';
import { openPostgresKeyRecords } from '@sagsgang/event-store/postgres/key-records';
import { holdsSchema } from '@sagsgang/event-store/postgres/schema';
import { openDataDirectory } from '../data-directory';

/** There is nothing of what should be copied from a place, or it should be copied onto itself. */
export class NothingToCopy extends Error {
  override readonly name = 'NothingToCopy';
}

/** Two places that each are a data directory or the URL of a database of PostgreSQL. */
export interface FromTo {
  readonly from: string;
  readonly to: string;
}

/**
 * The keys of two places, as they are kept; the second is created where it is missing.
 * @throws NothingToCopy, StoreUnavailable
 */
export async function openKeysToCopy({ from, to }: FromTo): Promise<readonly [KeyRecords, KeyRecords]> {
  refuseSame(from, to);
  await refuseEmpty(from, 'keys', 'nøgler', KEYS_FILE);
  return openBoth((place) => openKeysAt(place), from, to);
}

/**
 * The documents of two places, as they are kept; the second is created where it is missing.
 * @throws NothingToCopy, StoreUnavailable
 */
export async function openDocumentsToCopy({ from, to }: FromTo): Promise<readonly [Containers, Containers]> {
  refuseSame(from, to);
  // A data directory in which nothing was imported has no folder for documents yet.
  await refuseEmpty(from, 'documents', 'dokumenter', '.');
  return openBoth((place) => openDocumentsAt(place), from, to);
}

async function openBoth<T extends { close(): Promise<void> }>(
  open: (place: string) => Promise<T>,
  from: string,
  to: string,
): Promise<readonly [T, T]> {
  const source = await open(from);
  try {
    return [source, await open(to)];
  } catch (error) {
    await source.close();
    throw error;
  }
}

async function openKeysAt(place: string): Promise<KeyRecords> {
  return isPostgres(place) ? openPostgresKeyRecords(place) : openKeyRecords(join(directoryAt(place), KEYS_FILE));
}

async function openDocumentsAt(place: string): Promise<Containers> {
  return isPostgres(place) ? openPostgresDocuments(place) : openDocumentsFolder(directoryAt(place));
}

const directoryAt = (place: string): string =>
  openDataDirectory({ dataDirectory: resolve(place), esdb: null, database: null, keys: null }).root;

/** Looked for first, since opening would create it. */
async function refuseEmpty(from: string, schema: string, what: string, file: string): Promise<void> {
  const isThere = isPostgres(from) ? await holdsSchema(from, schema) : existsSync(join(resolve(from), file));
  if (!isThere) throw new NothingToCopy(`I ${shown(from)} er der ingen ${what}; skriv et andet sted efter --from.`);
}

function refuseSame(from: string, to: string): void {
  if (whereIs(from) === whereIs(to))
    throw new NothingToCopy(`--from og --to er det samme sted (${shown(from)}); skriv to forskellige.`);
}

const whereIs = (place: string): string => (isPostgres(place) ? shownDatabase(place) : resolve(place));

const shown = (place: string): string => (isPostgres(place) ? shownDatabase(place) : place);
