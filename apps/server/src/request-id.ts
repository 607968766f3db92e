import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';
const ACCEPTED = /^[A-Za-z0-9-]{8,64}$/;

/** Gives each request an id, the client's own where it sent a fitting one, and sends it back with the answer. */
export function giveRequestId(request: Request, response: Response, next: NextFunction): void {
  const sent = request.get(HEADER);
  response.set(HEADER, sent !== undefined && ACCEPTED.test(sent) ? sent : randomUUID());
  next();
}

/** The id that the request was given. */
export const requestIdOf = (response: Response): string => response.get(HEADER) ?? '';
