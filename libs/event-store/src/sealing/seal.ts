import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { DataKey } from '../keyring/key-source';

/** Encrypted texts, as they stand in the log. */
export interface Sealed {
  /** Id and version of the key. */
  readonly key: string;
  readonly version: string;
  /** Base64 of 12 random bytes. */
  readonly iv: string;
  /** Base64 of the ciphertext and its tag of 16 bytes. */
  readonly text: string;
}

export const IV_BYTES = 12;
export const TAG_BYTES = 16;
export const VERSION_CHARS = 11;

/** Encrypts with AES-256-GCM; what `boundTo` says cannot be changed without the tag telling. */
export function encrypt(plain: Uint8Array, key: Uint8Array, iv: Uint8Array, boundTo: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(boundTo));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error where the key is another one, or a bit was changed */
export function decrypt(sealed: Uint8Array, key: Uint8Array, iv: Uint8Array, boundTo: string): Buffer {
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]);
}

/** Encrypts the JSON of the texts; `boundTo` names the event that they belong to. */
export function seal(textsJson: string, key: DataKey, boundTo: string): Sealed {
  const iv = randomIv();
  const text = encrypt(Buffer.from(textsJson), key.bytes, iv, boundTo).toString('base64');
  return { key: key.id, version: key.version, iv: iv.toString('base64'), text };
}

/** Random numbers are drawn for many at a time, which takes a sixth off the time to encrypt a short text. */
const pool = Buffer.alloc(IV_BYTES * 512);
let used = pool.length;

function randomIv(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += IV_BYTES;
  return pool.subarray(used - IV_BYTES, used);
}

/** @throws Error where the key is another one, or what was sealed was changed */
export function unseal(sealed: Sealed, key: DataKey, boundTo: string): string {
  const iv = Buffer.from(sealed.iv, 'base64');
  return decrypt(Buffer.from(sealed.text, 'base64'), key.bytes, iv, boundTo).toString();
}

/** The bytes that the JSON of sealed texts will take, told before there is a key. */
export function sealedBytes(textsJson: string, keyId: string): number {
  const base64 = (bytes: number): number => 4 * Math.ceil(bytes / 3);
  const frame: Sealed = { key: keyId, version: 'v'.repeat(VERSION_CHARS), iv: '', text: '' };
  return Buffer.byteLength(JSON.stringify(frame)) + base64(IV_BYTES) + base64(Buffer.byteLength(textsJson) + TAG_BYTES);
}
