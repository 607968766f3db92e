import { openConnections } from '@sagsgang/event-store/postgres/connections';
import { describeOnPostgres } from '../../../../../test/postgres-server/on-postgres';
import { PostgresServer } from '../../../../../test/postgres-server/server';
import { announced, CHANNEL } from './announced';

describeOnPostgres('what projectors announce', () => {
  it('is heard again after the connection was lost', async () => {
    const server = await PostgresServer.start();
    const url = await server.newDatabase();
    const connections = openConnections(url, { connections: 1, schema: 'public', statementTimeoutMs: null });
    const heard: number[] = [];
    const listening = announced(connections).subscribe((number) => heard.push(number));
    const announceUntilHeard = async (number: number): Promise<void> => {
      while (!heard.includes(number)) {
        await server.run(url, `notify ${CHANNEL}, '${number}'`).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    await announceUntilHeard(7);
    await server.crash();
    await announceUntilHeard(8);
    listening.unsubscribe();
    await connections.end();
    await server.stop();
    expect([...new Set(heard)]).toEqual([7, 8]);
  }, 60_000);
});
