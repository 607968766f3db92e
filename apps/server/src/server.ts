import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Installation } from '@sagsgang/wiring/installation';
import type { Logger } from 'pino';
import { describeApi } from './api-document';
import { createHttpApp } from './http-app';
import { Metrics } from './metrics/metrics';
import { ServerModule } from './server.module';

/** The HTTP server over an opened installation; it does not listen yet. */
export async function createServer(
  installation: Installation,
  logger: Logger,
  metrics = new Metrics(),
): Promise<NestExpressApplication> {
  const { configuration } = installation;
  const app = await createHttpApp(ServerModule.forRoot(installation, metrics), { configuration, logger, metrics });
  describeApi(app);
  return app;
}
