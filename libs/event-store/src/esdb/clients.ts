import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { StoreUnavailable } from '../errors';
import { checkConnectionString, shownAddress } from './address';
import { explained, tlsSettings } from './tls';

/** The connections of one store. */
export interface Clients {
  readonly reading: EventStoreDBClient;
  readonly appending: EventStoreDBClient;
  /** As it may be shown. */
  readonly address: string;
  /** What went wrong, with the reason where only a look at the servers shows it. */
  explained(error: unknown): Promise<unknown>;
  /** Ends the calls that are still open. */
  release(): Promise<void>;
}

interface Shared {
  readonly client: EventStoreDBClient;
  users: number;
}

/**
 * The clients that append, by address: all stores of a process share them, and nothing is read on them. For the client
 * keeps what it waits for in one table of the process, which it empties when any of its streams breaks; an answer that
 * then comes on another stream would end the process. With one stream at a time there is no other one.
 */
const appending = new Map<string, Shared>();

/** Appends that wait for their answer, of all stores of the process. */
const waiting = new Set<Promise<unknown>>();

/** How long the calls of a client may take to end. Milliseconds. */
const DISPOSING_MS = 2_000;

/** How long a release waits for the appends of other stores. Milliseconds. */
const PATIENCE_MS = 10_000;

/** @throws StoreUnavailable with the reason `wrong-address` or `tls-file`; nothing is connected yet */
export async function connect(connectionString: string): Promise<Clients> {
  checkConnectionString(connectionString);
  tlsSettings(connectionString);
  // Loaded where it is used: that takes a quarter of a second, which everybody else is spared.
  const { EventStoreDBClient: Client } = await import('@eventstore/db-client');
  const reading = clientOf(Client, connectionString);
  const shared = appending.get(connectionString) ?? { client: clientOf(Client, connectionString), users: 0 };
  appending.set(connectionString, shared);
  shared.users += 1;
  const release = async (): Promise<void> => {
    await disposed(reading);
    shared.users -= 1;
    if (shared.users > 0) return;
    appending.delete(connectionString);
    await nothingWaits();
    await disposed(shared.client);
  };
  return {
    reading,
    appending: shared.client,
    address: shownAddress(connectionString),
    explained: (error) => explained(error, connectionString),
    release,
  };
}

/** Lets no client be ended while the append waits. */
export async function whileWaiting<T>(append: Promise<T>): Promise<T> {
  waiting.add(append);
  try {
    return await append;
  } finally {
    waiting.delete(append);
  }
}

async function nothingWaits(): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (waiting.size > 0 && Date.now() < end) await Promise.allSettled([...waiting]);
}

/** Ends the client's calls; one that does not end is left to the end of the process. */
function disposed(client: EventStoreDBClient): Promise<unknown> {
  return Promise.race([client.dispose(), sleep(DISPOSING_MS, undefined, { ref: false })]);
}

/** The client's own message may quote the secrets of the address. */
function clientOf(Client: typeof EventStoreDBClient, connectionString: string): EventStoreDBClient {
  try {
    return Client.connectionString(connectionString);
  } catch (error) {
    const quotes = error instanceof Error && 'connectionString' in error;
    const why = quotes || !(error instanceof Error) ? 'the address cannot be read' : error.message;
    throw new StoreUnavailable(why, 'wrong-address', shownAddress(connectionString));
  }
}
