import { closeSync, openSync } from 'node:fs';
import { guarded, inTransaction, openDatabase } from '../database/database';
import { chooseDriver, type Connection, type SqlRow } from '../database/driver';
import type { KeyRecord, KeyRecords } from '../moving/key-records';
import type { KeyRef } from './key-source';
import { KEYS_SCHEMA } from './schema';

const BUSY_TIMEOUT_MS = 10_000;

/** Opens the keys' file as records that are copied, and creates it where it is missing. @throws StoreUnavailable */
export function openKeyRecords(file: string): KeyRecords {
  return guarded(file, () => {
    // SQLite would create a file that everybody may read.
    closeSync(openSync(file, 'a', 0o600));
    const options = { driver: chooseDriver(), file, busyTimeoutMs: BUSY_TIMEOUT_MS };
    return new KeyRecordsInFile(file, openDatabase(options, KEYS_SCHEMA));
  });
}

const COLUMNS = 'id, version, wrapped, created_at, destroyed_at';

class KeyRecordsInFile implements KeyRecords {
  constructor(
    private readonly file: string,
    private readonly connection: Connection,
  ) {
    // What is overwritten is zeroed, also where it stood outside the row.
    connection.exec('PRAGMA secure_delete = ON');
  }

  page(after: KeyRef | null, limit: number): Promise<readonly KeyRecord[]> {
    const next = this.connection.query(
      `SELECT ${COLUMNS} FROM keys WHERE (id, version) > (?, ?) ORDER BY id, version LIMIT ?`,
    );
    return this.run(() => next.all(after?.id ?? '', after?.version ?? '', limit).map(recordOf));
  }

  find(refs: readonly KeyRef[]): Promise<readonly KeyRecord[]> {
    const one = this.connection.query(`SELECT ${COLUMNS} FROM keys WHERE id = ? AND version = ?`);
    return this.run(() => refs.flatMap(({ id, version }) => one.all(id, version)).map(recordOf));
  }

  write(records: readonly KeyRecord[]): Promise<void> {
    return this.run(() => {
      inTransaction(this.connection, () => records.forEach((record) => this.writeOne(record)));
      // The write-ahead log would still hold the page with a key that was destroyed.
      this.connection.query('PRAGMA wal_checkpoint(TRUNCATE)').get();
    });
  }

  close(): Promise<void> {
    return this.run(() => this.connection.close());
  }

  private writeOne({ id, version, wrapped, createdAt, destroyedAt }: KeyRecord): void {
    if (destroyedAt !== null) this.destroy(id, version, destroyedAt);
    this.connection
      .command(`INSERT INTO keys (${COLUMNS}) VALUES (?, ?, ?, ?, NULLIF(?, '')) ON CONFLICT (id, version) DO NOTHING`)
      .run(id, version, wrapped, createdAt, destroyedAt ?? '');
  }

  private destroy(id: string, version: string, destroyedAt: string): void {
    const destroyed = this.connection
      .query(
        `UPDATE keys SET wrapped = '', destroyed_at = ? WHERE id = ? AND version = ? AND destroyed_at IS NULL RETURNING 1`,
      )
      .all(destroyedAt, id, version);
    if (destroyed.length === 0) return;
    this.connection.command('INSERT INTO destructions (id, destroyed_at) VALUES (?, ?)').run(id, destroyedAt);
  }

  private run<T>(work: () => T): Promise<T> {
    return Promise.resolve().then(() => guarded(this.file, work));
  }
}

function recordOf(row: SqlRow): KeyRecord {
  const [id, version, wrapped, createdAt, destroyedAt] = row as [string, string, string, string, string | null];
  return { id, version, wrapped, createdAt, destroyedAt };
}
