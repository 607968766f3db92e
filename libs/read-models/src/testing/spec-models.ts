import type { Reading } from '../reading';
import type { PausedModel } from '../pauses';
import type { Registry } from '../registry';
import { openReadModels, type ReadModels } from '../store';
import type { View } from '../closed/opened-rows';
import { KeysInMemory } from './keys-in-memory';
import { connectTo, sqliteFiles, type SpecDatabases } from './spec-databases';
import type { SpecLog } from './spec-log';

const opened: { readonly models: ReadModels[]; readonly places: (() => Promise<void>)[] } = { models: [], places: [] };

afterEach(async () => {
  for (const models of opened.models.splice(0)) await models.close();
  for (const remove of opened.places.splice(0)) await remove();
});

let databases: SpecDatabases = sqliteFiles;

/** From here on, the specs' read models lie there. */
export function useDatabases(other: SpecDatabases): void {
  databases = other;
}

/** How many runs a property makes that would make so many over files. */
export const runs = (inFiles: number): number => Math.ceil(inFiles * databases.share);

/** Somewhere for read models to lie, until the test is over. */
export async function newPlace(): Promise<string> {
  const from = databases;
  const place = await from.newPlace();
  opened.places.push(() => from.remove(place));
  return place;
}

/** Of all read models in a spec: the same log then comes to the same rows in each of them. */
export const SPEC_KEYS = new KeysInMemory();

interface Options {
  readonly place?: string;
  readonly cachedStreams?: number;
  readonly registry?: Registry;
  readonly keys?: KeysInMemory;
  readonly onPaused?: (pause: PausedModel) => void;
}

/** Read models that are closed when the test is over. */
export async function newModels({ place, ...options }: Options = {}): Promise<ReadModels> {
  const database = await connectTo(place ?? (await newPlace()));
  const models = await openReadModels({ database, keys: SPEC_KEYS, ...options });
  opened.models.push(models);
  return models;
}

/** Projects the log from where the models stand, up to a number (exclusive) and in batches of a size. */
export async function project(models: ReadModels, log: SpecLog, until = log.events.length, batch = 100): Promise<void> {
  for (let from = (await models.checkpoint()).number + 1; from < until; from += batch)
    await models.apply(log.events.slice(from, Math.min(from + batch, until)), log.load);
}

/** Asks fresh read models of a log. */
export async function askOf<T>(
  log: SpecLog,
  ask: (reading: Reading) => Promise<T>,
  at: number | null = null,
  view: View = 'full',
): Promise<T> {
  const models = await newModels();
  await project(models, log);
  return models.read(at, ask, view);
}
