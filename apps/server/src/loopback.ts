import type { NextFunction, Request, Response } from 'express';
import { RequestFault } from './problem';

const NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);
const HTTP_PORT = 80;

/**
 * Lets only requests through that were meant for this server: on this machine, or under one of its public names. A web
 * page elsewhere can point its own name at 127.0.0.1 (DNS rebinding) or send requests here from a visitor's browser; the
 * first shows in Host, the second in Origin.
 */
export function onlyForThisServer(publicHosts: readonly string[]) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const { host, origin } = request.headers;
    const port = request.socket.localPort ?? 0;
    if (!isOwnHost(host, port) && !isPublicHost(host, publicHosts)) next(foreignHost());
    else if (origin !== undefined && !isOwnOrigin(origin, port) && !isPublicOrigin(origin, publicHosts))
      next(foreignOrigin());
    else next();
  };
}

/** True for a Host header that stands word for word among the public names. */
export const isPublicHost = (host: string | undefined, publicHosts: readonly string[]): boolean =>
  host !== undefined && publicHosts.includes(host.toLowerCase());

/** True for the pages of a public name, whoever speaks TLS before the server. */
export const isPublicOrigin = (origin: string, publicHosts: readonly string[]): boolean =>
  isPublicHost(/^https?:\/\/(.*)$/.exec(origin)?.[1], publicHosts);

/** True for a Host header that names loopback and the port that the server listens on. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  const parts = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(host ?? '');
  if (parts === null) return false;
  return NAMES.has((parts[1] ?? '').toLowerCase()) && Number(parts[2] ?? HTTP_PORT) === port;
}

/** True for an Origin header of the server's own pages; `null`, a sandboxed page's, is none. */
export function isOwnOrigin(origin: string, port: number): boolean {
  return origin.startsWith('http://') && isOwnHost(origin.slice('http://'.length), port);
}

const foreignHost = (): RequestFault =>
  new RequestFault({
    code: 'foreign-host',
    status: 421,
    title: 'Forkert værtsnavn',
    detail:
      'Serveren svarer kun på 127.0.0.1, localhost og [::1] med sin egen port og på de navne, der står i ' +
      'SAGSGANG_PUBLIC_HOSTS; brug et af dem i adressen.',
  });

const foreignOrigin = (): RequestFault =>
  new RequestFault({
    code: 'foreign-origin',
    status: 403,
    title: 'Fremmed afsender',
    detail: 'Forespørgslen kommer fra en side på en anden adresse, og dem svarer serveren ikke.',
  });
