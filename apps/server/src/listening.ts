import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Configuration } from '@sagsgang/wiring/configuration';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Open requests get so long to be answered when the server stops. */
const LAST_ANSWERS_MS = 3_000;
const HIGHEST_PORT = 65_535;

/** The server cannot listen where it should; the message is Danish and says the way out. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

/** Listens, and resolves to the address to open, such as `http://127.0.0.1:3000`. @throws CannotListen */
export async function listen(app: NestExpressApplication, { host, port }: Configuration): Promise<string> {
  await app.init();
  const server = app.getHttpServer();
  try {
    // Nest's own `listen` logs a failure before it throws it, and a sentence is enough.
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new CannotListen(WHY[code]?.(host, port) ?? `${host}:${port} kan ikke bruges (${code || String(error)}).`);
  }
  const address = server.address() as AddressInfo;
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

const WHY: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_host, port) =>
    `Port ${port} bruges allerede af et andet program; vælg en anden, for eksempel: PORT=${port < HIGHEST_PORT ? port + 1 : 3000} npm start`,
  EACCES: (_host, port) =>
    `Port ${port} kræver særlige rettigheder; vælg en over 1023, for eksempel: PORT=3000 npm start`,
  EADDRNOTAVAIL: (host) =>
    `Adressen ${host} findes ikke på denne maskine; udelad SAGSGANG_HOST for at bruge 127.0.0.1.`,
};

/** Stops listening, lets the open requests be answered, and cuts off those that take too long. */
export async function closeServer(app: NestExpressApplication): Promise<void> {
  const server = app.getHttpServer();
  const cutOff = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS);
  await app.close();
  clearTimeout(cutOff);
}
