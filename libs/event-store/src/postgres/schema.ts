import type { PoolClient } from 'pg';
import { StoreUnavailable } from '../errors';
import { openConnections, type Connections } from './connections';
import { inTransaction, withClient } from './transaction';

/** A schema of PostgreSQL and the steps from an empty one to today's, in order; one that was released is never changed. */
export interface PostgresSchema {
  readonly name: string;
  readonly steps: readonly string[];
}

/**
 * Creates a schema where it is missing and brings it up to date; of several processes the first one does. Its version
 * lies in the table `version` of the schema. One that is up to date is only looked at, so that a user without the right
 * to create tables may use what another one made.
 * @throws StoreUnavailable
 */
export async function bringUpToDate(connections: Connections, schema: PostgresSchema): Promise<void> {
  const { place } = connections;
  const found = await withClient(connections, async (client) => {
    await checkEncoding(client, place);
    return versionOf(client, schema.name);
  });
  if (isUpToDate(found, schema, place)) return;
  await inTransaction(connections, `schema ${schema.name}`, (client) => migrate(client, schema, place));
}

/** A database in another encoding takes most texts, and fails for ever on the first that it cannot hold. */
async function checkEncoding(client: PoolClient, place: string): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
  const encoding = rows[0]?.server_encoding;
  if (encoding === 'UTF8') return;
  throw new StoreUnavailable(`${place}: its encoding is ${encoding}, and not UTF8`, 'wrong-encoding', place);
}

async function migrate(client: PoolClient, schema: PostgresSchema, place: string): Promise<void> {
  const { name, steps } = schema;
  const found = await versionOf(client, name);
  if (isUpToDate(found, schema, place)) return;
  if (found === null && !(await hasSchema(client, name))) await client.query(`create schema ${name}`);
  for (const step of steps.slice(found ?? 0)) await client.query(step);
  await client.query(`create table if not exists ${name}.version (number integer not null)`);
  const { rowCount } = await client.query(`update ${name}.version set number = $1`, [steps.length]);
  if (rowCount === 0) await client.query(`insert into ${name}.version (number) values ($1)`, [steps.length]);
}

function isUpToDate(found: number | null, { name, steps }: PostgresSchema, place: string): boolean {
  if (found === null || found <= steps.length) return found === steps.length;
  const message = `${place}: its schema ${name} has version ${found}, this version of Sagsgang knows up to ${steps.length}; use a newer version`;
  throw new StoreUnavailable(message, 'newer-schema', place);
}

/**
 * Null where there is no table yet. The first versions of Sagsgang wrote no version down: tables without one are those
 * of the first step.
 */
async function versionOf(client: PoolClient, name: string): Promise<number | null> {
  const { rows } = await client.query<{ table: string }>(
    'select tablename as table from pg_tables where schemaname = $1',
    [name],
  );
  if (rows.length === 0) return null;
  if (!rows.some(({ table }) => table === 'version')) return 1;
  const version = await client.query<{ number: number }>(`select number from ${name}.version`);
  return version.rows[0]?.number ?? 1;
}

/** Looked for first: who may not create a schema may still fill one that somebody else created. */
export async function hasSchema(client: PoolClient, name: string): Promise<boolean> {
  const { rows } = await client.query('select 1 from pg_namespace where nspname = $1', [name]);
  return rows.length > 0;
}

/** Whether a database has a schema of that name; nothing is created. @throws StoreUnavailable */
export async function holdsSchema(url: string, name: string): Promise<boolean> {
  const connections = openConnections(url, { connections: 1, schema: name, statementTimeoutMs: null });
  try {
    return await withClient(connections, (client) => hasSchema(client, name));
  } finally {
    await connections.end();
  }
}
