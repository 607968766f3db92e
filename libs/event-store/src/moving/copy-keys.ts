import type { KeyRef } from '../keyring/key-source';
import type { KeyRecord, KeyRecords } from './key-records';
import { KeysDiffer, type KeyDifference } from './keys-differ';

/** What a copy of keys came to. */
export interface CopiedKeys {
  /** Keys and tombstones that both places have at the end. */
  readonly keys: number;
  /** How many of them this run added, or destroyed because they were destroyed in the source. */
  readonly written: number;
}

const AT_ONCE = 1_000;

/**
 * Copies keys, wrapped as they are, with the tombstones of those that were destroyed. What the target has already must be
 * the source's, so that a copy that was cut off is finished by running it again, and no two keyrings are ever mixed. Ends
 * by comparing both. Nobody else may write to either meanwhile.
 * @throws KeysDiffer before anything is written, StoreUnavailable
 */
export async function copyKeys(source: KeyRecords, target: KeyRecords): Promise<CopiedKeys> {
  await checkTarget(source, target);
  // An id has one live key at most, so that its destroyed ones are told first.
  const destroyed = await writeMissing(source, target, (record) => record.destroyedAt !== null);
  const live = await writeMissing(source, target, (record) => record.destroyedAt === null);
  return { keys: await compareKeys(source, target), written: destroyed + live };
}

async function checkTarget(source: KeyRecords, target: KeyRecords): Promise<void> {
  for await (const page of pagesOf(target)) {
    const known = byName(await source.find(page));
    for (const record of page) {
      const difference = differenceOf(known.get(nameOf(record)), record);
      if (difference !== null) throw new KeysDiffer(record.id, difference);
    }
  }
}

/** A key that was destroyed in the source since an earlier run will be destroyed in the target as well. */
function differenceOf(source: KeyRecord | undefined, target: KeyRecord): KeyDifference | null {
  if (source === undefined) return 'unknown-in-source';
  if (isSame(source, target)) return null;
  if (source.destroyedAt !== null) return target.destroyedAt === null ? null : 'another-key';
  return target.destroyedAt === null ? 'another-key' : 'destroyed-in-target';
}

async function writeMissing(
  source: KeyRecords,
  target: KeyRecords,
  isWanted: (record: KeyRecord) => boolean,
): Promise<number> {
  let written = 0;
  for await (const page of pagesOf(source)) {
    const known = byName(await target.find(page));
    const missing = page.filter((record) => isWanted(record) && !isSame(record, known.get(nameOf(record))));
    if (missing.length > 0) await target.write(missing);
    written += missing.length;
  }
  return written;
}

async function compareKeys(source: KeyRecords, target: KeyRecords): Promise<number> {
  let keys = 0;
  for await (const page of pagesOf(source)) {
    const known = byName(await target.find(page));
    const differing = page.find((record) => !isSame(record, known.get(nameOf(record))));
    if (differing !== undefined) throw new KeysDiffer(differing.id, 'missing-in-target');
    keys += page.length;
  }
  await checkTarget(source, target);
  return keys;
}

async function* pagesOf(records: KeyRecords): AsyncGenerator<readonly KeyRecord[]> {
  for (let after: KeyRef | null = null; ;) {
    const page: readonly KeyRecord[] = await records.page(after, AT_ONCE);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last;
  }
}

const byName = (records: readonly KeyRecord[]): ReadonlyMap<string, KeyRecord> =>
  new Map(records.map((record) => [nameOf(record), record]));

const nameOf = ({ id, version }: KeyRef): string => `${id}\n${version}`;

const isSame = (one: KeyRecord, other: KeyRecord | undefined): boolean =>
  one.wrapped === other?.wrapped && one.createdAt === other.createdAt && one.destroyedAt === other.destroyedAt;
