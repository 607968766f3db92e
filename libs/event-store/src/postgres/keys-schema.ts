import type { Connections } from './connections';
import { refuseNeighbours } from './neighbours';
import { bringUpToDate, type PostgresSchema } from './schema';

/**
 * The keys, each wrapped by the master key, as they lie in `keys.sqlite`: an id has one live key at most, those that were
 * destroyed stay as tombstones without a key. Instants are ISO texts and ids are compared byte by byte, so that keys can
 * be copied between the two and compared. The list of destructions tells other processes that they must forget what
 * they hold.
 */
export const KEYS_SCHEMA: PostgresSchema = {
  name: 'keys',
  steps: [
    `create table keys.keys (
       id text collate "C" not null,
       version text collate "C" not null,
       wrapped text not null,
       created_at text not null,
       destroyed_at text,
       primary key (id, version)
     );
     create unique index live_keys on keys.keys (id) where destroyed_at is null;
     create table keys.destructions (
       number bigint generated always as identity primary key,
       id text not null,
       version text not null,
       destroyed_at text not null
     )`,
  ],
};

/** The schemas of the other database, which is backed up apart. */
const WHAT_KEYS_OPEN = ['documents', 'read_models', 'policies'];

/** Creates the keys' schema where it is missing. @throws StoreUnavailable, also where the database is the other one */
export async function makeKeysSchema(connections: Connections): Promise<void> {
  await refuseNeighbours(connections, WHAT_KEYS_OPEN, 'documents-inside');
  await bringUpToDate(connections, KEYS_SCHEMA);
}
