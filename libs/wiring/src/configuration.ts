import { shownAddress } from '@sagsgang/event-store/esdb/address';
import { readPlaces, type Places } from './places';
import { WrongConfiguration } from './wrong-configuration';

export { WrongConfiguration } from './wrong-configuration';

/** Everything that can be set from outside. */
export interface Configuration extends Places {
  /** The server binds this address; anything but loopback must be asked for. */
  readonly host: string;
  readonly port: number;
  /** Host headers, such as `sager.example.dk` or `127.0.0.1:3001`, that are answered besides loopback's own. */
  readonly publicHosts: readonly string[];
  /** A server or projector whose read models are further behind than this is not ready. Seconds. */
  readonly maxLagSeconds: number;
  /** An empty log is filled with the repository's own sample. */
  readonly sample: boolean;
  readonly logLevel: string;
}

/**
 * Reads the configuration from the environment: `SAGSGANG_DATA` (default `./data`), `SAGSGANG_STORE` (`esdb://…`;
 * without it the embedded log), `SAGSGANG_DB` (`postgres://…`; without it read models and documents lie in the data
 * directory), `SAGSGANG_KEYS` (`postgres://…`, another database; without it the keys lie in the data directory),
 * `SAGSGANG_MASTER_KEY` (base64; without it `master.key` in the data directory), each of these four also from the file
 * that `…_FILE` names; `PORT` (3000), `SAGSGANG_HOST` (127.0.0.1), `SAGSGANG_PUBLIC_HOSTS` (names with commas between them;
 * none), `SAGSGANG_MAX_LAG` (seconds; 10 beside a projector, else 0), `SAGSGANG_SAMPLE` (`no` starts empty,
 * and so does EventStoreDB without `yes`: nothing is ever deleted there), `SAGSGANG_LOG` (pino's levels; `info`).
 * @throws WrongConfiguration
 */
export function readConfiguration(env: NodeJS.ProcessEnv, overrides: { data?: string } = {}): Configuration {
  const places = readPlaces(env, overrides.data);
  return {
    ...places,
    host: given(env['SAGSGANG_HOST']) ?? '127.0.0.1',
    port: portOf(env['PORT']),
    publicHosts: hostsOf(env['SAGSGANG_PUBLIC_HOSTS']),
    maxLagSeconds: lagOf(env['SAGSGANG_MAX_LAG'], places.database),
    sample: sampleOf(given(env['SAGSGANG_SAMPLE']), places.esdb),
    logLevel: given(env['SAGSGANG_LOG']) ?? 'info',
  };
}

/** Where the log lies, without any secret. */
export function logPlace({ dataDirectory, esdb }: Pick<Places, 'dataDirectory' | 'esdb'>): string {
  return esdb === null ? dataDirectory : shownAddress(esdb);
}

/** A variable that is empty is not set: an empty address would be every one that the machine has. */
const given = (text: string | undefined): string | undefined => text?.trim() || undefined;

/** What goes into EventStoreDB stays there, so that a word that is neither of the two is not guessed at. */
function sampleOf(text: string | undefined, esdb: string | null): boolean {
  if (text === undefined) return esdb === null;
  if (text === 'yes' || text === 'no') return text === 'yes';
  throw new WrongConfiguration(`SAGSGANG_SAMPLE=${text}: skal være yes eller no`);
}

/** A name with its port, or without one where it is the protocol's own, as browsers send it. */
function hostsOf(text: string | undefined): readonly string[] {
  const hosts = (text ?? '').split(',').map((host) => host.trim().toLowerCase());
  return hosts.filter((host) => host !== '').map(checkedHost);
}

function checkedHost(host: string): string {
  if (/^(\[[0-9a-f:]+\]|[a-z0-9._-]+)(:\d{1,5})?$/.test(host)) return host;
  throw new WrongConfiguration(
    `SAGSGANG_PUBLIC_HOSTS: »${host}« er ikke et værtsnavn; skriv for eksempel sager.example.dk,127.0.0.1:3001`,
  );
}

/** A projector in a process of its own is a moment behind; one within the server is waited for. */
function lagOf(text: string | undefined, database: string | null): number {
  if (text === undefined || text === '') return database === null ? 0 : 10;
  const seconds = Number(text);
  if (!Number.isFinite(seconds) || seconds < 0) {
    throw new WrongConfiguration(`SAGSGANG_MAX_LAG=${text}: skal være et antal sekunder, fra 0 og op`);
  }
  return seconds;
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new WrongConfiguration(`PORT=${text}: skal være et helt tal fra 0 til 65535 (0 vælger en ledig port)`);
  }
  return port;
}
