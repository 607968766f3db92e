import { StoreUnavailable } from '../errors';
import { inTransaction } from '../database/database';
import type { Connection } from '../database/driver';
import type { Fields } from '../worker/flat';

const FIELDS_OF_A_KEY = 3;

/**
 * Writes keys, in the worker. A request is `ensure, instant, (id, version, wrapped) …`, answered by the keys that hold
 * from now on, or `destroy, instant, id`, answered by how many keys were destroyed.
 */
export class KeyWriter {
  private readonly insert;
  private readonly live;
  private readonly overwrite;
  private readonly remember;
  private readonly checkpoint;

  constructor(
    private readonly connection: Connection,
    private readonly file: string,
  ) {
    // What is overwritten is zeroed, also where it stood outside the row.
    connection.exec('PRAGMA secure_delete = ON');
    this.insert = connection.command(
      'INSERT INTO keys (id, version, wrapped, created_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    this.live = connection.query('SELECT id, version, wrapped FROM keys WHERE id = ? AND destroyed_at IS NULL');
    this.overwrite = connection.query(
      `UPDATE keys SET wrapped = '', destroyed_at = ? WHERE id = ? AND destroyed_at IS NULL RETURNING version`,
    );
    this.remember = connection.command('INSERT INTO destructions (id, destroyed_at) VALUES (?, ?)');
    this.checkpoint = connection.query('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  /** All of them in one transaction, with one sync. */
  answer(requests: readonly Fields[]): readonly Fields[] {
    const replies = inTransaction(this.connection, () => requests.map((request) => this.carryOut(request)));
    if (requests.some(([kind]) => kind === 'destroy')) this.clearLog();
    return replies;
  }

  close(): void {
    this.connection.close();
  }

  private carryOut([kind, instant, ...rest]: Fields): Fields {
    return kind === 'ensure'
      ? this.ensure(instant as string, rest)
      : this.destroy(instant as string, rest[0] as string);
  }

  /** Where another process was quicker its key holds. */
  private ensure(instant: string, keys: Fields): Fields {
    const kept: (string | number)[] = ['keys'];
    for (let at = 0; at < keys.length; at += FIELDS_OF_A_KEY) {
      const [id, version, wrapped] = keys.slice(at, at + FIELDS_OF_A_KEY) as [string, string, string];
      this.insert.run(id, version, wrapped, instant);
      kept.push(...(this.live.get(id) as [string, string, string]));
    }
    return kept;
  }

  private destroy(instant: string, id: string): Fields {
    const destroyed = this.overwrite.all(instant, id).length;
    if (destroyed > 0) this.remember.run(id, instant);
    return ['destroyed', destroyed];
  }

  /** The write-ahead log still holds the page with the key until it is emptied. */
  private clearLog(): void {
    if (this.checkpoint.get()?.[0] === 0) return;
    const message = `${this.file}: the key is destroyed, but a reader kept its traces in the -wal file: destroy it again`;
    throw new StoreUnavailable(message, 'locked', this.file);
  }
}
