import { openPostgresRowStore } from '@sagsgang/event-store/postgres/row-store';
import type { RowStore } from '@sagsgang/event-store/row-store';
import { openSqliteRowStore } from '@sagsgang/event-store/sqlite/row-store';
import type { DataDirectory } from './data-directory';

/**
 * Opens the policies' rows and checkpoints, in a database of PostgreSQL where one is named, else in the data directory.
 * @throws StoreUnavailable
 */
export async function openPolicyRows({ policies: file }: DataDirectory, database: string | null): Promise<RowStore> {
  return database === null ? openSqliteRowStore(file) : openPostgresRowStore(database);
}
