import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { openConnection } from '@sagsgang/event-store/database/database';
import { chooseDriver } from '@sagsgang/event-store/database/driver';
import { LOG_FILE } from '@sagsgang/event-store/sqlite/sqlite-store';
import type { Recorded } from '@sagsgang/kernel/event';
import type { BigLog } from '../log/big-log';
import { place } from '../places';

/** More revisions than any stream of the log has. */
const REVISIONS = 1_000_000;

/**
 * A copy of the log in which everything happens again until there are so many events. Texts are bound to their stream,
 * which therefore keeps its name and gets revisions of another million; see `timeOf`.
 */
export function repeatLog(log: BigLog, events: number): string {
  const directory = place();
  cpSync(log.directory, directory, { recursive: true, filter: (path) => !path.includes('read-models') });
  const connection = openConnection({ driver: chooseDriver(), file: join(directory, LOG_FILE), busyTimeoutMs: 10_000 });
  connection.exec('PRAGMA synchronous = OFF');
  const repeat = connection.command(`
    INSERT INTO events (position, stream, revision, id, type, data, metadata)
    SELECT position + ?, stream, revision + ?, id, type, data, metadata FROM events WHERE position <= ?`);
  for (let time = 1; time * log.events < events; time += 1) repeat.run(time * log.events, time * REVISIONS, log.events);
  connection.close();
  return directory;
}

/** The how-manieth time it is that this event happens. */
export const timeOf = ({ revision }: Recorded): number => Math.floor(revision / REVISIONS);
