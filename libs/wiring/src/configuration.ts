import { resolve } from 'node:path';
import { isEsdb, shownAddress } from '@sagsgang/event-store/esdb/address';
import { isPostgres } from '@sagsgang/event-store/postgres/address';

/** Everything that can be set from outside. */
export interface Configuration {
  /** Absolute path of the data directory. */
  readonly dataDirectory: string;
  /** Connection string of the EventStoreDB that holds the log; null for the embedded one. Secret: it is never shown. */
  readonly esdb: string | null;
  /** URL of the PostgreSQL database with the read models; null for those of the data directory. Secret: never shown. */
  readonly database: string | null;
  /** The server binds this address; anything but loopback must be asked for. */
  readonly host: string;
  readonly port: number;
  /** An empty log is filled with the repository's own sample. */
  readonly sample: boolean;
  readonly logLevel: string;
}

/** A variable that does not hold what it should. The message names it and says what it may hold. */
export class WrongConfiguration extends Error {
  override readonly name = 'WrongConfiguration';
}

/**
 * Reads the configuration from the environment: `SAGSGANG_DATA` (default `./data`), `SAGSGANG_STORE` (`esdb://…`;
 * without it the embedded log), `SAGSGANG_DB` (`postgres://…`; without it the read models lie in the data directory),
 * `PORT` (3000), `SAGSGANG_HOST` (127.0.0.1), `SAGSGANG_SAMPLE` (`no` starts empty,
 * and so does EventStoreDB without `yes`: nothing is ever deleted there), `SAGSGANG_LOG` (pino's levels; `info`).
 * @throws WrongConfiguration
 */
export function readConfiguration(env: NodeJS.ProcessEnv, overrides: { data?: string } = {}): Configuration {
  const esdb = esdbOf(env['SAGSGANG_STORE']);
  const sample = env['SAGSGANG_SAMPLE'];
  return {
    dataDirectory: dataDirectoryOf(overrides.data, env['SAGSGANG_DATA']),
    esdb,
    database: databaseOf(env['SAGSGANG_DB']),
    host: env['SAGSGANG_HOST'] ?? '127.0.0.1',
    port: portOf(env['PORT']),
    sample: esdb === null ? sample !== 'no' : sample === 'yes',
    logLevel: env['SAGSGANG_LOG'] ?? 'info',
  };
}

/** A variable that is empty is not set; a directory that was asked for by an empty name would be the current one. */
function dataDirectoryOf(asked: string | undefined, variable: string | undefined): string {
  if (asked?.trim() === '') throw new WrongConfiguration('--data er tom; skriv navnet på datamappen');
  return resolve(asked ?? (variable?.trim() ? variable : 'data'));
}

/** Where the log lies, without any secret. */
export function logPlace({ dataDirectory, esdb }: Configuration): string {
  return esdb === null ? dataDirectory : shownAddress(esdb);
}

/** What stands there instead may hold a password as well, so that it is not repeated. */
function esdbOf(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!isEsdb(text)) {
    throw new WrongConfiguration(
      'SAGSGANG_STORE: skal begynde med esdb:// eller esdb+discover://; uden den ligger loggen i datamappen.',
    );
  }
  return text;
}

/** What stands there instead may hold a password as well, so that it is not repeated. */
function databaseOf(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (!isPostgres(text)) {
    throw new WrongConfiguration(
      'SAGSGANG_DB: skal skrives som postgres://BRUGER:KODE@VÆRT:5432/DATABASE, med særtegn i koden som %xx; ' +
        'uden den ligger læsemodellerne i datamappen.',
    );
  }
  return text;
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new WrongConfiguration(`PORT=${text}: skal være et helt tal fra 0 til 65535 (0 vælger en ledig port)`);
  }
  return port;
}
