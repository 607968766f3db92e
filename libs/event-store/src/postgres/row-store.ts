import { AT_START, CheckpointMoved, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import type { PoolClient } from 'pg';
import type { RowStore } from '../row-store';
import { LONGEST_WRITE_MS, openConnections, type Connections } from './connections';
import { bringUpToDate } from './schema';
import { inTransaction, withClient } from './transaction';

const SCHEMA = 'policies';

const TABLES = `
  create table policies.checkpoints (owner text primary key, number bigint not null, position text not null);
  create table policies.rows (owner text not null, key text not null, value text not null, primary key (owner, key))`;

/**
 * Opens rows and checkpoints in a schema of their own in PostgreSQL, and creates it where it is missing; several
 * processes may use it at once.
 * @throws StoreUnavailable, as every method does, where the database cannot be used
 */
export async function openPostgresRowStore(url: string): Promise<RowStore> {
  const connections = openConnections(url, { connections: 2, schema: SCHEMA, statementTimeoutMs: LONGEST_WRITE_MS });
  try {
    await bringUpToDate(connections, { name: SCHEMA, steps: [TABLES] });
    return new PostgresRowStore(connections);
  } catch (error) {
    await connections.end();
    throw error;
  }
}

class PostgresRowStore implements RowStore {
  constructor(private readonly connections: Connections) {}

  checkpoint(owner: string): Promise<Checkpoint> {
    return withClient(this.connections, (client) => checkpointOf(client, owner));
  }

  async rows(owner: string, keys: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const found = await withClient(this.connections, (client) =>
      client.query<{ key: string; value: string }>('select key, value from rows where owner = $1 and key = any($2)', [
        owner,
        keys,
      ]),
    );
    const values = new Map(found.rows.map(({ key, value }) => [key, value]));
    return new Map(
      keys.flatMap((key) => {
        const value = values.get(key);
        return value === undefined ? [] : [[key, JSON.parse(value) as unknown] as const];
      }),
    );
  }

  async save(owner: string, from: Checkpoint, to: Checkpoint, rows: ReadonlyMap<string, unknown>): Promise<void> {
    await inTransaction(this.connections, `${SCHEMA} ${owner}`, async (client) => {
      // After a power cut the same events are handled again, with the same command ids.
      await client.query('set local synchronous_commit = off');
      const at = await checkpointOf(client, owner);
      if (at.number !== from.number || at.position !== from.position) throw new CheckpointMoved(owner);
      await write(client, owner, to, rows);
    });
  }

  close(): Promise<void> {
    return this.connections.end();
  }
}

async function checkpointOf(client: PoolClient, owner: string): Promise<Checkpoint> {
  const found = await client.query<{ number: string; position: string }>(
    'select number, position from checkpoints where owner = $1',
    [owner],
  );
  const row = found.rows[0];
  return row === undefined ? AT_START : { number: Number(row.number), position: row.position };
}

async function write(client: PoolClient, owner: string, to: Checkpoint, rows: ReadonlyMap<string, unknown>) {
  const values = [...rows.values()].map((row) => JSON.stringify(row));
  await client.query(
    `insert into rows (owner, key, value) select $1, r.key, r.value from unnest($2::text[], $3::text[]) as r (key, value)
     on conflict (owner, key) do update set value = excluded.value`,
    [owner, [...rows.keys()], values],
  );
  await client.query(
    `insert into checkpoints (owner, number, position) values ($1, $2, $3)
     on conflict (owner) do update set number = excluded.number, position = excluded.position`,
    [owner, to.number, to.position],
  );
}
