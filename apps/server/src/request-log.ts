import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from './request-id';

/**
 * Logs each answered request by its route, never by its address: that may hold words from a case. What no route answers
 * (the documentation's own files) is for those who look for a fault.
 */
export function logRequests(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('finish', () => {
      const route = routeOf(request);
      const line = { requestId: requestIdOf(response), method: request.method, route, status: response.statusCode };
      logger[route === null ? 'debug' : 'info']({ ...line, ms: Math.round(performance.now() - started) }, 'request');
    });
    next();
  };
}

/** The pattern that answered, such as `/api/cases/:id`; null where none did. */
export function routeOf(request: Request): string | null {
  const route = request.route as { readonly path: string } | undefined;
  return route?.path ?? null;
}
