import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/** What browsers are told of every answer. The pages of /api/docs need styles of their own and images as data. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
    },
  },
  // The server speaks plain HTTP on loopback, where this would only lock a browser out of other programs' ports.
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
});

/** An answer is the reader's alone, and is asked for anew each time: the ETag then spares its sending. */
export function alwaysAskAnew(_request: Request, response: Response, next: NextFunction): void {
  response.set('Cache-Control', 'private, no-cache');
  next();
}
