import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { guarded } from '../database/database';
import { MasterKeyError } from './errors';
import { KEY_BYTES } from './key-source';
import { KEYS_FILE } from './keyring';

/** The file with the master key in the data directory: base64, readable by its owner alone. */
export const MASTER_KEY_FILE = 'master.key';

/** The environment variable that replaces the file. */
export const MASTER_KEY_VARIABLE = 'SAGSGANG_MASTER_KEY';

const OWNER_ONLY = 0o600;

/**
 * The key that wraps all others: the one that was given, else that of `master.key` in the data directory. The file is
 * created on first use, but never beside a keyring that is there already: another key could not read it.
 * @param given base64, as it came from outside
 * @throws MasterKeyError, StoreUnavailable where the file cannot be read or made
 */
export function loadMasterKey(directory: string, given: string | null = null): Buffer {
  const file = join(directory, MASTER_KEY_FILE);
  if (given === null) guarded(file, () => existsSync(file) || create(directory, file));
  return findMasterKey(directory, given);
}

/** The same, without ever making one. @throws MasterKeyError, StoreUnavailable where the file cannot be read */
export function findMasterKey(directory: string, given: string | null): Buffer {
  if (given !== null) return decode(given, MASTER_KEY_VARIABLE);
  const file = join(directory, MASTER_KEY_FILE);
  return guarded(file, () => {
    if (existsSync(file)) return decode(readFileSync(file, 'utf8'), file);
    throw new MasterKeyError('missing', `there is no ${file}, and ${MASTER_KEY_VARIABLE} is not set`);
  });
}

function create(directory: string, file: string): void {
  const keyring = join(directory, KEYS_FILE);
  if (existsSync(keyring)) {
    const message = `${keyring} is there, but its master key is not: put ${file} back, or set ${MASTER_KEY_VARIABLE}`;
    throw new MasterKeyError('missing', message);
  }
  mkdirSync(directory, { recursive: true });
  placeOnce(directory, file, `${randomBytes(KEY_BYTES).toString('base64')}\n`);
}

/** Two processes may start at once: linking fails for the second, which then reads the first one's key. */
function placeOnce(directory: string, file: string, text: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    withFile(draft, 'wx', (descriptor) => {
      writeSync(descriptor, text);
      fsyncSync(descriptor);
    });
    linkSync(draft, file);
    withFile(directory, 'r', fsyncSync);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function withFile(path: string, flags: string, use: (descriptor: number) => void): void {
  const descriptor = openSync(path, flags, OWNER_ONLY);
  try {
    use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function decode(text: string, source: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES || key.toString('base64') !== text.trim()) {
    throw new MasterKeyError('malformed', `${source} does not hold ${KEY_BYTES} bytes in base64`);
  }
  return key;
}
