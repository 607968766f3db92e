import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Installation } from '@sagsgang/wiring/installation';
import { NestLog } from '@sagsgang/wiring/logging';
import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { describeApi } from './api-document';
import { inputPipe } from './input';
import { onlyFromThisMachine } from './loopback';
import { ProblemFilter } from './problem-filter';
import { giveRequestId } from './request-id';
import { logRequests } from './request-log';
import { alwaysAskAnew, securityHeaders } from './response-headers';
import { ServerModule } from './server.module';

const BODY_LIMIT = '1mb';
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/** The HTTP server over an opened installation; it does not listen yet. */
export async function createServer(installation: Installation, logger: Logger): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ServerModule.forRoot(installation), {
    logger: new NestLog(logger),
    abortOnError: false,
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.use(giveRequestId, logRequests(logger), securityHeaders, alwaysAskAnew, onlyFromThisMachine);
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ProblemFilter(logger));
  describeApi(app);
  limitTime(app.getHttpServer());
  return app;
}

/** Nobody keeps a connection by sending a request slowly. */
function limitTime(server: Server): void {
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
}
