import { guarded } from '@sagsgang/event-store/database/database';
import { chooseDriver, openPlain } from '@sagsgang/event-store/database/driver';
import type { SqliteDatabase } from '@sagsgang/read-models/dialect';

/** Opens the file of the read models with the driver that the log uses. @throws StoreUnavailable */
export function connectReadModels(file: string): SqliteDatabase {
  return guarded(file, () => openPlain(chooseDriver(), file));
}
