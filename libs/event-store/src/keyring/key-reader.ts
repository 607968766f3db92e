import type { Connection, SqlRow } from '../database/driver';
import type { WrappedKey } from './wrap';

/** What the file says of a key. */
export type KeyRow = { readonly state: 'present'; readonly key: WrappedKey } | { readonly state: 'erased' | 'missing' };

/** Looks into the file of the keys, on a connection that only reads. */
export class KeyReader {
  private readonly live;
  private readonly ofVersion;
  private readonly any;
  private readonly anyLive;
  private readonly counts;
  private readonly dataVersion;
  private readonly destructions;
  private seenVersion: unknown;
  private seenDestructions: unknown;

  constructor(private readonly connection: Connection) {
    connection.exec('PRAGMA query_only = ON');
    // The ids are spread over the whole file, so that replaying a log finds its keys in memory or not at all. KiB.
    connection.exec('PRAGMA cache_size = -16384');
    this.live = connection.query('SELECT id, version, wrapped FROM keys WHERE id = ? AND destroyed_at IS NULL');
    this.ofVersion = connection.query(
      'SELECT id, version, wrapped, destroyed_at FROM keys WHERE id = ? AND version = ?',
    );
    this.any = connection.query('SELECT 1 FROM keys WHERE id = ? LIMIT 1');
    this.anyLive = connection.query('SELECT id, version, wrapped FROM keys WHERE destroyed_at IS NULL LIMIT 1');
    this.counts = connection.query('SELECT count(*), count(destroyed_at) FROM keys');
    this.dataVersion = connection.query('PRAGMA data_version');
    this.destructions = connection.query('SELECT max(number) FROM destructions');
    this.hasDestroyed();
  }

  find(id: string, version?: string): KeyRow {
    if (version === undefined) return this.findLive(id);
    const row = this.ofVersion.get(id, version);
    if (row === undefined) return { state: 'missing' };
    return row[3] === null ? { state: 'present', key: keyOf(row) } : { state: 'erased' };
  }

  /** Some key that can be unwrapped, to try the master key on. */
  sample(): WrappedKey | undefined {
    const row = this.anyLive.get();
    return row === undefined ? undefined : keyOf(row);
  }

  /** How many keys can be used, and how many tombstones there are. */
  count(): { readonly live: number; readonly destroyed: number } {
    const [all, destroyed] = this.counts.get() as [number, number];
    return { live: all - destroyed, destroyed };
  }

  /** True where a key was destroyed, by whatever process, since this was asked last. Costs next to nothing if not. */
  hasDestroyed(): boolean {
    const version = this.dataVersion.get()?.[0];
    if (version === this.seenVersion) return false;
    this.seenVersion = version;
    const newest = this.destructions.get()?.[0];
    const destroyed = newest !== this.seenDestructions;
    this.seenDestructions = newest;
    return destroyed;
  }

  close(): void {
    this.connection.close();
  }

  private findLive(id: string): KeyRow {
    const row = this.live.get(id);
    if (row !== undefined) return { state: 'present', key: keyOf(row) };
    return { state: this.any.get(id) === undefined ? 'missing' : 'erased' };
  }
}

function keyOf(row: SqlRow): WrappedKey {
  const [id, version, wrapped] = row as [string, string, string];
  return { id, version, wrapped };
}
