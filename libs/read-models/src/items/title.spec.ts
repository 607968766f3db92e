import { showCase } from '../case-file/query';
import { showMeeting } from '../meetings/query';
import { askOf } from '../testing/spec-models';
import { MARCH, MAY, Story } from '../testing/story';

const titles = async (story: Story): Promise<readonly (string | null)[]> =>
  (await askOf(story.log, (reading) => showCase(reading, 'havn')))?.items.map(({ title }) => title) ?? [];
const called = (story: Story, title: string, meetingId: string | null = null): Story =>
  story.case('havn', 'CaseMaterialRevised', { meetingId, title });

/** The harbour was treated in March, and stands on the agenda of May. */
const harbour = (): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .scheduled(MAY)
    .opened('havn', 'Ny havn')
    .onAgenda('havn', MARCH, '2.2')
    .decided('havn', MARCH, ['postponed'])
    .held(MARCH)
    .onAgenda('havn', MAY, '2.4');

describe('the title of an item', () => {
  it('stays what it was where the case is called otherwise afterwards, also on the agenda of that meeting', async () => {
    const story = called(harbour(), 'Ny havn og kaj');
    expect(await titles(story)).toEqual(['Ny havn', 'Ny havn og kaj']);
    const file = await askOf(story.log, (reading) => showCase(reading, 'havn'));
    expect(file?.title).toBe('Ny havn og kaj');
    const march = await askOf(story.log, (reading) => showMeeting(reading, MARCH));
    expect(march?.held?.map(({ title }) => title)).toEqual(['Ny havn']);
  });

  it('is what was revised for its meeting, also where that was typed late', async () => {
    expect(await titles(called(harbour(), 'Havn i marts', MARCH))).toEqual(['Havn i marts', 'Havn i marts']);
    const late = harbour().case('havn', 'CaseMaterialRevised', { meetingId: MARCH, title: 'Havnen', belated: true });
    expect(await titles(late)).toEqual(['Havnen', 'Ny havn']);
  });

  it('is that of the case again where the new one was an error', async () => {
    expect(await titles(called(harbour(), 'Ny hvan').annulled('case-havn'))).toEqual(['Ny havn', 'Ny havn']);
  });
});
