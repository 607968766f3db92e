import type { Schema } from '../database/database';

/**
 * The keys, each wrapped by the master key. An id has one live key at most; those that were destroyed stay as
 * tombstones without a key. The list of destructions tells other processes that they must forget what they hold.
 */
const KEYS = `
  CREATE TABLE keys (
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    wrapped TEXT NOT NULL,
    created_at TEXT NOT NULL,
    destroyed_at TEXT,
    PRIMARY KEY (id, version)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX live_keys ON keys (id) WHERE destroyed_at IS NULL;
  CREATE TABLE destructions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    destroyed_at TEXT NOT NULL
  ) STRICT;
`;

/** The schema of `keys.sqlite`. */
export const KEYS_SCHEMA: Schema = { applicationId: 0x5361_676b, migrations: [KEYS] };
