import type { RecordedAttendee } from '@sagsgang/domain/meeting/attendee';
import { askOf } from '../testing/spec-models';
import { MARCH, Story } from '../testing/story';
import { voters } from '../proceedings/voters';
import { attendance } from './query';

const person = (name: string, rest: Partial<RecordedAttendee> = {}): RecordedAttendee => ({
  name,
  party: null,
  organisation: null,
  role: 'present',
  substituteFor: null,
  arrivedAt: null,
  leftAt: null,
  recusedFrom: [],
  ...rest,
});

const recorded = (...attendees: RecordedAttendee[]): Story =>
  new Story().body().scheduled(MARCH).meeting(MARCH, 'AttendanceRecorded', { attendees });

const present = async (story: Story, number: string): Promise<string[]> =>
  (await askOf(story.log, (reading) => voters(reading, MARCH, number)))?.voters.map(({ name }) => name) ?? [];

describe('who took part in an item', () => {
  it('a member who came late is there from the first item on that the minutes name', async () => {
    const story = recorded(person('Ane'), person('Bo', { arrivedAt: '2.2' }));
    expect(await present(story, '2.1')).toEqual(['Ane']);
    expect(await present(story, '2.2')).toEqual(['Ane', 'Bo']);
    expect(await present(story, '2.10')).toEqual(['Ane', 'Bo']);
  });

  it('a member who left early is gone for that item and all later ones', async () => {
    const story = recorded(person('Ane', { leftAt: '2.9' }));
    expect(await present(story, '2.8')).toEqual(['Ane']);
    expect(await present(story, '2.9')).toEqual([]);
    expect(await present(story, '2.10')).toEqual([]);
  });

  it('a member who was recused is out for that item only', async () => {
    const story = recorded(person('Ane', { recusedFrom: ['2.3'] }));
    expect(await present(story, '2.3')).toEqual([]);
    expect(await present(story, '2.4')).toEqual(['Ane']);
  });

  it('a substitute takes part; guests and those with an apology do not', async () => {
    const story = recorded(
      person('Ane', { role: 'apology' }),
      person('Bo', { role: 'substitute', substituteFor: 'Ane' }),
      person('Cai', { role: 'guest' }),
      person('Dea', { role: 'absent' }),
    );
    expect(await present(story, '1.1')).toEqual(['Bo']);
  });

  it('a corrected entry replaces the person and keeps the order of the minutes', async () => {
    const story = recorded(person('Ane'), person('Bo'));
    story.meeting(MARCH, 'AttendanceRecorded', { attendees: [person('Ane', { role: 'apology' }), person('Cai')] });
    const all = await askOf(story.log, (reading) => attendance(reading, MARCH));
    expect(all.map(({ name, role }) => `${name} ${role}`)).toEqual(['Ane apology', 'Bo present', 'Cai present']);
  });
});
