import type { BodyEvent } from '@sagsgang/domain/body/body';
import { listMeetings } from '../meetings/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { bodyNames, isOn, listBodies, showBody, type BodyView } from './show';

const told = (...events: BodyEvent[]): Story => {
  const story = new Story().body();
  for (const event of events) story.log.record(`body-${BODY}`, event);
  return story;
};
const show = async (story: Story, today = '2025-05-16', at: number | null = null): Promise<BodyView> => {
  const found = await askOf(story.log, (reading) => showBody(reading, today, BODY), at);
  if (found === null) throw new Error('the body should be there');
  return found;
};
const member = { name: 'Ane', party: 'A', organisation: null, from: '2022-01-01', to: null };
const renamed: BodyEvent = {
  type: 'BodyRenamed',
  data: { name: 'Havrådet', from: '2025-05-01', was: 'Fjordrådet' },
};

describe('a body', () => {
  it('has its members, corrected where a membership was recorded again', async () => {
    const again = { ...member, to: '2024-12-31', group: 'Kystlisten' };
    const story = told({ type: 'MembershipRecorded', data: member }, { type: 'MembershipRecorded', data: again });
    expect(await askOf(story.log, (reading) => listBodies(reading, '2025-05-16'))).toEqual({
      bodies: [
        {
          id: BODY,
          name: 'Fjordrådet',
          profile: null,
          dissolved: null,
          names: [{ name: 'Fjordrådet', from: null }],
          terms: [],
          roles: [],
          members: [again],
        },
      ],
    });
    expect((await show(story, '2025-05-16', 1)).members).toEqual([{ ...member, group: null }]);
    expect(isOn(again, '2024-12-31')).toBe(true);
    expect(isOn(again, '2025-01-01')).toBe(false);
  });

  it('has its terms with chair and deputies', async () => {
    const span = { from: '2022-01-01', to: '2025-12-31' };
    const story = told(
      { type: 'TermBegun', data: { kind: 'electoral', ...span, members: [], chair: 'Ane', deputies: [] } },
      { type: 'RoleAppointed', data: { role: 'deputy', rank: 2, name: 'Bo', ...span } },
      { type: 'RoleAppointed', data: { role: 'chair', rank: 1, name: 'Ane', ...span } },
    );
    expect(await show(story)).toMatchObject({
      terms: [{ kind: 'electoral', ...span }],
      roles: [
        { role: 'chair', rank: 1, name: 'Ane', ...span },
        { role: 'deputy', rank: 2, name: 'Bo', ...span },
      ],
    });
  });

  it('is called by its new name from a day on, and by the old one at the meetings before', async () => {
    const story = told(renamed).scheduled(MARCH).scheduled(MAY);
    expect(await show(story)).toMatchObject({
      name: 'Havrådet',
      names: [
        { name: 'Fjordrådet', from: null },
        { name: 'Havrådet', from: '2025-05-01' },
      ],
    });
    expect((await show(story, '2025-04-30')).name).toBe('Fjordrådet');
    const { meetings } = await askOf(story.log, (reading) => listMeetings(reading));
    expect(meetings.map(({ body }) => body)).toEqual(['Fjordrådet', 'Havrådet']);
  });

  it('is found by a document with either name', async () => {
    expect(await askOf(told(renamed).log, bodyNames)).toEqual([
      { id: BODY, name: 'Fjordrådet' },
      { id: BODY, name: 'Havrådet' },
    ]);
  });

  it('that is dissolved names its successor, and goes on again where that was an error', async () => {
    const ended: BodyEvent = {
      type: 'BodyDissolved',
      data: { on: '2025-12-31', successorId: 'havraadet', reason: 'Lagt sammen.' },
    };
    expect((await show(told(ended))).dissolved).toEqual(ended.data);
    expect((await show(told(ended).annulled(`body-${BODY}`))).dissolved).toBeNull();
  });
});
