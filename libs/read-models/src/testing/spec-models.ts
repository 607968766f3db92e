import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SqliteDatabase } from '../dialect';
import type { Reading } from '../reading';
import type { Registry } from '../registry';
import { openReadModels, type ReadModels } from '../store';
import { DRIVERS, openWith } from './drivers';
import type { SpecLog } from './spec-log';

const opened: { readonly models: ReadModels[]; readonly directories: string[] } = { models: [], directories: [] };

afterEach(async () => {
  for (const models of opened.models.splice(0)) await models.close();
  for (const directory of opened.directories.splice(0)) rmSync(directory, { recursive: true });
});

/** A file for read models, which goes when the test is over. */
export function newFile(): string {
  const directory = mkdtempSync(join(tmpdir(), 'read-models-'));
  opened.directories.push(directory);
  return join(directory, 'read-models.sqlite');
}

/** Opens a file with the first driver that works here. */
export const connectTo = (file: string) => (): SqliteDatabase => openWith(DRIVERS[0], file);

interface Options {
  readonly file?: string;
  readonly cachedStreams?: number;
  readonly registry?: Registry;
}

/** Read models in a file, which are closed when the test is over. */
export function newModels({ file = newFile(), ...options }: Options = {}): ReadModels {
  const models = openReadModels({ connect: connectTo(file), ...options });
  opened.models.push(models);
  return models;
}

/** Projects the log from where the models stand, up to a number (exclusive) and in batches of a size. */
export async function project(models: ReadModels, log: SpecLog, until = log.events.length, batch = 100): Promise<void> {
  for (let from = models.checkpoint().number + 1; from < until; from += batch)
    await models.apply(log.events.slice(from, Math.min(from + batch, until)), log.load);
}

/** Asks fresh read models of a log. */
export async function askOf<T>(
  log: SpecLog,
  ask: (reading: Reading) => Promise<T>,
  at: number | null = null,
): Promise<T> {
  const models = newModels();
  await project(models, log);
  return models.read(at, ask);
}
