import { userInfo } from 'node:os';
import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { dayOf } from '@sagsgang/read-models/log/up-to';
import type { Reading } from '@sagsgang/read-models/reading';
import { readConfiguration, type Configuration } from '@sagsgang/wiring/configuration';
import { openInstallation, type Installation } from '@sagsgang/wiring/installation';
import { unknownVariables } from '@sagsgang/wiring/unknown-variables';
import { modelsStandStill, policyStandsStill } from '@sagsgang/wiring/unreadable';
import { tell } from './output';
import type { CommonOptions } from './verb';

/** Opens the data directory for the time of some work. */
export async function withInstallation<T>(
  options: CommonOptions,
  work: (installation: Installation) => Promise<T>,
): Promise<T> {
  const installation = await openInstallation(configurationOf(options));
  [...unknownVariables(process.env), ...installation.notices].forEach(tell);
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}

/**
 * Brings policies and projections to the head, then asks, as of the moment that the options name. The question gets the
 * day on which days of waiting are counted: that of the moment, so that the past has the same answer on every day.
 */
export function ask<T>(
  options: CommonOptions,
  question: (reading: Reading, today: PlainDate) => Promise<T>,
): Promise<T> {
  return withInstallation(options, async (installation) => {
    await installation.bringToHead();
    const at = options.asOf === undefined ? null : await installation.readModels.numberOf(options.asOf);
    await tellStandingStill(installation, at);
    const view = options.public === true ? 'public' : 'full';
    return installation.readModels.read(at, async (reading) => question(reading, await dayOf(reading)), view);
  });
}

/**
 * Says what stands still, since an answer may lack something then.
 * @param at the event's number as of which somebody asks; null for now
 */
export async function tellStandingStill({ readModels, policies }: Installation, at: number | null): Promise<void> {
  const paused = await readModels.paused();
  modelsStandStill(paused.filter(({ number }) => at === null || number <= at)).forEach(tell);
  if (at !== null) return;
  for (const policy of policies) {
    const pause = await policy.paused();
    if (pause !== null) tell(policyStandsStill(policy.name, pause));
  }
}

/** Where the log lies that the options and the environment name. */
export function logAddress(options: CommonOptions): string {
  const { esdb, dataDirectory } = configurationOf(options);
  return esdb ?? dataDirectory;
}

/** Where the keys lie that the options and the environment name. */
export function keysPlace(options: CommonOptions): string {
  const { keys, dataDirectory } = configurationOf(options);
  return keys ?? dataDirectory;
}

/** Where the documents lie that the options and the environment name. */
export function documentsPlace(options: CommonOptions): string {
  const { database, dataDirectory } = configurationOf(options);
  return database ?? dataDirectory;
}

const configurationOf = ({ data }: CommonOptions): Configuration =>
  readConfiguration(process.env, data === undefined ? {} : { data });

/** Who writes: `--actor`, else the operating system's user. */
export const actorOf = (options: CommonOptions): string => options.actor ?? userInfo().username;
