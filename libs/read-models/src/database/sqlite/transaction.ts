import { setTimeout as sleep } from 'node:timers/promises';
import type { SqliteDatabase } from './driver';
import { rollBack } from './roll-back';

/** How long a transaction waits for that of another process, and how often it asks. */
const PATIENCE_MS = 10_000;
const ASK_EVERY_MS = 5;

/** Runs the work in a transaction that holds the write lock from its start; all or nothing. */
export async function inTransaction<T>(database: SqliteDatabase, work: () => Promise<T>): Promise<T> {
  await begin(database);
  try {
    const result = await work();
    database.exec('commit');
    return result;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** Does what may as well be done another time, unless other processes use the database. */
export async function unlessBusy(work: () => void): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(ASK_EVERY_MS)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
  }
}

/** Waits without blocking the thread: the transaction that is waited for may be one of this very thread. */
async function begin(database: SqliteDatabase): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ;) {
    try {
      database.exec('begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
    }
    await sleep(ASK_EVERY_MS);
  }
}

/** SQLite's own words, which an error keeps whatever the driver and those around it make of it. */
const isBusy = (error: unknown): boolean =>
  String((error as { readonly message?: unknown } | null)?.message).includes('database is locked');
