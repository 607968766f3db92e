import { StoreUnavailable } from '../errors';

const SCHEMES = ['esdb://', 'esdb+discover://'] as const;

/** Options that the client knows; it prints the whole connection string, secrets too, when it meets another one. */
const OPTIONS = new Set([
  'tls',
  'tlscafile',
  'usercertfile',
  'userkeyfile',
  'connectionname',
  'nodepreference',
  'maxdiscoverattempts',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'defaultdeadline',
]);

/** True where a text means an EventStoreDB, whether or not the rest of it can be read. */
export const isEsdb = (text: string): boolean => SCHEMES.some((scheme) => text.startsWith(scheme));

/** The hosts of a connection string, without user, password and options: all of it that may be shown or logged. */
export function shownAddress(connectionString: string): string {
  const scheme = SCHEMES.find((one) => connectionString.startsWith(one)) ?? SCHEMES[0];
  // A password may hold any sign, also one that was not escaped: the hosts begin after the last @ of all.
  const hosts = (/(?:.*@|^[^:]*:\/\/)?([^@?/]*)/s.exec(connectionString)?.[1] ?? '').trim();
  return HOSTS.test(hosts) ? `${scheme}${hosts}` : scheme;
}

/** True where an address names several nodes, or asks one for the others; also of an address as it may be shown. */
export const isCluster = (address: string): boolean =>
  address.startsWith('esdb+discover://') || shownAddress(address).includes(',');

/** Names, and ports that are numbers: what else stands there may be half of a password. */
const HOSTS = /^[\w.-]+(:\d+)?(,[\w.-]+(:\d+)?)*$/;

/**
 * Refuses what the client would read wrongly or answer with a warning that shows the secrets. The message names the
 * option and never the connection string.
 * @throws StoreUnavailable with the reason `wrong-address`
 */
export function checkConnectionString(connectionString: string): void {
  const wrong = (why: string): StoreUnavailable =>
    new StoreUnavailable(why, 'wrong-address', shownAddress(connectionString));
  if (!isEsdb(connectionString)) throw wrong('it does not begin with esdb:// or esdb+discover://');
  const [, credentials = ''] = /^[^:]*:\/\/([^@]*)@/.exec(connectionString) ?? [];
  if (credentials.split(':').length > 2) throw wrong('a colon in user or password must be written %3A');
  // Everything that the client might take for an option, wherever it stands: it reads on until something is wrong.
  for (const [at, text] of connectionString.split(/[?&]/).entries()) {
    const key = text.split('=')[0]?.trim() ?? '';
    const isOption = at === 0 || text === '' || OPTIONS.has(key.toLowerCase().replace(/[_-]/g, ''));
    if (!isOption) throw wrong(whyNot(key, connectionString));
  }
}

/** What stands before an @ may be a piece of the password. */
function whyNot(key: string, connectionString: string): string {
  const isBehindHosts = connectionString.lastIndexOf(key) > connectionString.lastIndexOf('@');
  const name = isBehindHosts && /^\w{1,40}$/.test(key) ? key : 'an option';
  if (/^tlsverifycert$/i.test(key)) return 'tlsVerifyCert is not supported; name the authority with tlsCAFile';
  if (/^throwonappendfailure$/i.test(key)) return 'throwOnAppendFailure cannot be chosen';
  return `${name} is not one that EventStoreDB's client knows`;
}
