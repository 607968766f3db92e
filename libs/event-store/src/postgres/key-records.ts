import type { PoolClient } from 'pg';
import type { KeyRef } from '../keyring/key-source';
import type { KeyRecord, KeyRecords } from '../moving/key-records';
import { openConnections, type Connections } from './connections';
import { ANNOUNCE_DESTRUCTION, DESTRUCTION_LOCK } from './key-queries';
import { KEYS_SCHEMA, makeKeysSchema } from './keys-schema';
import { inTransaction, withClient } from './transaction';

/** Opens the keys' database as records that are copied, and creates its schema where it is missing. @throws StoreUnavailable */
export async function openPostgresKeyRecords(url: string): Promise<KeyRecords> {
  const settings = { connections: 1, schema: KEYS_SCHEMA.name, statementTimeoutMs: null, durable: true };
  const connections = openConnections(url, settings);
  try {
    await makeKeysSchema(connections);
    return new KeyRecordsInPostgres(connections);
  } catch (error) {
    await connections.end();
    throw error;
  }
}

const COLUMNS = 'id, version, wrapped, created_at as "createdAt", destroyed_at as "destroyedAt"';

class KeyRecordsInPostgres implements KeyRecords {
  constructor(private readonly connections: Connections) {}

  page(after: KeyRef | null, limit: number): Promise<readonly KeyRecord[]> {
    return this.ask(`select ${COLUMNS} from keys where (id, version) > ($1, $2) order by id, version limit $3`, [
      after?.id ?? '',
      after?.version ?? '',
      limit,
    ]);
  }

  find(refs: readonly KeyRef[]): Promise<readonly KeyRecord[]> {
    return this.ask(
      `select ${COLUMNS} from keys join unnest($1::text[], $2::text[]) as wanted (id, version) using (id, version)`,
      [refs.map(({ id }) => id), refs.map(({ version }) => version)],
    );
  }

  async write(records: readonly KeyRecord[]): Promise<void> {
    await inTransaction(this.connections, DESTRUCTION_LOCK, async (client) => {
      await destroy(client, records);
      await client.query(
        `insert into keys (id, version, wrapped, created_at, destroyed_at)
         select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
         on conflict (id, version) do nothing`,
        columnsOf(records),
      );
    });
  }

  close(): Promise<void> {
    return this.connections.end();
  }

  private async ask(text: string, values: unknown[]): Promise<readonly KeyRecord[]> {
    const result = await withClient(this.connections, (client) => client.query<KeyRecord>(text, values));
    return result.rows;
  }
}

/** Processes that hold the keys are told, as if they had been destroyed here. */
async function destroy(client: PoolClient, records: readonly KeyRecord[]): Promise<void> {
  const destroyed = records.filter(({ destroyedAt }) => destroyedAt !== null);
  const { rowCount } = await client.query(
    `with destroyed as (
       update keys set wrapped = '', destroyed_at = told.at
       from unnest($1::text[], $2::text[], $3::text[]) as told (id, version, at)
       where keys.id = told.id and keys.version = told.version and keys.destroyed_at is null
       returning keys.id, keys.version, told.at
     )
     insert into destructions (id, version, destroyed_at) select id, version, at from destroyed`,
    [
      destroyed.map(({ id }) => id),
      destroyed.map(({ version }) => version),
      destroyed.map(({ destroyedAt }) => destroyedAt),
    ],
  );
  if (rowCount !== 0) await client.query(ANNOUNCE_DESTRUCTION);
}

const columnsOf = (records: readonly KeyRecord[]): (string | null)[][] => [
  records.map(({ id }) => id),
  records.map(({ version }) => version),
  records.map(({ wrapped }) => wrapped),
  records.map(({ createdAt }) => createdAt),
  records.map(({ destroyedAt }) => destroyedAt),
];
