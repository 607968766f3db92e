import type { PoolClient } from 'pg';
import type { Containers } from '../documents/containers';
import { openConnections, type Connections } from './connections';
import { KEYS_SCHEMA } from './keys-schema';
import { refuseNeighbours } from './neighbours';
import { bringUpToDate, type PostgresSchema } from './schema';
import { withClient } from './transaction';

/** What is encrypted does not get smaller by being compressed, and a part of it is read without reading the rest. */
const DOCUMENTS: PostgresSchema = {
  name: 'documents',
  steps: [
    `create table documents.containers (
       sha256 text collate "C" primary key,
       container bytea not null,
       kept_at timestamptz not null default now()
     );
     alter table documents.containers alter column container set storage external`,
  ],
};

/** The client gets bytes as text of twice their length, so that a large document is fetched in parts. */
const PART_BYTES = 4 * 1024 * 1024;

const NAMES_AT_ONCE = 1_000;

/**
 * Opens containers in the schema `documents` of PostgreSQL, and creates it where it is missing. A document may have up to
 * some hundred megabytes: it is sent, and held in memory, as a whole.
 * @throws StoreUnavailable, as every method does; also where the database holds keys, which are backed up apart
 */
export async function openPostgresDocuments(url: string): Promise<Containers> {
  const connections = openConnections(url, {
    connections: 2,
    schema: DOCUMENTS.name,
    statementTimeoutMs: null,
    durable: true,
  });
  try {
    await refuseNeighbours(connections, [KEYS_SCHEMA.name], 'keys-inside');
    await bringUpToDate(connections, DOCUMENTS);
    return new ContainersInPostgres(connections);
  } catch (error) {
    await connections.end();
    throw error;
  }
}

class ContainersInPostgres implements Containers {
  constructor(private readonly connections: Connections) {}

  read(sha256: string, firstBytes?: number): Promise<Buffer | null> {
    return withClient(this.connections, (client) =>
      firstBytes === undefined ? readWhole(client, sha256) : readPart(client, sha256, 0, firstBytes),
    );
  }

  async write(sha256: string, container: Buffer): Promise<void> {
    await withClient(this.connections, (client) =>
      client.query(
        `insert into containers (sha256, container) values ($1, $2)
         on conflict (sha256) do update set container = excluded.container, kept_at = now()`,
        [sha256, container],
      ),
    );
  }

  async *names(): AsyncGenerator<string> {
    for (let after = ''; ;) {
      const { rows } = await withClient(this.connections, (client) =>
        client.query<{ sha256: string }>('select sha256 from containers where sha256 > $1 order by sha256 limit $2', [
          after,
          NAMES_AT_ONCE,
        ]),
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      yield* rows.map(({ sha256 }) => sha256);
      after = last.sha256;
    }
  }

  placeOf(sha256: string): string {
    return `${this.connections.place} (documents.containers, ${sha256})`;
  }

  close(): Promise<void> {
    return this.connections.end();
  }
}

/** In one transaction, since somebody may keep the document anew between two parts. */
async function readWhole(client: PoolClient, sha256: string): Promise<Buffer | null> {
  await client.query('begin isolation level repeatable read read only');
  const parts: Buffer[] = [];
  for (let from = 0; ; from += PART_BYTES) {
    const part = await readPart(client, sha256, from, PART_BYTES);
    if (part !== null) parts.push(part);
    if (part === null || part.length < PART_BYTES) break;
  }
  await client.query('commit');
  return parts.length === 0 ? null : Buffer.concat(parts);
}

async function readPart(client: PoolClient, sha256: string, from: number, bytes: number): Promise<Buffer | null> {
  const { rows } = await client.query<{ part: Buffer }>({
    name: 'part of a document',
    text: 'select substring(container from $2::int for $3::int) as part from containers where sha256 = $1',
    values: [sha256, from + 1, bytes],
  });
  return rows[0]?.part ?? null;
}
