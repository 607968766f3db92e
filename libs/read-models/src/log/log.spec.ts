import { newModels, project } from '../testing/spec-models';
import { Story } from '../testing/story';
import { UnknownMoment } from './query';

/** Events at 10:00, 09:00 (a clock that was put back), 11:00. */
async function threeEvents() {
  const story = new Story();
  for (const [at, hour] of ['10', '09', '11'].entries())
    story.log.record(
      `case-${at}`,
      { type: 'CaseOpened', data: { bodyId: 'raad', title: 'Sag', journalNumber: null, caseworkers: [] } },
      { recordedAt: `2025-03-14T${hour}:00:00.000Z` },
    );
  const models = await newModels();
  await project(models, story.log);
  return models;
}

describe('what --as-of means', () => {
  it('a number is itself', async () => {
    expect(await (await threeEvents()).numberOf('1')).toBe(1);
  });

  it('a number beyond the log is refused, with the end of the log', async () => {
    await expect((await threeEvents()).numberOf('3')).rejects.toThrow(/ends at event 2/);
  });

  it('an instant is the last event before the first one recorded later', async () => {
    const models = await threeEvents();
    const instants = ['09:30:00', '10:00:00', '10:59:59', '11:00:00', '23:00:00'];
    const numbers = await Promise.all(instants.map((time) => models.numberOf(`2025-03-14T${time}Z`)));
    expect(numbers).toEqual([-1, 1, 1, 2, 2]);
  });

  it('an instant may have a zone of its own', async () => {
    expect(await (await threeEvents()).numberOf('2025-03-14T12:00:00+01:00')).toBe(2);
  });

  it.each(['i går', '2025-13-01T00:00:00Z', '2025-02-30T12:00:00Z', '', '-1', '14.03.2025'])(
    '%j is no moment',
    async (text) => {
      await expect((await threeEvents()).numberOf(text)).rejects.toThrow(UnknownMoment);
    },
  );
});
