import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Gate } from './gate';

/** Longer than anything takes to arrive that arrives at all. */
const A_WHILE_MS = 100;

describe('a gate in front of a server', () => {
  let server: Server;
  let gate: Gate;
  let client: Socket;
  let accepted: Socket;
  const said = { toServer: '', toClient: '' };

  beforeEach(async () => {
    server = createServer({ allowHalfOpen: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    gate = new Gate(`postgres://somebody:p4ss:1@127.0.0.1:${port}/one`);
    await gate.open();
    const through = Number(/:(\d+)\//.exec(gate.connectionString)?.[1]);
    const taken = once(server, 'connection');
    client = connect({ port: through, host: '127.0.0.1', allowHalfOpen: true });
    [accepted] = (await taken) as [Socket];
    for (const socket of [client, accepted]) socket.on('error', () => socket.destroy());
    said.toServer = '';
    said.toClient = '';
    client.on('data', (bytes) => (said.toClient += String(bytes)));
    accepted.on('data', (bytes) => (said.toServer += String(bytes)));
  });
  afterEach(async () => {
    client.destroy();
    await gate.close();
    server.close();
  });

  const talk = async (word: string): Promise<void> => {
    client.write(word);
    accepted.write(word);
    await sleep(A_WHILE_MS);
  };

  it('lets everything through, to whichever database of the server', async () => {
    const { port } = server.address() as AddressInfo;
    expect(gate.through(`postgres://a@127.0.0.1:${port}/other`)).toBe(gate.connectionString.replace(/somebody.*@/, 'a@').replace('/one', '/other')); // prettier-ignore
    await talk('a');
    expect(said).toEqual({ toServer: 'a', toClient: 'a' });
    client.end();
    await once(accepted, 'end');
    accepted.end('z');
    await once(client, 'close');
    expect(said.toClient).toBe('az');
  });

  it('delays without mixing up the order', async () => {
    gate.slow(A_WHILE_MS / 2);
    client.write('a');
    gate.slow(0);
    client.write('b');
    await once(accepted, 'data');
    await sleep(A_WHILE_MS);
    expect(said.toServer).toBe('ab');
  });

  it('cuts, and lets through who comes again', async () => {
    gate.cut();
    await Promise.all([client, accepted].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    const again = connect(Number(/:(\d+)\//.exec(gate.connectionString)?.[1]), '127.0.0.1');
    const [taken] = (await once(server, 'connection')) as [Socket];
    again.write('here');
    expect(String((await once(taken, 'data'))[0])).toBe('here');
    again.destroy();
  });

  it('silences both ways, and tells nobody', async () => {
    gate.silence();
    await talk('a');
    expect(said).toEqual({ toServer: '', toClient: '' });
    expect([client.closed, accepted.closed]).toEqual([false, false]);
    client.destroy();
    await once(accepted, 'end');
  });

  it('ends a connection towards the server, which can still speak', async () => {
    const ended = once(accepted, 'end');
    gate.halfClose('server');
    await ended;
    await talk('a');
    expect(said).toEqual({ toServer: '', toClient: 'a' });
  });

  it('ends a connection towards the client, which can still speak', async () => {
    const ended = once(client, 'end');
    gate.halfClose('client');
    await ended;
    await talk('a');
    expect(said).toEqual({ toServer: 'a', toClient: '' });
  });

  it('spares the connections that it does not befall', async () => {
    const nobody = (): boolean => false;
    gate.cut(nobody);
    gate.silence(nobody);
    gate.halfClose('client', nobody);
    await talk('a');
    expect(said).toEqual({ toServer: 'a', toClient: 'a' });
  });
});
