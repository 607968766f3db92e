import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { setImmediate as othersRun } from 'node:timers/promises';
import { Gate } from '../../../../test/network/gate';
import { describeOnPostgres } from '../../../../test/postgres-server/on-postgres';
import { SpecServer } from '../../../../test/postgres-server/spec-server';
import { openConnections } from './connections';
import { inTransaction, withClient } from './transaction';

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

describeOnPostgres('connections to PostgreSQL', () => {
  const server = new SpecServer();

  it('that fall silent are given up once, and take nobody’s locks with them', async () => {
    const url = await server.newDatabase();
    const gate = new Gate(url);
    await gate.open();
    const settings = { connections: 1, schema: 'public', statementTimeoutMs: 200 };
    const connections = openConnections(gate.connectionString, settings);
    const asked = performance.now();
    const silent = inTransaction(connections, 'one', async (client) => {
      gate.silence();
      await client.query('select 1');
    });
    await expect(silent).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'database-unreachable' });
    expect(performance.now() - asked).toBeLessThan(9_000);
    const direct = openConnections(url, settings);
    expect(await inTransaction(direct, 'one', () => Promise.resolve('mine'))).toBe('mine');
    const { rows } = await withClient(direct, (client) => client.query('show idle_in_transaction_session_timeout'));
    expect(rows).toEqual([{ idle_in_transaction_session_timeout: '10s' }]);
    await Promise.all([connections.end(), direct.end(), gate.close()]);
  });

  it('break off what takes too long, in the words of a database that cannot be used', async () => {
    const settings = { connections: 1, schema: 'public', statementTimeoutMs: 100 };
    const connections = openConnections(await server.newDatabase(), settings);
    const slow = withClient(connections, (client) => client.query('select pg_sleep(5)'));
    await expect(slow).rejects.toMatchObject({ name: 'StoreUnavailable', reason: 'database-unreachable' });
    await connections.end();
  });
});
