import { guarded } from '@sagsgang/event-store/database/database';
import { chooseDriver, openPlain, type PlainStatement } from '@sagsgang/event-store/database/driver';
import { EventStoreError } from '@sagsgang/event-store/errors';
import { openConnections } from '@sagsgang/event-store/postgres/connections';
import type { ReadModelDatabase } from '@sagsgang/read-models/database/database';
import { postgresDatabase } from '@sagsgang/read-models/database/postgres/postgres-database';
import { toUnavailable } from '@sagsgang/event-store/database/failures';
import type { SqliteDatabase, SqliteStatement } from '@sagsgang/read-models/database/sqlite/driver';
import { sqliteDatabase } from '@sagsgang/read-models/database/sqlite/sqlite-database';
import type { RowKeys } from '@sagsgang/read-models/closed/sealing';
import type { PausedModel } from '@sagsgang/read-models/pauses';
import { openReadModels, type ReadModels } from '@sagsgang/read-models/store';
import type { DataDirectory } from './data-directory';

/**
 * Opens the file of the read models with the driver that the log uses.
 * @throws StoreUnavailable, as everything that is done with it does, so that a full disk is told as one here too
 */
export function connectReadModels(file: string): SqliteDatabase {
  const database = guarded(file, () => openPlain(chooseDriver(), file));
  return {
    prepare: (text) =>
      guardedStatement(
        file,
        guarded(file, () => database.prepare(text)),
      ),
    exec: (text) => guarded(file, () => database.exec(text)),
    close: () => guarded(file, () => database.close()),
  };
}

function guardedStatement(file: string, statement: PlainStatement): SqliteStatement {
  return {
    reader: statement.reader,
    run: (...values) => guarded(file, () => statement.run(...values)),
    all: (...values) => guarded(file, () => statement.all(...values)),
  };
}

/**
 * Opens the read models, in a database of PostgreSQL where one is named, else in the data directory.
 * @param keys of the texts that are closed: the keyring of the log
 * @param onPaused told of each read model that stands still, when it comes to and when it is found so
 * @throws StoreUnavailable
 */
export async function openReadModelsIn(
  { readModels: file }: DataDirectory,
  database: string | null,
  keys: RowKeys,
  onPaused?: (pause: PausedModel) => void,
): Promise<ReadModels> {
  const told = onPaused === undefined ? {} : { onPaused };
  if (database !== null) return openReadModels({ database: await postgresReadModels(database), keys, ...told });
  try {
    // A file opens whatever it holds; that it is no database shows when its tables are looked for.
    return await openReadModels({ database: sqliteDatabase(() => connectReadModels(file)), keys, ...told });
  } catch (error) {
    throw error instanceof EventStoreError ? error : toUnavailable(error, file);
  }
}

const postgresReadModels = (url: string): Promise<ReadModelDatabase> =>
  postgresDatabase((settings) => openConnections(url, settings));
