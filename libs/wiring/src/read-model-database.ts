import { guarded } from '@sagsgang/event-store/database/database';
import { chooseDriver, openPlain, type PlainStatement } from '@sagsgang/event-store/database/driver';
import type { SqliteDatabase, SqliteStatement } from '@sagsgang/read-models/dialect';

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
