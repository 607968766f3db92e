import type { RawStore } from '../raw-store';
import { keysOf } from '../sealing/envelope';
import type { KeySource } from './key-source';

/** So many events are looked at; a body's first ones hold its name and its first cases. */
const LOOKED_AT = 20;

/**
 * True where a key of the log's first texts is not in the keyring, though nobody destroyed it: the keys' file was lost,
 * or is that of another log.
 */
export async function hasLostKeys(log: Pick<RawStore, 'readAll'>, keys: KeySource): Promise<boolean> {
  for await (const events of log.readAll({ limit: LOOKED_AT })) {
    const named = [...keysOf(events)];
    const loaded = await keys.load(named);
    if (named.some(({ id, version }) => loaded.existing(id, version).state === 'missing')) return true;
  }
  return false;
}
