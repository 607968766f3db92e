import { readCertificates, readNamed } from '../certificate-file';

/**
 * The URL with `verify-full` in place of the modes that the client takes to mean the same: it warns of them on standard
 * error, since its next version will check less. What was meant by those who ask for libpq's own meaning is left to them.
 */
export function withModesAsMeant(url: string): string {
  if (/[?&]uselibpqcompat=true(&|$)/.test(url)) return url;
  return url.replace(/([?&]sslmode=)(prefer|require|verify-ca)(?=&|$)/g, '$1verify-full');
}

/**
 * Looks into the certificate files that a URL names. A relative name counts from the working directory, as for the client.
 * @throws StoreUnavailable with the reason `tls-file` and the whole path
 */
export function checkCertificateFiles(url: string): void {
  const { searchParams } = new URL(url);
  for (const option of ['sslrootcert', 'sslcert']) {
    const name = searchParams.get(option);
    if (name !== null && name !== '') readCertificates(name, option);
  }
  const key = searchParams.get('sslkey');
  if (key !== null && key !== '') readNamed(key, 'sslkey');
}
