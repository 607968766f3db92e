/** How a key of the target is not what it should be. */
export type KeyDifference = 'unknown-in-source' | 'another-key' | 'destroyed-in-target' | 'missing-in-target';

/** The target holds other keys than the source. */
export class KeysDiffer extends Error {
  override readonly name = 'KeysDiffer';
  constructor(
    readonly id: string,
    readonly difference: KeyDifference,
  ) {
    super(`the keys differ at ${id}: ${difference}`);
  }
}
