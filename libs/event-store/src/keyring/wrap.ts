import { randomBytes } from 'node:crypto';
import { decrypt, encrypt, IV_BYTES } from '../sealing/seal';
import { MasterKeyError } from './errors';
import { KEY_BYTES, type DataKey } from './key-source';

const VERSION_BYTES = 8;

/** A key as it lies in its file: base64 of the random start value and the key, encrypted by the master key. */
export interface WrappedKey {
  readonly id: string;
  readonly version: string;
  readonly wrapped: string;
}

/** A new random key for an id, wrapped. */
export function newWrappedKey(id: string, masterKey: Buffer): WrappedKey {
  const version = randomBytes(VERSION_BYTES).toString('base64url');
  const iv = randomBytes(IV_BYTES);
  const sealed = encrypt(randomBytes(KEY_BYTES), masterKey, iv, boundTo(id, version));
  return { id, version, wrapped: Buffer.concat([iv, sealed]).toString('base64') };
}

/** @throws MasterKeyError where another master key wrapped it, or it was changed */
export function unwrap({ id, version, wrapped }: WrappedKey, masterKey: Buffer): DataKey {
  const bytes = Buffer.from(wrapped, 'base64');
  try {
    const iv = bytes.subarray(0, IV_BYTES);
    return { id, version, bytes: decrypt(bytes.subarray(IV_BYTES), masterKey, iv, boundTo(id, version)) };
  } catch {
    throw new MasterKeyError('wrong', `the key ${id} was not wrapped by this master key, or was changed since`);
  }
}

/**
 * Tries the master key on some key of a keyring.
 * @param place the file or the database of the keys, as it may be shown
 * @throws MasterKeyError
 */
export function checkWrappedBy(masterKey: Buffer, sample: WrappedKey | undefined, place: string): void {
  try {
    if (sample !== undefined) unwrap(sample, masterKey);
  } catch {
    throw new MasterKeyError('wrong', `${place}: another master key wrapped its keys; put the right one back`);
  }
}

const boundTo = (id: string, version: string): string => `${id}\n${version}`;
