import type { NextFunction, Request, Response } from 'express';
import { routeOf } from '../request-log';
import type { Metrics } from './metrics';

/** Counts each answered request by the route that answered, and never by its address, of which there is no end. */
export function countRequests({ requests }: Metrics) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const stop = requests.startTimer();
    response.once('finish', () => {
      stop({ method: request.method, route: routeOf(request) ?? 'none', status: response.statusCode });
    });
    next();
  };
}
