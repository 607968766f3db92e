import type { DataKey } from './key-source';

/** The keys that were used last. Bounded, since a log may have millions of items. */
export class KeyCache {
  private readonly keys = new Map<string, DataKey>();

  constructor(private readonly most: number) {}

  /** The key of that version, or the live one. */
  get(id: string, version = ''): DataKey | undefined {
    const name = nameOf(id, version);
    const key = this.keys.get(name);
    if (key === undefined) return undefined;
    this.keys.delete(name);
    this.keys.set(name, key);
    return key;
  }

  /** Remembers a key that is live, both as such and under its version. */
  add(key: DataKey): void {
    for (const version of ['', key.version]) this.keys.set(nameOf(key.id, version), key);
    for (const oldest of this.keys.keys()) {
      if (this.keys.size <= this.most) return;
      this.keys.delete(oldest);
    }
  }

  clear(): void {
    this.keys.clear();
  }

  get size(): number {
    return this.keys.size;
  }
}

/** No id holds a line break. */
const nameOf = (id: string, version: string): string => `${id}\n${version}`;
