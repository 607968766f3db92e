import type { QueryResultRow } from 'pg';
import type { KeyRef } from '../keyring/key-source';
import type { KeyringStatus } from '../keyring/abstract-keyring';
import type { WrappedKey } from '../keyring/wrap';
import type { Connections } from './connections';
import { inTransaction, withClient } from './transaction';

/** The channel on which a destruction is announced to other processes. */
export const DESTROYED_CHANNEL = 'sagsgang_keys';

/** Run within the transaction that destroys: the others hear of it when it is committed. */
export const ANNOUNCE_DESTRUCTION = `notify ${DESTROYED_CHANNEL}`;

/**
 * Destructions are made one at a time under this lock, so that their numbers are committed in their order and nobody who
 * asks for later ones misses any.
 */
export const DESTRUCTION_LOCK = 'keys destruction';

/** What the database says of a key; a key that was destroyed has nothing wrapped. */
export interface KeyRow extends WrappedKey {
  readonly destroyed: boolean;
}

/** A destroyed key, with its place in the order of destructions. */
export interface Destruction extends KeyRef {
  readonly number: number;
}

/** What is asked of the keys' database. Every method throws StoreUnavailable. */
export class KeyQueries {
  constructor(private readonly connections: Connections) {}

  /** The keys of these versions that are known, live or destroyed. */
  ofVersions(refs: readonly KeyRef[]): Promise<readonly KeyRow[]> {
    return this.ask<KeyRow>(
      'keys of versions',
      `select id, version, wrapped, destroyed_at is not null as destroyed from keys
       join unnest($1::text[], $2::text[]) as wanted (id, version) using (id, version)`,
      [refs.map(({ id }) => id), refs.map(({ version }) => version)],
    );
  }

  /** The keys of these ids that can be used. */
  live(ids: readonly string[]): Promise<readonly WrappedKey[]> {
    return this.ask<WrappedKey>(
      'live keys',
      'select id, version, wrapped from keys where id = any($1::text[]) and destroyed_at is null',
      [ids],
    );
  }

  /** Some key that can be unwrapped, to try the master key on. */
  async sample(): Promise<WrappedKey | undefined> {
    const [row] = await this.ask<WrappedKey>(
      'sample key',
      'select id, version, wrapped from keys where destroyed_at is null limit 1',
      [],
    );
    return row;
  }

  /**
   * Adds keys; where somebody else was quicker, that one's key stays. They are added in the order of their ids: two
   * processes that add the same ones in different orders would wait for each other.
   */
  async add(keys: readonly WrappedKey[], instant: string): Promise<void> {
    const sorted = [...keys].sort((one, other) => (one.id < other.id ? -1 : 1));
    await this.ask(
      'add keys',
      `insert into keys (id, version, wrapped, created_at)
       select id, version, wrapped, $4 from unnest($1::text[], $2::text[], $3::text[]) as added (id, version, wrapped)
       on conflict do nothing`,
      [sorted.map(({ id }) => id), sorted.map(({ version }) => version), sorted.map(({ wrapped }) => wrapped), instant],
    );
  }

  /** Makes a tombstone of the live key of an id and announces it; undefined where there was none. */
  async destroy(id: string, instant: string): Promise<KeyRef | undefined> {
    return inTransaction(this.connections, DESTRUCTION_LOCK, async (client) => {
      const { rows } = await client.query<KeyRef>(
        `with destroyed as (
           update keys set wrapped = '', destroyed_at = $2 where id = $1 and destroyed_at is null returning id, version
         )
         insert into destructions (id, version, destroyed_at) select id, version, $2 from destroyed returning id, version`,
        [id, instant],
      );
      if (rows.length > 0) await client.query(ANNOUNCE_DESTRUCTION);
      return rows[0];
    });
  }

  /** The old form of a row that was changed lies in its page until this has run; autovacuum gets there later. */
  async clearPages(): Promise<void> {
    await withClient(this.connections, (client) => client.query('vacuum keys'));
  }

  destructionsAfter(number: number): Promise<readonly Destruction[]> {
    return this.ask<Destruction>(
      'destructions',
      'select number::float8 as number, id, version from destructions where number > $1 order by number',
      [number],
    );
  }

  async newestDestruction(): Promise<number> {
    const [row] = await this.ask<{ number: number }>(
      'newest destruction',
      'select coalesce(max(number), 0)::float8 as number from destructions',
      [],
    );
    return row?.number ?? 0;
  }

  async count(): Promise<KeyringStatus> {
    const [row] = await this.ask<KeyringStatus>(
      'count keys',
      `select (count(*) - count(destroyed_at))::float8 as live, count(destroyed_at)::float8 as destroyed from keys`,
      [],
    );
    return row ?? { live: 0, destroyed: 0 };
  }

  private async ask<Row>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    const result = await withClient(this.connections, (client) =>
      client.query<Row & QueryResultRow>({ name, text, values }),
    );
    return result.rows;
  }
}
