import { resolve } from 'node:path';
import { isEsdb } from '@sagsgang/event-store/esdb/address';
import { isPostgres, isSameDatabase, shownDatabase } from '@sagsgang/event-store/postgres/address';
import { secretOf } from './secret';
import { WrongConfiguration } from './wrong-configuration';

/** Where an installation keeps what it has. All but the data directory is secret, and never shown. */
export interface Places {
  /** Absolute path of the data directory. It is not made, nor written to, where nothing lies in it. */
  readonly dataDirectory: string;
  /** Connection string of the EventStoreDB that holds the log; null for the embedded one. */
  readonly esdb: string | null;
  /**
   * URL of the PostgreSQL database with the read models, the policies' rows and the documents; null for those of the data
   * directory.
   */
  readonly database: string | null;
  /** URL of the PostgreSQL database with the keys, and nothing else; null for those of the data directory. */
  readonly keys: string | null;
  /** The key that wraps all others, in base64; null for that of the data directory. */
  readonly masterKey: string | null;
}

/** @throws WrongConfiguration */
export function readPlaces(env: NodeJS.ProcessEnv, data: string | undefined): Places {
  const [database, keys] = [databaseOf(env, 'SAGSGANG_DB'), databaseOf(env, 'SAGSGANG_KEYS')];
  if (database !== null && keys !== null && isSameDatabase(database, keys)) {
    throw new WrongConfiguration(
      `SAGSGANG_KEYS og SAGSGANG_DB er den samme database (${shownDatabase(keys)}); nøglerne skal ligge i deres egen, ` +
        'så de kan sikkerhedskopieres for sig.',
    );
  }
  return {
    dataDirectory: dataDirectoryOf(data, env['SAGSGANG_DATA']),
    esdb: esdbOf(env),
    database,
    keys,
    masterKey: secretOf(env, 'SAGSGANG_MASTER_KEY'),
  };
}

/** A variable that is empty is not set; a directory that was asked for by an empty name would be the current one. */
function dataDirectoryOf(asked: string | undefined, variable: string | undefined): string {
  if (asked?.trim() === '') throw new WrongConfiguration('--data er tom; skriv navnet på datamappen');
  return resolve(asked ?? (variable?.trim() ? variable : 'data'));
}

/** What stands there instead may hold a password as well, so that it is not repeated. */
function esdbOf(env: NodeJS.ProcessEnv): string | null {
  const text = secretOf(env, 'SAGSGANG_STORE');
  if (text !== null && !isEsdb(text)) {
    throw new WrongConfiguration(
      'SAGSGANG_STORE: skal begynde med esdb:// eller esdb+discover://; uden den ligger loggen i datamappen.',
    );
  }
  return text;
}

const IN_THE_DIRECTORY = {
  SAGSGANG_DB: 'læsemodeller og dokumenter',
  SAGSGANG_KEYS: 'nøglerne',
} as const;

/** What stands there instead may hold a password as well, so that it is not repeated. */
function databaseOf(env: NodeJS.ProcessEnv, name: keyof typeof IN_THE_DIRECTORY): string | null {
  const text = secretOf(env, name);
  if (text !== null && !isPostgres(text)) {
    throw new WrongConfiguration(
      `${name}: skal skrives som postgres://BRUGER:KODE@VÆRT:5432/DATABASE, med særtegn i koden som %xx; ` +
        `uden den ligger ${IN_THE_DIRECTORY[name]} i datamappen.`,
    );
  }
  return text;
}
