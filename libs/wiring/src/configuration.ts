import { resolve } from 'node:path';

/** Everything that can be set from outside. */
export interface Configuration {
  /** Absolute path of the embedded store's directory. */
  readonly dataDirectory: string;
  /** The server binds this address; anything but loopback must be asked for. */
  readonly host: string;
  readonly port: number;
  /** An empty data directory is filled with the repository's own sample. */
  readonly sample: boolean;
  readonly logLevel: string;
}

/** A variable that does not hold what it should. The message names it and says what it may hold. */
export class WrongConfiguration extends Error {
  override readonly name = 'WrongConfiguration';
}

/**
 * Reads the configuration from the environment: `SAGSGANG_DATA` (default `./data`), `PORT` (3000), `SAGSGANG_HOST`
 * (127.0.0.1), `SAGSGANG_SAMPLE` (`no` starts empty), `SAGSGANG_LOG` (pino's levels; `info`).
 * @throws WrongConfiguration
 */
export function readConfiguration(env: NodeJS.ProcessEnv, overrides: { data?: string } = {}): Configuration {
  return {
    dataDirectory: dataDirectoryOf(overrides.data, env['SAGSGANG_DATA']),
    host: env['SAGSGANG_HOST'] ?? '127.0.0.1',
    port: portOf(env['PORT']),
    sample: env['SAGSGANG_SAMPLE'] !== 'no',
    logLevel: env['SAGSGANG_LOG'] ?? 'info',
  };
}

/** A variable that is empty is not set; a directory that was asked for by an empty name would be the current one. */
function dataDirectoryOf(asked: string | undefined, variable: string | undefined): string {
  if (asked?.trim() === '') throw new WrongConfiguration('--data er tom; skriv navnet på datamappen');
  return resolve(asked ?? (variable?.trim() ? variable : 'data'));
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new WrongConfiguration(`PORT=${text}: skal være et helt tal fra 0 til 65535 (0 vælger en ledig port)`);
  }
  return port;
}
