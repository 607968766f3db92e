import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** A key of a case, as the keyring keeps it. */
export interface RowKey {
  readonly id: string;
  /** Tells this key from an earlier or later one of the same id. */
  readonly version: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

export type KeyRef = Pick<RowKey, 'id' | 'version'>;

export type FoundKey =
  { readonly state: 'present'; readonly key: RowKey } | { readonly state: 'erased' } | { readonly state: 'missing' };

/** Keys that were loaded, and answer without waiting. */
export interface LoadedRowKeys {
  existing(id: string, version: string): FoundKey;
}

/** Where the keys of closed texts are; the keyring of the log is one such place. */
export interface RowKeys {
  /** The keys of these ids; one that is missing is made. */
  ensureKeys(ids: readonly string[]): Promise<ReadonlyMap<string, RowKey>>;
  load(refs: Iterable<KeyRef>): Promise<LoadedRowKeys>;
}

/** What stands in the place of a text whose key was destroyed, or is not there. */
export const UNREADABLE_TEXT = '[slettet]';

/*
 * A sealed text is one string: a mark, the encrypted bytes, and what the public is shown instead. Each byte is a
 * character of Unicode's private use area, which stands in no word that anybody searches for: so a search in the column
 * finds what the public is shown and nothing else, in either database.
 */
const MARK = '\uE200';
const SHOWN = '\uE201';
const FIRST = 0xe000;

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** True for what `seal` made. */
export const isSealed = (value: unknown): value is string => typeof value === 'string' && value.startsWith(MARK);

/**
 * Encrypts a text (AES-256-GCM). The same text under the same key gives the same result, so that rows are the same
 * however they came about; the number that is used once is made of the text, under a key of its own.
 * @param shown what the public is shown instead; null for nothing
 */
export function seal(text: string, key: RowKey, shown: string | null): string {
  const bytes = keyOfRows(key);
  const iv = createHmac('sha256', bytes).update(text).digest().subarray(0, IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', bytes, iv).setAAD(Buffer.from(key.id));
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const head = Buffer.from(JSON.stringify([key.id, key.version]));
  const length = Buffer.alloc(2);
  length.writeUInt16BE(head.length);
  const all = Buffer.concat([length, head, iv, cipher.getAuthTag(), encrypted]);
  return `${MARK}${toPrivate(all)}${shown === null ? '' : `${SHOWN}${shown}`}`;
}

/** What the public is shown instead of a sealed text; null where that is nothing. */
export function shownOf(sealed: string): string | null {
  const at = sealed.indexOf(SHOWN);
  return at < 0 ? null : sealed.slice(at + 1);
}

/** The key of a sealed text. */
export function keyRefOf(sealed: string): KeyRef {
  const [id, version] = JSON.parse(partsOf(sealed).head.toString()) as [string, string];
  return { id, version };
}

/** The text that was sealed; where its key is gone, what the public is shown, or else that it was erased. */
export function open(sealed: string, keys: LoadedRowKeys): string {
  const { id, version } = keyRefOf(sealed);
  const found = keys.existing(id, version);
  if (found.state !== 'present') return shownOf(sealed) ?? UNREADABLE_TEXT;
  const { iv, tag, encrypted } = partsOf(sealed);
  const decipher = createDecipheriv('aes-256-gcm', keyOfRows(found.key), iv).setAAD(Buffer.from(id)).setAuthTag(tag);
  return decipher.update(encrypted, undefined, 'utf8') + decipher.final('utf8');
}

/** The log's texts are encrypted under the key itself. */
const keyOfRows = ({ bytes }: RowKey): Buffer => createHmac('sha256', bytes).update('rows of read models').digest();

function partsOf(sealed: string) {
  const end = sealed.indexOf(SHOWN);
  const all = fromPrivate(sealed.slice(1, end < 0 ? undefined : end));
  const headEnd = 2 + all.readUInt16BE(0);
  const [ivEnd, tagEnd] = [headEnd + IV_BYTES, headEnd + IV_BYTES + TAG_BYTES];
  return {
    head: all.subarray(2, headEnd),
    iv: all.subarray(headEnd, ivEnd),
    tag: all.subarray(ivEnd, tagEnd),
    encrypted: all.subarray(tagEnd),
  };
}

function toPrivate(bytes: Buffer): string {
  const units = Buffer.alloc(bytes.length * 2);
  bytes.forEach((byte, at) => units.writeUInt16LE(FIRST + byte, at * 2));
  return units.toString('utf16le');
}

function fromPrivate(text: string): Buffer {
  const units = Buffer.from(text, 'utf16le');
  return Buffer.from(Uint8Array.from({ length: units.length / 2 }, (_, at) => units.readUInt16LE(at * 2) - FIRST));
}
