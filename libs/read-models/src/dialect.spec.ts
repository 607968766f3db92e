import BetterSqlite3 from 'better-sqlite3';
import Libsql from 'libsql';
import { listCases } from './case-overview/query';
import { caseHistory } from './case-history/query';
import { openReadModels } from './store';
import { newFile, project } from './testing/spec-models';
import { MARCH, Story } from './testing/story';
import { returnsOn } from './returns/query';

const DRIVERS = { 'better-sqlite3': BetterSqlite3, libsql: Libsql };

describe.each(Object.entries(DRIVERS))('with the driver %s', (_name, Driver) => {
  it('rows are written and asked for, now and as of earlier', async () => {
    const file = newFile();
    const models = openReadModels({ connect: () => new Driver(file) });
    const story = new Story().body().scheduled(MARCH).opened('a', 'Ærø').opened('b', 'Årø').onAgenda('a', MARCH, '2.1');
    await project(models, story.annulled('case-a').log);
    const scheduled = { state: 'scheduled', words: 'ÆRØ' };
    expect(await models.read(null, (reading) => listCases(reading, scheduled))).toMatchObject({ cases: [], total: 0 });
    expect(await models.read(4, (reading) => listCases(reading, scheduled))).toMatchObject({
      cases: [{ id: 'a' }],
      total: 1,
    });
    expect((await models.read(null, (reading) => caseHistory(reading, 'a')))?.history).toHaveLength(3);
    expect(await models.read(null, (reading) => returnsOn(reading, { meetingId: MARCH }))).toMatchObject({
      returns: [],
    });
    await models.close();
  });
});

it('a query that fails leaves the connection as it was', async () => {
  const file = newFile();
  const models = openReadModels({ connect: () => new BetterSqlite3(file) });
  await expect(models.read(null, () => Promise.reject(new Error('afbrudt')))).rejects.toThrow('afbrudt');
  expect(await models.read(null, (reading) => listCases(reading))).toMatchObject({ total: 0 });
  await models.close();
});
