import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chooseDriver, openPlain } from '@sagsgang/event-store/database/driver';

/** An event as its row says, read past all our own code that writes logs. */
export interface LoggedEvent {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly commandId: string;
  readonly commandType: string;
}

const ROWS = `SELECT position, stream, revision, id, type,
  metadata->>'commandId' AS commandId, metadata->>'commandType' AS commandType
  FROM events ORDER BY position`;

/** The whole log of a data directory; empty where a process was killed before it made one. */
export function readLog(data: string): readonly LoggedEvent[] {
  const file = join(data, 'events.sqlite');
  if (!existsSync(file)) return [];
  const database = openPlain(chooseDriver(), file);
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE name = 'events'").all();
    return tables.length === 0 ? [] : (database.prepare(ROWS).all() as LoggedEvent[]);
  } finally {
    database.close();
  }
}

/**
 * How many events of each type each stream holds. Their order within a stream may differ between an undisturbed import
 * and one that was killed, since policies then act between two steps; how often each thing happened may not.
 */
export function eventsByStream(log: readonly LoggedEvent[]): Readonly<Record<string, number>> {
  return countBy(log, ({ stream, type }) => `${stream} ${type}`);
}

/** Counts what has the same name; the names come in order, so that a difference is easy to see. */
export function countBy<T>(list: readonly T[], name: (one: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const key of list.map(name).sort()) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
