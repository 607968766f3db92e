import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { StoreUnavailable, type Unavailability } from '../errors';
import { guarded, openDatabase } from '../database/database';
import { chooseDriver, type DriverName } from '../database/driver';
import { Channel, NoReply, type WorkerEntry } from '../worker/channel';
import type { Fields } from '../worker/flat';
import { AbstractKeyring, type Keyring, type KeyringStatus } from './abstract-keyring';
import { KeyCache } from './key-cache';
import { KeyReader } from './key-reader';
import type { DataKey, KeyState, LoadedKeys } from './key-source';
import type { KeyWriterConfig } from './keys.worker';
import { KEYS_SCHEMA } from './schema';
import { checkWrappedBy, newWrappedKey, unwrap } from './wrap';

export type { Keyring } from './abstract-keyring';

/** The name of the keys' file in the data directory. */
export const KEYS_FILE = 'keys.sqlite';

export interface KeyringOptions {
  readonly driver?: DriverName;
  /** The script of the writing thread; the built one beside this file where it is left out. */
  readonly worker?: WorkerEntry;
  /** Starts the writing thread at once; else the first new key starts it, and who only reads pays nothing for it. */
  readonly warm?: boolean;
  /** How long to wait for other processes that write. Milliseconds. */
  readonly busyTimeoutMs?: number;
  /** How long to wait for the writing thread. Milliseconds. */
  readonly timeoutMs?: number;
  /** How many keys are held in memory at most. */
  readonly cachedKeys?: number;
}

/** A key that another process destroyed may be used for so long, in milliseconds. */
const LOOK_EVERY_MS = 50;

const BUILT_WORKER: WorkerEntry = { file: join(__dirname, 'keys.worker.js') };

/**
 * Opens the keys' file, and creates it where it is missing. Several processes may have it open and agree on one key
 * an id.
 * @throws MasterKeyError where another master key wrapped the keys; StoreUnavailable where the file cannot be used
 */
export function openKeyring(file: string, masterKey: Buffer, options: KeyringOptions = {}): Keyring {
  const config: KeyWriterConfig = {
    driver: options.driver ?? chooseDriver(),
    file,
    busyTimeoutMs: options.busyTimeoutMs ?? 10_000,
  };
  const reader = guarded(file, () => {
    // SQLite would create a file that everybody may read.
    closeSync(openSync(file, 'a', 0o600));
    return new KeyReader(openDatabase(config, KEYS_SCHEMA));
  });
  const channel = new Channel(options.worker ?? BUILT_WORKER, config, options.timeoutMs ?? 30_000);
  const keyring = new SqliteKeyring(file, masterKey, reader, channel, new KeyCache(options.cachedKeys ?? 10_000));
  guarded(file, () => keyring.checkMasterKey());
  if (options.warm === true) channel.warmUp();
  return keyring;
}

class SqliteKeyring extends AbstractKeyring implements LoadedKeys {
  private open = true;
  /** When destructions by other processes were looked for; on the clock of `performance.now`. */
  private lookedAt = -Infinity;

  constructor(
    private readonly file: string,
    private readonly masterKey: Buffer,
    private readonly reader: KeyReader,
    private readonly channel: Channel,
    private readonly cache: KeyCache,
  ) {
    super();
  }

  /** @throws MasterKeyError */
  checkMasterKey(): void {
    try {
      checkWrappedBy(this.masterKey, this.reader.sample(), this.file);
    } catch (error) {
      this.reader.close();
      throw error;
    }
  }

  async ensureKeys(ids: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    const keys = new Map<string, DataKey>();
    const wanted: string[] = [];
    for (const id of ids) {
      const found = this.find(id);
      if (found.state === 'present') keys.set(id, found.key);
      else wanted.push(id);
    }
    if (wanted.length > 0) for (const key of await this.create(wanted)) keys.set(key.id, key);
    return keys;
  }

  /** Nothing is loaded ahead: the file is beside the process, and a look into it does not wait. */
  load(): Promise<LoadedKeys> {
    return Promise.resolve(this);
  }

  existing(id: string, version: string): KeyState {
    return this.find(id, version);
  }

  async destroy(id: string): Promise<boolean> {
    const [, count] = await this.send(['destroy', new Date().toISOString(), id]);
    this.lookedAt = -Infinity;
    return count !== 0;
  }

  status(): Promise<KeyringStatus> {
    return Promise.resolve().then(() => this.read(() => this.reader.count()));
  }

  async close(): Promise<void> {
    if (!this.open) return;
    this.open = false;
    this.cache.clear();
    await this.channel.close();
    this.reader.close();
  }

  /** The key of that version; without a version the live one. */
  private find(id: string, version?: string): KeyState {
    return this.read(() => {
      this.forgetDestroyed();
      const cached = this.cache.get(id, version);
      if (cached !== undefined) return { state: 'present', key: cached };
      const found = this.reader.find(id, version);
      return found.state === 'present'
        ? { state: 'present', key: this.hold(unwrap(found.key, this.masterKey)) }
        : found;
    });
  }

  /** All in one transaction: a new key costs one sync, and several together cost no more. */
  private async create(ids: readonly string[]): Promise<readonly DataKey[]> {
    const wrapped = ids.map((id) => newWrappedKey(id, this.masterKey));
    const fields = wrapped.flatMap((key) => [key.id, key.version, key.wrapped]);
    const [, ...kept] = await this.send(['ensure', new Date().toISOString(), ...fields]);
    return ids.map((id, place) => {
      const [, version, text] = kept.slice(place * 3, place * 3 + 3) as [string, string, string];
      return this.hold(unwrap({ id, version, wrapped: text }, this.masterKey));
    });
  }

  /** Another process may have destroyed a key that is held here. The look is too dear to be taken for every text. */
  private forgetDestroyed(): void {
    const now = performance.now();
    if (now - this.lookedAt < LOOK_EVERY_MS) return;
    this.lookedAt = now;
    if (this.reader.hasDestroyed()) this.cache.clear();
  }

  private hold(key: DataKey): DataKey {
    this.cache.add(key);
    return key;
  }

  /** Both requests may be repeated, so that a silent worker is no riddle here. */
  private async send(fields: Fields): Promise<Fields> {
    this.checkOpen();
    const reply = await this.channel.request(fields).catch((error: unknown) => {
      if (!(error instanceof NoReply)) throw error;
      throw new StoreUnavailable(`${this.file}: ${error.message}`, 'other', this.file);
    });
    if (reply[0] !== 'unavailable') return reply;
    throw new StoreUnavailable(String(reply[2]), reply[1] as Unavailability, this.file);
  }

  private read<T>(look: () => T): T {
    this.checkOpen();
    return guarded(this.file, look);
  }

  private checkOpen(): void {
    if (!this.open) throw new StoreUnavailable('the keyring is closed', 'closed', this.file);
  }
}
