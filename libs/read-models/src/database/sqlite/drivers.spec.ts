import { listCases } from '../../case-overview/query';
import { caseHistory } from '../../case-history/query';
import { openReadModels } from '../../store';
import { DRIVERS, openWith } from '../../testing/drivers';
import { connectTo } from '../../testing/spec-databases';
import { newPlace, project, SPEC_KEYS } from '../../testing/spec-models';
import { MARCH, Story } from '../../testing/story';
import { returnsOn } from '../../returns/query';
import { sqliteDatabase } from './sqlite-database';

describe.each(DRIVERS)('with the driver %s', (driver) => {
  it('rows are written and asked for, now and as of earlier', async () => {
    const file = await newPlace();
    const models = await openReadModels({ keys: SPEC_KEYS, database: sqliteDatabase(() => openWith(driver, file)) });
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
  const file = await newPlace();
  const models = await openReadModels({ keys: SPEC_KEYS, database: await connectTo(file) });
  await expect(models.read(null, () => Promise.reject(new Error('afbrudt')))).rejects.toThrow('afbrudt');
  expect(await models.read(null, (reading) => listCases(reading))).toMatchObject({ total: 0 });
  await models.close();
});
