import { randomBytes, randomUUID } from 'node:crypto';
import type { FoundKey, KeyRef, LoadedRowKeys, RowKey, RowKeys } from '../closed/sealing';

/** Keys of closed texts for specs, in memory. */
export class KeysInMemory implements RowKeys, LoadedRowKeys {
  private readonly keys = new Map<string, RowKey>();
  private readonly erased = new Set<string>();
  /** Every key that somebody asked for, to see who opens what. */
  readonly loaded: KeyRef[] = [];

  ensureKeys(ids: readonly string[]): Promise<ReadonlyMap<string, RowKey>> {
    return Promise.resolve(new Map(ids.map((id) => [id, this.keyOf(id)])));
  }

  load(refs: Iterable<KeyRef>): Promise<LoadedRowKeys> {
    this.loaded.push(...refs);
    return Promise.resolve(this);
  }

  existing(id: string, version: string): FoundKey {
    const key = this.keys.get(id);
    if (key?.version === version) return { state: 'present', key };
    return { state: this.erased.has(version) ? 'erased' : 'missing' };
  }

  destroy(id: string): void {
    this.erased.add(this.keyOf(id).version);
    this.keys.delete(id);
  }

  private keyOf(id: string): RowKey {
    const known = this.keys.get(id);
    if (known !== undefined) return known;
    const key = { id, version: randomUUID(), bytes: randomBytes(32) };
    this.keys.set(id, key);
    return key;
  }
}
