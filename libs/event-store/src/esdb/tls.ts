import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { readCertificates, readNamed } from '../certificate-file';
import { StoreUnavailable } from '../errors';
import { tlsTrouble, type TlsTrouble } from '../tls-trouble';
import { shownAddress } from './address';

/** What a connection string says of TLS. */
export interface TlsSettings {
  readonly tls: boolean;
  /** PEM; those that Node trusts where it is undefined. */
  readonly authorities: string | undefined;
}

/** How long a server may take to answer a look at its certificate. Milliseconds. */
const LOOK_MS = 2_000;

/**
 * Reads what a connection string says of TLS, and looks into the files that it names: the client would say of one that is
 * missing only that, and of one that holds no certificate nothing at all.
 * @throws StoreUnavailable with the reason `tls-file`
 */
export function tlsSettings(connectionString: string): TlsSettings {
  const options = optionsOf(connectionString);
  if (options.get('tls') === 'false') return { tls: false, authorities: undefined };
  const [authority, certificate, key] = ['tlscafile', 'usercertfile', 'userkeyfile'].map((name) => options.get(name));
  if (certificate !== undefined) readCertificates(certificate, 'userCertFile');
  if (key !== undefined) readNamed(key, 'userKeyFile');
  return { tls: true, authorities: authority === undefined ? undefined : readCertificates(authority, 'tlsCAFile') };
}

/** As the client reads them: names in whatever letters and with whatever hyphens, the last of several counts. */
function optionsOf(connectionString: string): ReadonlyMap<string, string> {
  const behindHosts = connectionString.slice(connectionString.lastIndexOf('@') + 1);
  const pairs = behindHosts.split(/[?&]/).slice(1).map((pair) => pair.split('=')); // prettier-ignore
  return new Map(
    pairs.map(([name = '', value = '']) => [name.trim().toLowerCase().replace(/[_-]/g, ''), plain(value)]),
  );
}

function plain(value: string): string {
  try {
    return decodeURIComponent(value.trim());
  } catch {
    return value;
  }
}

/** What the client says where it does not say why there is no connection. */
const SAYS_NOTHING = /^Failed to discover|Last error: Failed to connect/;

/**
 * What is told of a server that cannot be reached: where the client does not say why, its nodes are looked at for a
 * certificate that does not fit, and for TLS on one side alone.
 */
export async function explained(error: unknown, connectionString: string): Promise<unknown> {
  const isMute =
    error instanceof StoreUnavailable && error.reason === 'unreachable' && SAYS_NOTHING.test(error.message);
  if (!isMute) return error;
  const settings = tlsSettings(connectionString);
  const address = shownAddress(connectionString);
  const looks = address.replace(/^.*\/\//, '').split(',').map((host) => lookAt(host, settings)); // prettier-ignore
  const trouble = (await Promise.all(looks)).find((found) => found !== undefined);
  return trouble === undefined ? error : new StoreUnavailable(trouble.what, trouble.reason, address);
}

/** @param node a host, with its port where that is not 2113 */
function lookAt(node: string, { tls, authorities }: TlsSettings): Promise<TlsTrouble | undefined> {
  const [host = '', port = '2113'] = node.split(':');
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: Number(port),
      ALPNProtocols: ['h2'],
      ca: authorities,
      rejectUnauthorized: tls,
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
    const seen = (trouble: TlsTrouble | undefined): void => {
      socket.destroy();
      resolve(trouble);
    };
    socket.setTimeout(LOOK_MS, () => seen(undefined));
    socket.on('error', (error: Error) => seen(tls ? tlsTrouble(error.message) : undefined));
    socket.once('secureConnect', () => seen(tls ? undefined : SPEAKS_TLS));
  });
}

const SPEAKS_TLS: TlsTrouble = { reason: 'tls-wanted', what: 'the server speaks TLS alone' };
