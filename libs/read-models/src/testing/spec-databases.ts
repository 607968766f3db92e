import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresServer } from '../../../../test/postgres-server/server';
import type { ReadModelDatabase } from '../database/database';
import { openConnections } from '@sagsgang/event-store/postgres/connections';
import { postgresDatabase } from '../database/postgres/postgres-database';
import { sqliteDatabase } from '../database/sqlite/sqlite-database';
import { DRIVERS, openWith } from './drivers';

/** Where read models of specs may lie. A place is a file's name or a database's URL. */
export interface SpecDatabases {
  newPlace(): Promise<string>;
  remove(place: string): Promise<void>;
  /** How many of the runs that a property makes in a file are worth their time here. */
  readonly share: number;
}

export const sqliteFiles: SpecDatabases = {
  newPlace: () => Promise.resolve(join(mkdtempSync(join(tmpdir(), 'read-models-')), 'read-models.sqlite')),
  remove: (file) => Promise.resolve(rmSync(join(file, '..'), { recursive: true })),
  share: 1,
};

/** Databases of one server. One that was emptied is used again, which is quicker than a new one. */
export function postgresDatabases(server: PostgresServer): SpecDatabases {
  const empty: string[] = [];
  return {
    newPlace: async () => empty.pop() ?? (await server.newDatabase()),
    remove: async (url) => {
      await server.run(url, 'drop schema if exists read_models cascade');
      empty.push(url);
    },
    share: 0.2,
  };
}

/** Opens a place. */
export function connectTo(place: string): Promise<ReadModelDatabase> {
  if (place.startsWith('postgres:')) return postgresDatabase((settings) => openConnections(place, settings));
  return Promise.resolve(sqliteDatabase(() => openWith(DRIVERS[0], place)));
}
