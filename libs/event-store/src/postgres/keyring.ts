import { StoreUnavailable } from '../errors';
import { AbstractKeyring, type Keyring, type KeyringStatus } from '../keyring/abstract-keyring';
import { KeyCache } from '../keyring/key-cache';
import type { DataKey, KeyRef, KeyState, LoadedKeys } from '../keyring/key-source';
import { checkWrappedBy, newWrappedKey, unwrap, type WrappedKey } from '../keyring/wrap';
import { openConnections } from './connections';
import { Destructions } from './destructions';
import { KeyQueries, type KeyRow } from './key-queries';
import { KEYS_SCHEMA, makeKeysSchema } from './keys-schema';

/** Nothing that is asked of the keys takes long; a server that needs longer is in trouble. In milliseconds. */
const LONGEST_MS = 10_000;

export interface PostgresKeyringOptions {
  /** How many keys are held in memory at most. */
  readonly cachedKeys?: number;
}

/**
 * Opens the keys in the schema `keys` of a PostgreSQL database of their own, and creates it where it is missing. Processes
 * on several machines may have it open and agree on one key an id.
 * @throws MasterKeyError where another master key wrapped the keys; StoreUnavailable, as every method does, also where the
 * database is the one of read models and documents
 */
export async function openPostgresKeyring(
  url: string,
  masterKey: Buffer,
  { cachedKeys = 10_000 }: PostgresKeyringOptions = {},
): Promise<Keyring> {
  const settings = { schema: KEYS_SCHEMA.name, statementTimeoutMs: LONGEST_MS, durable: true };
  const connections = openConnections(url, { ...settings, connections: 2 });
  const listening = openConnections(url, { ...settings, connections: 1 });
  const keyring = new PostgresKeyring({
    place: connections.place,
    masterKey,
    queries: new KeyQueries(connections),
    cache: new KeyCache(cachedKeys),
    listening,
    end: () => connections.end(),
  });
  try {
    await makeKeysSchema(connections);
    await keyring.start();
    return keyring;
  } catch (error) {
    await keyring.close();
    throw error;
  }
}

interface Parts {
  readonly place: string;
  readonly masterKey: Buffer;
  readonly queries: KeyQueries;
  readonly cache: KeyCache;
  readonly listening: ReturnType<typeof openConnections>;
  end(): Promise<void>;
}

class PostgresKeyring extends AbstractKeyring {
  private isOpen = true;
  private readonly destructions: Destructions;

  constructor(private readonly parts: Parts) {
    super();
    const { queries, listening, cache } = parts;
    this.destructions = new Destructions(queries, listening, () => cache.clear());
  }

  /** @throws MasterKeyError */
  async start(): Promise<void> {
    const { masterKey, queries, place } = this.parts;
    checkWrappedBy(masterKey, await queries.sample(), place);
    await this.destructions.start();
  }

  async ensureKeys(ids: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    this.checkOpen();
    await this.destructions.freshen();
    const keys = new Map<string, DataKey>();
    for (const id of ids) {
      const cached = this.parts.cache.get(id);
      if (cached !== undefined) keys.set(id, cached);
    }
    await this.fetch([...new Set(ids)], keys);
    return keys;
  }

  async load(refs: Iterable<KeyRef>): Promise<LoadedKeys> {
    this.checkOpen();
    const { cache, queries } = this.parts;
    const found = new Map<string, Found>();
    const unknown: KeyRef[] = [];
    for (const ref of refs) {
      if (found.has(nameOf(ref))) continue;
      const cached = cache.get(ref.id, ref.version);
      found.set(nameOf(ref), cached ?? null);
      if (cached === undefined) unknown.push(ref);
    }
    if (found.size > 0) await this.destructions.freshenAndWatch();
    if (unknown.length > 0) for (const row of await queries.ofVersions(unknown)) found.set(nameOf(row), row);
    return { existing: (id, version) => this.stateOf(found.get(nameOf({ id, version }))) };
  }

  async destroy(id: string): Promise<boolean> {
    this.checkOpen();
    const destroyed = await this.parts.queries.destroy(id, new Date().toISOString());
    if (destroyed !== undefined) this.destructions.add(destroyed);
    // The key is gone whether or not its page can be cleared now.
    await this.parts.queries.clearPages().catch(() => undefined);
    return destroyed !== undefined;
  }

  async status(): Promise<KeyringStatus> {
    this.checkOpen();
    return this.parts.queries.count();
  }

  async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.parts.cache.clear();
    await this.destructions.close();
    await this.parts.end();
  }

  /** Where somebody else makes a key at the same moment, one of the two is kept, and both use that one. */
  private async fetch(ids: readonly string[], keys: Map<string, DataKey>): Promise<void> {
    const { queries, masterKey } = this.parts;
    for (;;) {
      const unknown = ids.filter((id) => !keys.has(id));
      if (unknown.length === 0) return;
      for (const wrapped of await queries.live(unknown)) keys.set(wrapped.id, this.open(wrapped));
      const missing = unknown.filter((id) => !keys.has(id)).map((id) => newWrappedKey(id, masterKey));
      if (missing.length > 0) await queries.add(missing, new Date().toISOString());
    }
  }

  /** Keys are unwrapped where a text is read: a replay of structure alone reads none. */
  private stateOf(found: Found | undefined): KeyState {
    this.checkOpen();
    if (found === undefined) throw new Error('this key was not loaded');
    if (found === null) return { state: 'missing' };
    if (this.destructions.has(found)) return { state: 'erased' };
    if ('bytes' in found) return { state: 'present', key: found };
    if (found.destroyed) return { state: 'erased' };
    return { state: 'present', key: this.parts.cache.get(found.id, found.version) ?? this.open(found) };
  }

  private open(wrapped: WrappedKey): DataKey {
    const key = unwrap(wrapped, this.parts.masterKey);
    this.parts.cache.add(key);
    return key;
  }

  private checkOpen(): void {
    if (!this.isOpen) throw new StoreUnavailable('the keyring is closed', 'closed', this.parts.place);
  }
}

/** A key as it was held in memory or as the database has it; null where it is not there. */
type Found = DataKey | KeyRow | null;

const nameOf = ({ id, version }: KeyRef): string => `${id}\n${version}`;
