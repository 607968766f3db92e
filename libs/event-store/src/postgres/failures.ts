import { EventStoreError, StoreUnavailable, type Unavailability } from '../errors';
import { tlsTrouble } from '../tls-trouble';

/** SQLSTATE or the operating system's code by its beginning, the reason, and what it means. The first that fits counts. */
const FAILURES: readonly (readonly [code: string, reason: Unavailability, what: string])[] = [
  ['28', 'database-denied', 'the server refuses the user or the password'],
  ['3D000', 'database-missing', 'the server has no such database'],
  ['42501', 'database-denied', 'the user may not do that in the database'],
  ['53100', 'disk-full', 'the disk of the server is full'],
  ['53300', 'database-full', 'the server has no room for more connections'],
  ['53', 'database-unreachable', 'the server lacks memory or other resources'],
  ['57014', 'database-unreachable', 'the server did not come to an answer in time'],
  ['25P03', 'database-unreachable', 'the server took the connection for silent'],
  ['57P', 'database-unreachable', 'the server is shutting down or starting'],
  ['08', 'database-unreachable', 'the connection broke'],
  ['25006', 'database-read-only', 'the server only lets read'],
  ['ECONN', 'database-unreachable', 'the server does not answer'],
  ['ENOTFOUND', 'database-unreachable', 'there is no such host'],
  ['EAI_', 'database-unreachable', 'the name of the host cannot be looked up'],
  ['ENOENT', 'database-unreachable', 'the server does not answer'],
  ['ETIMEDOUT', 'database-unreachable', 'the server does not answer'],
  ['EHOST', 'database-unreachable', 'the server does not answer'],
  ['EPIPE', 'database-unreachable', 'the connection broke'],
];

/** What the client says without a code when a connection ends, or none comes in time. */
const BROKEN =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed|Query read timeout/;

/** How a server ends its refusal of a connection without TLS. Whether it would take one with TLS it does not say. */
const UNENCRYPTED = /pg_hba\.conf.*, (no encryption|SSL off)$/;
const WITHOUT_TLS = {
  reason: 'tls-wanted',
  what: 'pg_hba.conf of the server lets the user in at most with TLS',
} as const;

/**
 * An error of a PostgreSQL database in words, where it says that the database cannot be used; any other as it is.
 * @param place the database as it may be shown
 */
export function inWords(error: unknown, place: string): unknown {
  if (error instanceof EventStoreError) return error;
  const { code, message } = describe(error);
  const tls = tlsTrouble(message) ?? (UNENCRYPTED.test(message) ? WITHOUT_TLS : undefined);
  if (tls !== undefined) return new StoreUnavailable(tls.what, tls.reason, place);
  const failure = BROKEN.test(message)
    ? (['', 'database-unreachable', 'the connection broke, or no answer came in time'] as const)
    : FAILURES.find(([known]) => code.startsWith(known));
  if (failure === undefined) return error;
  const [, reason, what] = failure;
  return new StoreUnavailable(`${place}: ${what} (${code === '' ? message : code})`, reason, place);
}

function describe(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return { code: typeof code === 'string' ? code : '', message: String(message) };
}
