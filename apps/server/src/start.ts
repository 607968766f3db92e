import { readConfiguration } from '@sagsgang/wiring/configuration';
import { openInstallation, type Installation } from '@sagsgang/wiring/installation';
import { openLog } from '@sagsgang/wiring/logging';
import { unknownVariables } from '@sagsgang/wiring/unknown-variables';
import { BUILT_WORKERS } from '@sagsgang/wiring/workers';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { closeServer, listen } from './listening';
import { measureLag } from './metrics/lag';
import { Metrics } from './metrics/metrics';
import { watchAppends } from './metrics/watched-store';
import { createServer } from './server';
import { stopRequested } from './stop';
import { tellCarryingOn, tellWhatToOpen, tellWhoProjects, type Say } from './welcome';
import { importSample, wantsSample } from './sample/import-sample';

/**
 * The whole life of a server: opens the data directory, listens, fills it with the sample where it is new, follows the
 * log where no projector does, and on SIGINT or SIGTERM ends all that again in reverse. Rejects where it cannot start.
 */
export async function start(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const configuration = readConfiguration(env);
  const logger = openLog(configuration.logLevel);
  const stop = stopRequested();
  const metrics = new Metrics();
  const installation = await openInstallation(configuration, BUILT_WORKERS, (store) => watchAppends(store, metrics));
  measureLag(installation, metrics);
  try {
    [...unknownVariables(env), ...installation.notices].forEach(say);
    await installation.checkLog();
    await serve(installation, await createServer(installation, logger, metrics), stop, say);
  } finally {
    await installation.close();
  }
}

async function serve(
  installation: Installation,
  app: NestExpressApplication,
  stop: Promise<string>,
  say: Say,
): Promise<void> {
  // Before the sample: a taken port is told at once, and nothing was imported for nothing.
  const url = await listen(app, installation.configuration);
  try {
    const imported = (await wantsSample(installation)) && (await importSample(installation, say));
    if (!imported) await tellCarryingOn(installation, say);
    const projectsItself = installation.configuration.database === null;
    if (!projectsItself) tellWhoProjects(say);
    tellWhatToOpen(url, say);
    await (projectsItself ? followUntil(stop, installation) : stop);
    say('Sagsgang stopper.');
  } finally {
    await closeServer(app);
  }
}

/** Follows the log until the process is told to stop; ends early only where following failed for good. */
async function followUntil(stop: Promise<string>, installation: Installation): Promise<void> {
  const following = new AbortController();
  const loops = installation.follow(following.signal);
  await Promise.race([stop, loops]);
  following.abort();
  await loops;
}
