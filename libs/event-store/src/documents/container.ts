import { randomBytes } from 'node:crypto';
import type { DataKey } from '../keyring/key-source';
import { decrypt, encrypt, IV_BYTES, VERSION_CHARS } from '../sealing/seal';

/** The first bytes of every kept document, with the version of this layout. */
const MAGIC = Buffer.from('SAGDOC01');
/** So many bytes tell which key opens a container. */
export const HEADER_BYTES = MAGIC.length + VERSION_CHARS + IV_BYTES;

/** An encrypted document as it lies on the disk: magic, version of its key, start value, ciphertext and tag. */
export function packDocument(bytes: Uint8Array, key: DataKey): Buffer {
  const iv = randomBytes(IV_BYTES);
  return Buffer.concat([MAGIC, Buffer.from(key.version), iv, encrypt(bytes, key.bytes, iv, key.id)]);
}

/** The version of the key, or null where the file is no kept document. */
export function keyVersionOf(container: Buffer): string | null {
  if (container.length < HEADER_BYTES || !container.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  return container.toString('latin1', MAGIC.length, MAGIC.length + VERSION_CHARS);
}

/** @throws Error where the container was changed */
export function unpackDocument(container: Buffer, key: DataKey): Buffer {
  const iv = container.subarray(HEADER_BYTES - IV_BYTES, HEADER_BYTES);
  return decrypt(container.subarray(HEADER_BYTES), key.bytes, iv, key.id);
}
