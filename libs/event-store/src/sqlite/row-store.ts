/* eslint-disable @typescript-eslint/require-await -- a failure must be a rejection, and never be thrown */

import { AT_START, CheckpointMoved, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import { type RowStore } from '../row-store';
import { guarded, inTransaction, openDatabase, type Schema } from '../database/database';
import { chooseDriver, type Connection } from '../database/driver';

const ROWS_SCHEMA: Schema = {
  applicationId: 0x5361_6772,
  migrations: [
    `CREATE TABLE checkpoints (
       owner TEXT PRIMARY KEY, number INTEGER NOT NULL, position TEXT NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE rows (
       owner TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (owner, key)
     ) STRICT, WITHOUT ROWID;`,
  ],
};

/** How long a connection waits for another process's lock, in milliseconds. */
const BUSY_MS = 10_000;

/**
 * Opens rows and checkpoints in a SQLite file of their own; several processes may use it at once.
 * @throws StoreUnavailable, as every method does, where the file cannot be used
 */
export function openSqliteRowStore(file: string): RowStore {
  const connection = openDatabase({ driver: chooseDriver(), file, busyTimeoutMs: BUSY_MS }, ROWS_SCHEMA);
  return guarded(file, () => {
    // Without a sync for each commit: after a power cut the same events are handled again, with the same command ids.
    connection.exec('PRAGMA synchronous = NORMAL');
    return new SqliteRowStore(connection, file);
  });
}

class SqliteRowStore implements RowStore {
  private readonly select;
  private readonly put;
  private readonly selectCheckpoint;
  private readonly putCheckpoint;

  constructor(
    private readonly connection: Connection,
    private readonly file: string,
  ) {
    this.select = connection.query('SELECT value FROM rows WHERE owner = ? AND key = ?');
    this.put = connection.command('INSERT OR REPLACE INTO rows (owner, key, value) VALUES (?, ?, ?)');
    this.selectCheckpoint = connection.query('SELECT number, position FROM checkpoints WHERE owner = ?');
    this.putCheckpoint = connection.command(
      'INSERT OR REPLACE INTO checkpoints (owner, number, position) VALUES (?, ?, ?)',
    );
  }

  async checkpoint(owner: string): Promise<Checkpoint> {
    return guarded(this.file, () => this.read(owner));
  }

  async rows(owner: string, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const found = guarded(this.file, () => keys.map((key) => [key, this.select.get(owner, key)?.[0]] as const));
    return new Map(
      found.flatMap(([key, value]) =>
        typeof value === 'string' ? [[key, JSON.parse(value) as unknown] as const] : [],
      ),
    );
  }

  async save(owner: string, from: Checkpoint, to: Checkpoint, rows: ReadonlyMap<string, unknown>): Promise<void> {
    const saved = guarded(this.file, () => inTransaction(this.connection, () => this.write(owner, from, to, rows)));
    if (!saved) throw new CheckpointMoved(owner);
  }

  async close(): Promise<void> {
    this.connection.close();
  }

  /** False where the checkpoint is no longer `from`. */
  private write(owner: string, from: Checkpoint, to: Checkpoint, rows: ReadonlyMap<string, unknown>): boolean {
    const at = this.read(owner);
    if (at.number !== from.number || at.position !== from.position) return false;
    for (const [key, row] of rows) this.put.run(owner, key, JSON.stringify(row));
    this.putCheckpoint.run(owner, to.number, to.position);
    return true;
  }

  private read(owner: string): Checkpoint {
    const row = this.selectCheckpoint.get(owner);
    return row === undefined ? AT_START : { number: Number(row[0]), position: String(row[1]) };
  }
}
