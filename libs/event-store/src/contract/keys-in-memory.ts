import { randomBytes } from 'node:crypto';
import type { DataKey, KeySource, KeyState, LoadedKeys } from '../keyring/key-source';

/** A keyring that is gone with the test. */
export class KeysInMemory implements KeySource, LoadedKeys {
  private readonly keys = new Map<string, DataKey>();
  private readonly erased = new Set<string>();

  ensureKeys(ids: readonly string[]): Promise<ReadonlyMap<string, DataKey>> {
    return Promise.resolve(new Map(ids.map((id) => [id, this.ensure(id)])));
  }

  load(): Promise<LoadedKeys> {
    return Promise.resolve(this);
  }

  existing(id: string, version: string): KeyState {
    if (this.erased.has(id)) return { state: 'erased' };
    const key = this.keys.get(id);
    return key?.version === version ? { state: 'present', key } : { state: 'missing' };
  }

  ids(): string[] {
    return [...this.keys.keys()];
  }

  destroy(id: string): void {
    this.erased.add(id);
  }

  private ensure(id: string): DataKey {
    const key = this.keys.get(id) ?? { id, version: randomBytes(8).toString('base64url'), bytes: randomBytes(32) };
    this.keys.set(id, key);
    return key;
  }
}
