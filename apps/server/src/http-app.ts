import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Configuration } from '@sagsgang/wiring/configuration';
import { NestLog } from '@sagsgang/wiring/logging';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { inputPipe } from './input';
import { onlyForThisServer } from './loopback';
import { countRequests } from './metrics/requests';
import type { Metrics } from './metrics/metrics';
import { ProblemFilter } from './problem-filter';
import { giveRequestId } from './request-id';
import { logRequests } from './request-log';
import { alwaysAskAnew, securityHeaders } from './response-headers';

const BODY_LIMIT = '1mb';
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** What the HTTP of a server and of a projector share. */
export interface HttpAppOptions {
  readonly configuration: Configuration;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

/** The routes of a module behind the checks that every request passes; it does not listen yet. */
export async function createHttpApp(module: DynamicModule, options: HttpAppOptions): Promise<NestExpressApplication> {
  const { configuration, logger, metrics } = options;
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: new NestLog(logger),
    abortOnError: false,
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.use(giveRequestId, logRequests(logger), countRequests(metrics));
  app.use(securityHeaders, alwaysAskAnew, onlyForThisServer(configuration.publicHosts));
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  limitTime(app.getHttpServer());
  return app;
}

/** Nobody keeps a connection by sending a request slowly. */
function limitTime(server: Server): void {
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
}
