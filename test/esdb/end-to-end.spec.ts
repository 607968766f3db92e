import { ask } from '../e2e/asking';
import { FIRST, sagsgang, SECOND } from '../e2e/cli/command-line';
import { cleanUp, newData, startServer, type Variables } from '../e2e/running-server';
import { startEsdbServer } from '../esdb-server/server';
import { ownPart } from './own-part';
import { REAL } from './servers';

jest.setTimeout(180_000);

afterAll(cleanUp);

/** Programs with their log in the EventStoreDB that these variables name: what a secretariat does in two meetings. */
async function expectTwoMeetings(log: Variables): Promise<void> {
  const data = newData();
  for (const file of [FIRST, SECOND]) {
    const imported = await sagsgang(data, ['minutes', 'import', file, '--actor', 'sekretær', '--json'], log);
    expect(imported.json()).toMatchObject({ outcome: 'imported', refused: [] });
  }
  const again = await sagsgang(data, ['minutes', 'import', SECOND, '--json'], log);
  expect(again.json()).toMatchObject({ outcome: 'unchanged', recorded: 0 });
  const history = await sagsgang(data, ['case', 'history', 'aftentog'], log);
  expect(history.out).toMatch(/Udsat til mødet den 16\. maj 2025/);
  expect(history.out).toMatch(/Forelagt igen som lovet/);
  const server = await startServer(data, { ...log, SAGSGANG_SAMPLE: 'no' });
  for (const end = Date.now() + 60_000; (await ask(`${server.url}/api/ready`)).status !== 200 && Date.now() < end;);
  expect((await ask(`${server.url}/api/cases`)).json()).toMatchObject({ total: 13 });
  expect(await server.stop()).toBe(0);
}

describe('two meetings, by the command line and a server', () => {
  it('are kept in the double of EventStoreDB', async () => {
    const double = await startEsdbServer();
    await expectTwoMeetings({ SAGSGANG_STORE: double.connectionString });
    await double.stop();
  });

  const real = REAL;
  if (real !== undefined) {
    it('are kept in a real EventStoreDB, in a part of its log', () =>
      expectTwoMeetings({ SAGSGANG_STORE: real, ...ownPart() }));
  }
});
