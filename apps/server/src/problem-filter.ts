import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { faultOf } from './fault';
import type { Problem } from './problem.http';
import { requestIdOf } from './request-id';

/** Answers every error as `application/problem+json`, and logs those that are not the client's. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const { code, status, title, detail, errors = [], retryAfter } = faultOf(error);
    const requestId = requestIdOf(response);
    if (status >= 500) this.logger.error({ requestId, code, err: error }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const type = `urn:sagsgang:problem:${code}`;
    const problem: Problem = {
      type,
      title,
      status,
      detail,
      instance: `urn:sagsgang:request:${requestId}`,
      errors: [...errors],
    };
    if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
