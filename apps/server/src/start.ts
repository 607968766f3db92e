import { readConfiguration } from '@sagsgang/wiring/configuration';
import { openInstallation, type Installation } from '@sagsgang/wiring/installation';
import { openLog } from '@sagsgang/wiring/logging';
import type { Logger } from 'pino';
import { closeServer, listen } from './listening';
import { createServer } from './server';
import { stopRequested } from './stop';
import { tellCarryingOn, tellWhatToOpen, type Say } from './welcome';
import { importSample, wantsSample } from './sample/import-sample';

/**
 * The whole life of a server: opens the data directory, listens, fills it with the sample where it is new, follows the
 * log, and on SIGINT or SIGTERM ends all that again in reverse. Rejects where it cannot start.
 */
export async function start(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const configuration = readConfiguration(env);
  const logger = openLog(configuration.logLevel);
  const stop = stopRequested();
  const installation = await openInstallation(configuration);
  try {
    installation.notices.forEach(say);
    await installation.checkLog();
    await serve(installation, logger, stop, say);
  } finally {
    await installation.close();
  }
}

async function serve(installation: Installation, logger: Logger, stop: Promise<string>, say: Say): Promise<void> {
  const app = await createServer(installation, logger);
  // Before the sample: a taken port is told at once, and nothing was imported for nothing.
  const url = await listen(app, installation.configuration);
  try {
    const imported = (await wantsSample(installation)) && (await importSample(installation, say));
    if (!imported) await tellCarryingOn(installation, say);
    tellWhatToOpen(url, say);
    await followUntil(stop, installation);
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
