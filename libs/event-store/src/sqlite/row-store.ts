import { AT_START, CheckpointMoved, type Checkpoint, type RowStore } from '../row-store';
import { openDatabase, type SqliteDatabase } from './driver';

const SCHEMA = `
  create table if not exists checkpoints (
    owner text primary key, number integer not null, position text not null
  ) without rowid;
  create table if not exists rows (
    owner text not null, key text not null, value text not null, primary key (owner, key)
  ) without rowid;
`;

/** Opens rows and checkpoints in a SQLite file of their own; several processes may use it at once. */
export function openSqliteRowStore(file: string): RowStore {
  const database = openDatabase(file);
  database.exec('pragma journal_mode = wal');
  // Without a sync for each commit: after a power cut the same events are handled again, with the same command ids.
  database.exec('pragma synchronous = normal');
  database.exec(SCHEMA);
  return new SqliteRowStore(database);
}

class SqliteRowStore implements RowStore {
  constructor(private readonly database: SqliteDatabase) {}

  checkpoint(owner: string): Promise<Checkpoint> {
    return Promise.resolve(this.read(owner));
  }

  rows(owner: string, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const select = this.database.prepare('select value from rows where owner = ? and key = ?');
    const found = keys.flatMap((key) => {
      const row = select.get(owner, key) as { value: string } | undefined;
      return row === undefined ? [] : [[key, JSON.parse(row.value)] as const];
    });
    return Promise.resolve(new Map(found));
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- a failure must be a rejection, and never be thrown
  async save(owner: string, from: Checkpoint, to: Checkpoint, rows: ReadonlyMap<string, unknown>): Promise<void> {
    const write = this.database.transaction(() => {
      const at = this.read(owner);
      if (at.number !== from.number || at.position !== from.position) throw new CheckpointMoved(owner);
      const put = this.database.prepare('insert or replace into rows (owner, key, value) values (?, ?, ?)');
      for (const [key, row] of rows) put.run(owner, key, JSON.stringify(row));
      const move = this.database.prepare(
        'insert or replace into checkpoints (owner, number, position) values (?, ?, ?)',
      );
      move.run(owner, to.number, to.position);
    });
    // The lock is taken before the checkpoint is read, so that nobody moves it in between.
    write.immediate();
  }

  close(): Promise<void> {
    this.database.close();
    return Promise.resolve();
  }

  private read(owner: string): Checkpoint {
    const select = this.database.prepare('select number, position from checkpoints where owner = ?');
    return (select.get(owner) as Checkpoint | undefined) ?? AT_START;
  }
}
