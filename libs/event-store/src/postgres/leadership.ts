import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { openConnections, type Connections } from './connections';

export interface LeadershipOptions {
  /** URL of the database that all candidates share. */
  readonly url: string;
  /** What there is one leader of. */
  readonly name: string;
  /** Ends the candidacy, and the leader's work before it. */
  readonly signal: AbortSignal;
  /** The leader's work. It must end soon after its signal aborts: another leader may be at work by then. */
  readonly lead: (signal: AbortSignal) => Promise<void>;
  /** Told of each failure of the database or of the work; the process stands again after a pause. */
  readonly onError?: (error: unknown) => void;
}

/** How often a candidate asks for the lock, and waits after a failure. Milliseconds. */
const ASK_EVERY_MS = 500;
/** How often a leader makes sure that its connection lives, and how long an answer may take. Milliseconds. */
const BEAT_EVERY_MS = 1_000;
const BEAT_WITHIN_MS = 2_000;

/**
 * What PostgreSQL is told of the connection: where the leader's machine is gone without a word, the lock is free after
 * about four seconds.
 */
const NOTICE_THE_DEAD = `set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1; set tcp_keepalives_count = 2;
  set tcp_user_timeout = 4000`;

/**
 * Leads whenever this process holds the advisory lock of that name, else stands by, until the signal aborts. The lock
 * belongs to a connection, so that it is free as soon as a killed leader's connection is closed. Two processes may both
 * believe to lead for a moment when a connection breaks: what a leader writes must stand that, as everything does that
 * moves a checkpoint by compare-and-set.
 */
export async function leadInTurn(options: LeadershipOptions): Promise<void> {
  const connections = openConnections(options.url, { connections: 1, schema: 'public', statementTimeoutMs: null });
  try {
    while (!options.signal.aborted) {
      try {
        await candidate(connections, options);
      } catch (error) {
        if (!options.signal.aborted) options.onError?.(connections.inWords(error));
      }
      await pause(options.signal);
    }
  } finally {
    await connections.end();
  }
}

/**
 * One candidacy, on one connection. Closing it frees the lock, even where the server does not answer any more; that does
 * not wait for the leader's work to end, which may wait for a silent database itself.
 */
async function candidate(connections: Connections, options: LeadershipOptions): Promise<void> {
  const client = await connections.connect();
  client.on('error', () => {
    // Told to `watch` while this process leads, and by the next question while it stands by.
  });
  let office: Office | undefined;
  try {
    office = await stand(client, options);
    await Promise.race([office.work, office.lost]);
  } finally {
    office?.close();
    client.release(true);
  }
  await office.work;
}

/** The leader's work, and when its lock was lost under it. */
interface Office {
  readonly work: Promise<void>;
  readonly lost: Promise<unknown>;
  /** Stops looking after the lock. */
  close(): void;
}

const NO_OFFICE: Office = { work: Promise.resolve(), lost: Promise.resolve(), close: () => undefined };

async function stand(client: PoolClient, { name, signal, lead }: LeadershipOptions): Promise<Office> {
  await client.query(NOTICE_THE_DEAD);
  while (!(await holdsLock(client, name))) {
    await pause(signal);
    if (signal.aborted) return NO_OFFICE;
  }
  const losing = new AbortController();
  const lost = once(losing.signal, 'abort');
  const close = watch(client, () => losing.abort());
  return { work: lead(AbortSignal.any([signal, losing.signal])), lost, close };
}

async function holdsLock(client: PoolClient, name: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
    [name],
  );
  return rows[0]?.held === true;
}

/** Calls `onLost` once the connection, and with it the lock, is lost or does not answer any more. */
function watch(client: PoolClient, onLost: () => void): () => void {
  const beat = async (): Promise<void> => {
    let answered = false;
    // A process that was too busy to listen finds the time over before it finds the answer, which lies there already.
    const late = setTimeout(() => setImmediate(() => answered || onLost()), BEAT_WITHIN_MS);
    await client.query('select 1').catch(onLost);
    answered = true;
    clearTimeout(late);
  };
  const timer = setInterval(() => void beat(), BEAT_EVERY_MS);
  client.on('error', onLost);
  client.on('end', onLost);
  return () => {
    clearInterval(timer);
    client.removeListener('error', onLost);
    client.removeListener('end', onLost);
  };
}

const pause = (signal: AbortSignal): Promise<void> => sleep(ASK_EVERY_MS, undefined, { signal }).catch(() => undefined);
