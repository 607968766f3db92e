import { shownAddress } from '@sagsgang/event-store/esdb/address';
import { readPlaces, type Places } from './places';
import { WrongConfiguration } from './wrong-configuration';

export { WrongConfiguration } from './wrong-configuration';

/** Everything that can be set from outside. */
export interface Configuration extends Places {
  /** The server binds this address; anything but loopback must be asked for. */
  readonly host: string;
  readonly port: number;
  /** An empty log is filled with the repository's own sample. */
  readonly sample: boolean;
  readonly logLevel: string;
}

/**
 * Reads the configuration from the environment: `SAGSGANG_DATA` (default `./data`), `SAGSGANG_STORE` (`esdb://…`;
 * without it the embedded log), `SAGSGANG_DB` (`postgres://…`; without it read models and documents lie in the data
 * directory), `SAGSGANG_KEYS` (`postgres://…`, another database; without it the keys lie in the data directory),
 * `SAGSGANG_MASTER_KEY` (base64; without it `master.key` in the data directory), each of these four also from the file
 * that `…_FILE` names; `PORT` (3000), `SAGSGANG_HOST` (127.0.0.1), `SAGSGANG_SAMPLE` (`no` starts empty,
 * and so does EventStoreDB without `yes`: nothing is ever deleted there), `SAGSGANG_LOG` (pino's levels; `info`).
 * @throws WrongConfiguration
 */
export function readConfiguration(env: NodeJS.ProcessEnv, overrides: { data?: string } = {}): Configuration {
  const places = readPlaces(env, overrides.data);
  const sample = env['SAGSGANG_SAMPLE'];
  return {
    ...places,
    host: env['SAGSGANG_HOST'] ?? '127.0.0.1',
    port: portOf(env['PORT']),
    sample: places.esdb === null ? sample !== 'no' : sample === 'yes',
    logLevel: env['SAGSGANG_LOG'] ?? 'info',
  };
}

/** Where the log lies, without any secret. */
export function logPlace({ dataDirectory, esdb }: Pick<Places, 'dataDirectory' | 'esdb'>): string {
  return esdb === null ? dataDirectory : shownAddress(esdb);
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new WrongConfiguration(`PORT=${text}: skal være et helt tal fra 0 til 65535 (0 vælger en ledig port)`);
  }
  return port;
}
