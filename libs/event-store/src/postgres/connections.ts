import { Pool, type PoolClient } from 'pg';
import { shownDatabase } from './address';
import { inWords } from './failures';
import { checkCertificateFiles, withModesAsMeant } from './tls';

/** What the connections to a database are for. */
export interface ConnectionSettings {
  readonly connections: number;
  /** The schema in which tables without one lie. */
  readonly schema: string;
  /** A statement that takes longer is broken off, in milliseconds; null where there is no limit. */
  readonly statementTimeoutMs: number | null;
  /** Whether a commit waits for the disk, whatever is usual on the server; as is usual there where left out. */
  readonly durable?: boolean;
}

/** Connections to one database. Each is borrowed by `connect` and given back by its `release`. */
export interface Connections {
  /** The database as it may be shown. */
  readonly place: string;
  /** @throws StoreUnavailable where the database cannot be reached or refuses the user, or a certificate file is of no use */
  connect(): Promise<PoolClient>;
  /** What went wrong on one of them: a `StoreUnavailable` where the database cannot be used, else the error itself. */
  inWords(error: unknown): unknown;
  end(): Promise<void>;
}

/** How long a new connection may take, in milliseconds. */
const CONNECT_MS = 5_000;

/** Longer than anything that is written in passing takes, waiting for others included. In milliseconds. */
export const LONGEST_WRITE_MS = 20_000;

/**
 * A server ends a transaction in which nothing happens for so long, in milliseconds: who began it is silent, and others
 * wait for its locks.
 */
const IDLE_IN_TRANSACTION_MS = 10_000;

/** A server breaks a long statement off itself; one that says nothing for so much longer is away. In milliseconds. */
const SILENCE_MS = 5_000;

/** Opens connections to the database of a URL when they are wanted; nothing of the URL's secrets is ever told. */
export function openConnections(url: string, settings: ConnectionSettings): Connections {
  const { connections, schema, statementTimeoutMs, durable = false } = settings;
  const pool = new Pool({
    ...withOptions(withModesAsMeant(url), `-c search_path=${schema}${durable ? ' -c synchronous_commit=on' : ''}`),
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    application_name: 'sagsgang',
    ...(statementTimeoutMs === null ? {} : limits(statementTimeoutMs)),
  });
  pool.on('error', () => {
    // A connection that breaks while nobody uses it is opened anew when somebody does, who is then told of it.
  });
  pool.on('connect', (client) => {
    // The server may end a connection in the moment in which it is made, before anybody who uses it can listen.
    client.on('error', () => undefined);
  });
  const place = shownDatabase(url);
  return {
    place,
    connect: async () => {
      try {
        return await pool.connect();
      } catch (error) {
        checkCertificateFiles(url);
        throw inWords(error, place);
      }
    },
    inWords: (error) => inWords(error, place),
    end: async () => {
      if (!pool.ending) await pool.end();
    },
  };
}

/** The client takes the address' own options in the place of ours, so that they are put together; ours count. */
function withOptions(url: string, options: string): { readonly connectionString: string; readonly options: string } {
  const address = new URL(url);
  const own = address.searchParams.get('options');
  if (own === null) return { connectionString: url, options };
  address.searchParams.delete('options');
  return { connectionString: address.href, options: `${own} ${options}` };
}

const limits = (statementTimeoutMs: number) => ({
  statement_timeout: statementTimeoutMs,
  query_timeout: statementTimeoutMs + SILENCE_MS,
});
