import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { StoreUnavailable } from './errors';

/**
 * The certificates in a PEM file that an address names by an option. A relative name counts from the working directory.
 * @throws StoreUnavailable with the reason `tls-file` and the whole path, where they cannot be read
 */
export function readCertificates(name: string, option: string): string {
  const pem = readNamed(name, option);
  try {
    new X509Certificate(pem);
  } catch {
    throw new StoreUnavailable(`${option}: there is no certificate in the file`, 'tls-file', resolve(name));
  }
  return pem;
}

/** The content of such a file, whatever it is. @throws StoreUnavailable likewise */
export function readNamed(name: string, option: string): string {
  const path = resolve(name);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new StoreUnavailable(`${option}: the file cannot be read (${code})`, 'tls-file', path);
  }
}
