import type { Unavailability } from './errors';

/** What keeps a client and a server from agreeing on TLS. */
export interface TlsTrouble {
  readonly reason: Extract<Unavailability, `tls-${string}`>;
  readonly what: string;
}

/** What Node says of it, also within what a library makes of that; the first that fits counts. */
const TROUBLES: readonly (readonly [says: RegExp, reason: TlsTrouble['reason'], what: string])[] = [
  [/does not match certificate's altnames/, 'tls-other-name', 'the certificate is for other hosts'],
  [/certificate (has expired|is not yet valid)/i, 'tls-expired', 'the certificate has expired or is not valid yet'],
  [
    /unable to (verify the first|get (local )?issuer) certificate|self[- ]signed certificate|certificate signature failure/i,
    'tls-untrusted',
    'the certificate is not of an authority that is trusted here',
  ],
  [
    /wrong version number|packet length too long|does not support SSL/i,
    'tls-missing',
    'the server speaks no TLS there',
  ],
];

/** What an error's message says of TLS; undefined where it is about something else. */
export function tlsTrouble(message: string): TlsTrouble | undefined {
  const found = TROUBLES.find(([says]) => says.test(message));
  if (found === undefined) return undefined;
  const [, reason, what] = found;
  const hosts = /Hostname\/IP does not match certificate's altnames: (.*?)\.?( Resolution note.*)?$/s.exec(
    message,
  )?.[1];
  return { reason, what: hosts === undefined ? what : `${what}: ${hosts.trim()}` };
}
