import { logPlace, readConfiguration, WrongConfiguration } from '@sagsgang/wiring/configuration';
import { openInstallation, type Installation } from '@sagsgang/wiring/installation';
import { openLog } from '@sagsgang/wiring/logging';
import { leadProjectors } from '@sagsgang/wiring/projecting/office';
import { unknownVariables } from '@sagsgang/wiring/unknown-variables';
import { BUILT_WORKERS } from '@sagsgang/wiring/workers';
import type { Logger } from 'pino';
import { createHttpApp } from '../http-app';
import { closeServer, listen } from '../listening';
import { measureLag } from '../metrics/lag';
import { Metrics } from '../metrics/metrics';
import { watchAppends } from '../metrics/watched-store';
import { stopRequested } from '../stop';
import type { Say } from '../welcome';
import { Duty } from './duty';
import { ProjectorModule } from './projector.module';

/**
 * The whole life of a projector: opens log and database, answers whether it is ready, and runs the policies and the
 * projections whenever it leads, until SIGINT or SIGTERM. Rejects where it cannot start.
 */
export async function startProjector(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const configuration = readConfiguration(env);
  const { database } = configuration;
  if (database === null) throw new WrongConfiguration(NO_DATABASE);
  const logger = openLog(configuration.logLevel);
  const stop = stopRequested();
  const metrics = new Metrics();
  const installation = await openInstallation(configuration, BUILT_WORKERS, (store) => watchAppends(store, metrics));
  try {
    [...unknownVariables(env), ...installation.notices].forEach(say);
    await installation.checkLog();
    await serve({ installation, database, metrics, logger, stop, say });
  } finally {
    await installation.close();
  }
}

interface Serving {
  readonly installation: Installation;
  readonly database: string;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly stop: Promise<string>;
  readonly say: Say;
}

async function serve({ installation, database, metrics, logger, stop, say }: Serving): Promise<void> {
  const { configuration } = installation;
  const duty = new Duty(installation, metrics, logger);
  measureLag(installation, metrics);
  const module = ProjectorModule.forRoot(installation, duty, metrics);
  const app = await createHttpApp(module, { configuration, logger, metrics });
  const url = await listen(app, configuration);
  try {
    say(`Projektoren kører på loggen i ${logPlace(configuration)}. Tilstand: ${url}/api/ready  Tal: ${url}/metrics`);
    say('Stop med Ctrl-C.');
    await leadUntil(stop, database, duty, logger);
    say('Projektoren stopper.');
  } finally {
    await closeServer(app);
  }
}

async function leadUntil(stop: Promise<string>, database: string, duty: Duty, logger: Logger): Promise<void> {
  const ending = new AbortController();
  void stop.then(() => ending.abort());
  await leadProjectors(database, {
    signal: ending.signal,
    lead: (signal) => duty.perform(signal),
    onError: (error) => logger.error({ err: error }, 'projector failed'),
  });
}

const NO_DATABASE =
  'SAGSGANG_DB mangler: projektoren bygger læsemodellerne i PostgreSQL. Uden PostgreSQL gør serveren det selv: npm start';
