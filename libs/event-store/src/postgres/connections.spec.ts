import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { setImmediate as othersRun } from 'node:timers/promises';
import { openConnections } from './connections';

/** A message of PostgreSQL's protocol: its letter, its length with the four bytes that say it, its contents. */
function message(letter: string, contents: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(contents.length + 4);
  return Buffer.concat([Buffer.from(letter), length, contents]);
}

const AUTHENTICATED = message('R', Buffer.alloc(4));
const READY = message('Z', Buffer.from('I'));
const ENDING = message(
  'E',
  Buffer.from('SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0'),
);

/** Takes a connection, and ends it in the same breath: what is left of a killed server says both at once. */
async function dyingServer(): Promise<Server> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.once('data', () => socket.end(Buffer.concat([AUTHENTICATED, READY, ENDING])));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('a connection to PostgreSQL', () => {
  it('that the server ends in the moment in which it is made is told to who uses it, and ends no process', async () => {
    const server = await dyingServer();
    const { port } = server.address() as AddressInfo;
    const url = `postgres://somebody@127.0.0.1:${port}/sagsgang`;
    const connections = openConnections(url, { connections: 1, schema: 'public', statementTimeoutMs: null });
    const client = await connections.connect();
    await othersRun();
    const failure = await client.query('select 1').catch((error: unknown) => connections.inWords(error));
    expect(failure).toMatchObject({ name: 'StoreUnavailable', reason: 'database-unreachable' });
    client.release(true);
    await connections.end();
    server.close();
  });
});
