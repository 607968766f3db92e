import type { RecordedAttendee } from '@sagsgang/domain/meeting/attendee';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, Story } from '../testing/story';
import { voters, type VotersView } from './voters';

const on = { date: '2025-03-14' };
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

/** The council of Sandvig with its five members, three of them at the meeting. */
function sandvig(...attendees: RecordedAttendee[]): Story {
  const story = new Story().body();
  story.log.record(`body-${BODY}`, { type: 'BodyProfileSet', data: { profile: 'ksl-council' } });
  for (const name of ['Ane Krog', 'Bo Lund', 'Carl Vang', 'Dorte Friis', 'Erik Holm']) {
    const data = { name, party: null, organisation: null, from: '2022-01-01', to: null };
    story.log.record(`body-${BODY}`, { type: 'MembershipRecorded', data });
  }
  return story.scheduled(MARCH).meeting(MARCH, 'AttendanceRecorded', { attendees });
}

const asked = async (story: Story, at: { at?: string; on?: string } = {}): Promise<VotersView> => {
  const found = await askOf(story.log, (reading) => voters(reading, MARCH, '2.6', at));
  if (found === null) throw new Error('the meeting should be there');
  return found;
};

const names = (story: Story, at?: { at?: string; on?: string }): Promise<string[]> =>
  asked(story, at).then(({ voters: all }) => all.map(({ name }) => name));

describe('who was entitled to vote on item 2.6', () => {
  it('are the members and substitutes who were there; of the others it is told why not', async () => {
    const story = sandvig(
      person('Ane Krog', { party: 'A', organisation: 'Sandvig' }),
      person('Bo Lund', { leftAt: '2.6' }),
      person('Carl Vang'),
      person('Dorte Friis', { role: 'apology' }),
      person('Fie Bang', { role: 'substitute', substituteFor: 'Dorte Friis' }),
      person('Gorm Dam', { role: 'guest' }),
    );
    const recusal = { number: '2.6', name: 'Carl Vang', recused: true, notifiedBy: null, reason: 'Slægtskab.' };
    story.meeting(MARCH, 'RecusalDecided', recusal);
    const nobody = { party: null, organisation: null, substituteFor: null };
    expect(await asked(story)).toEqual({
      number: '2.6',
      moment: null,
      voters: [
        { name: 'Ane Krog', party: 'A', organisation: 'Sandvig', substituteFor: null },
        { name: 'Fie Bang', party: null, organisation: null, substituteFor: 'Dorte Friis' },
      ],
      others: [
        { ...nobody, name: 'Bo Lund', standing: 'away' },
        { ...nobody, name: 'Carl Vang', standing: 'recused' },
        { ...nobody, name: 'Dorte Friis', standing: 'apology' },
        { ...nobody, name: 'Gorm Dam', standing: 'guest' },
      ],
      strayVotes: [],
      members: 5,
      needed: 3,
      quorate: false,
    });
  });

  it('are those who were there when the item ended, where its times are known', async () => {
    const story = sandvig(
      person('Ane Krog', { stays: [{ on: null, from: '09.30', to: '10.40' }] }),
      person('Bo Lund', { stays: [{ on: null, from: '10.20', to: null }] }),
      person('Carl Vang'),
    );
    const item = { ...on, number: '2.6', together: [] };
    story.meeting(MARCH, 'ItemOpened', { ...item, at: '10.10', reopened: false });
    expect(await names(story)).toEqual(['Ane Krog', 'Carl Vang']);
    story.meeting(MARCH, 'ItemClosed', { ...item, at: '10.50' });
    expect(await names(story)).toEqual(['Bo Lund', 'Carl Vang']);
    expect(await names(story, { at: '10.30' })).toEqual(['Ane Krog', 'Bo Lund', 'Carl Vang']);
    expect(await asked(story, { at: '10.30' })).toMatchObject({ moment: { ...on, at: '10.30' }, quorate: true });
  });

  it('are on the second day those who came back for it', async () => {
    const stays = [
      { on: null, from: null, to: null },
      { on: '2025-03-15', from: '09.30', to: null },
    ];
    const story = sandvig(person('Ane Krog', { stays }), person('Bo Lund'));
    expect(await names(story, { at: '09.10', on: '2025-03-15' })).toEqual(['Bo Lund']);
    expect(await names(story, { at: '09.30', on: '2025-03-15' })).toEqual(['Ane Krog', 'Bo Lund']);
  });

  it('did not include Bo Lund, Carl Vang and Hans Bæk, who voted on it all the same', async () => {
    const story = sandvig(person('Ane Krog'), person('Bo Lund', { recusedFrom: ['2.6'] }), person('Carl Vang', { leftAt: '2.6' })); // prettier-ignore
    story.opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.6');
    const names = ['Ane Krog', 'Bo Lund', 'Carl Vang', 'Hans Bæk'].map((name) => ({ name, vote: 'yes' as const }));
    const vote = { subject: 'Molen', for: 4, against: 0, abstained: 0 };
    story.case('havn', 'DecisionRecorded', {
      ...{ itemId: `${MARCH}/1`, meetingId: MARCH, bodyId: BODY, text: 'Godkendt.', outcomes: ['approved'] },
      ...{ points: [], remarks: [], recommendationVersion: null, decidedUnder: null },
      votes: [{ ...vote, names: [...names, { name: 'Dorte Friis', vote: 'absent' }] }],
    });
    expect((await asked(story)).strayVotes).toEqual([
      { name: 'Bo Lund', subject: 'Molen', standing: 'recused' },
      { name: 'Carl Vang', subject: 'Molen', standing: 'away' },
      { name: 'Hans Bæk', subject: 'Molen', standing: null },
    ]);
    story.meeting(MARCH, 'ItemOpened', { ...on, number: '2.6', together: [], at: '10.00', reopened: false });
    expect((await asked(story)).strayVotes.map(({ name }) => name)).toEqual(['Bo Lund', 'Hans Bæk']);
  });

  it('could not decide where the meeting recorded so, whatever the numbers are', async () => {
    const story = sandvig(person('Ane Krog'), person('Bo Lund'), person('Carl Vang'));
    expect(await asked(story)).toMatchObject({ needed: 3, quorate: true });
    story.meeting(MARCH, 'QuorumLost', { ...on, number: '2.6', at: null, present: null, needed: 3 });
    expect(await asked(story)).toMatchObject({ quorate: false });
  });

  it('are not counted against rules or members that nobody recorded', async () => {
    const story = new Story().body().scheduled(MARCH).meeting(MARCH, 'AttendanceRecorded', { attendees: [person('Ane Krog')] }); // prettier-ignore
    expect(await asked(story)).toMatchObject({ members: null, needed: null, quorate: null });
  });

  it('are as of an earlier moment those who were known then', async () => {
    const story = sandvig(person('Ane Krog'), person('Bo Lund'));
    const before = story.log.events.length - 1;
    story.meeting(MARCH, 'AttendanceRecorded', { attendees: [person('Bo Lund', { leftAt: '2.1' })] });
    expect(await names(story)).toEqual(['Ane Krog']);
    const then = await askOf(story.log, (reading) => voters(reading, MARCH, '2.6'), before);
    expect(then?.voters.map(({ name }) => name)).toEqual(['Ane Krog', 'Bo Lund']);
  });

  it('is no question of a meeting that does not exist', async () => {
    expect(await askOf(new Story().log, (reading) => voters(reading, 'intet', '2.6'))).toBeNull();
  });
});
