import { showMeeting, type MeetingView } from '../meetings/query';
import { askOf } from '../testing/spec-models';
import { MARCH, MAY, Story } from '../testing/story';

const on = { date: '2025-03-14' };
const item = { ...on, together: [] };

const begun = (): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .meeting(MARCH, 'MeetingOpened', { ...on, at: '09.30' });

const shown = async (story: Story): Promise<MeetingView> => {
  const meeting = await askOf(story.log, (reading) => showMeeting(reading, MARCH));
  if (meeting === null) throw new Error('the meeting should be there');
  return meeting;
};

describe('how a meeting went', () => {
  it('tells when its items were taken up, also once more and together', async () => {
    const story = begun()
      .meeting(MARCH, 'ItemOpened', { ...item, number: '2.1', at: '09.40', reopened: false })
      .meeting(MARCH, 'ItemClosed', { ...item, number: '2.1', at: '10.05' })
      .meeting(MARCH, 'ItemOpened', { ...item, number: '2.1', together: ['2.2'], at: '10.50', reopened: true });
    const first = { number: '2.1', together: [], opened: { ...on, at: '09.40' }, closed: { ...on, at: '10.05' } };
    const opened = { ...on, at: '10.50' };
    expect((await shown(story)).turns).toEqual([
      first,
      { number: '2.1', together: ['2.2'], opened, closed: null },
      { number: '2.2', together: ['2.1'], opened, closed: null },
    ]);
    story.meeting(MARCH, 'MeetingClosed', { ...on, at: '11.45' });
    expect((await shown(story)).turns.map(({ closed }) => closed?.at)).toEqual(['10.05', '11.45', '11.45']);
  });

  it('tells interruptions, and that it ended on another day', async () => {
    const story = begun()
      .meeting(MARCH, 'MeetingSuspended', { ...on, at: '22.00', reason: 'Gruppemøder' })
      .meeting(MARCH, 'MeetingAdjourned', { ...on, at: '22.30', toDate: '2025-03-15', toTime: '09.00', reason: null })
      .meeting(MARCH, 'MeetingResumed', { date: '2025-03-15', at: '09.05' })
      .meeting(MARCH, 'MeetingSuspended', { date: '2025-03-15', at: '10.00', reason: 'Pause' })
      .meeting(MARCH, 'MeetingClosed', { ...on, at: '11.00', on: '2025-03-15' });
    expect(await shown(story)).toMatchObject({
      date: '2025-03-14',
      closedOn: '2025-03-15',
      breaks: [
        {
          from: { ...on, at: '22.00' },
          to: { date: '2025-03-15', at: '09.00' },
          reason: null,
          resumed: { date: '2025-03-15', at: '09.05' },
        },
        { from: { date: '2025-03-15', at: '10.00' }, to: null, reason: 'Pause', resumed: null },
      ],
    });
  });

  it('tells recusals with their reasons, and where the body could not decide', async () => {
    const count = { ...on, present: 2, needed: 3 };
    const recusal = { number: '2.6', name: 'Ane Krog', recused: true, notifiedBy: 'Bo Lund', reason: 'Slægtskab.' };
    const story = begun()
      .meeting(MARCH, 'RecusalDecided', recusal)
      .meeting(MARCH, 'QuorumLost', { ...count, number: '2.6', at: '11.20' });
    const lost = { from: '2.6', to: null, lost: { ...on, at: '11.20' }, present: 2, needed: 3, regained: null };
    expect(await shown(story)).toMatchObject({ recusals: [recusal], quorumLosses: [lost] });
    story.meeting(MARCH, 'QuorumRegained', { ...count, number: '2.8', at: '11.40', present: 3 });
    expect((await shown(story)).quorumLosses).toEqual([{ ...lost, to: '2.8', regained: { ...on, at: '11.40' } }]);
  });

  it('is of that meeting alone, and forgets what was taken back', async () => {
    const story = begun()
      .scheduled(MAY)
      .meeting(MAY, 'ItemOpened', { ...item, number: '2.1', at: null, reopened: false })
      .meeting(MARCH, 'MeetingSuspended', { ...on, at: null, reason: null })
      .annulled(`meeting-${MARCH}`);
    expect(await shown(story)).toMatchObject({ turns: [], recusals: [], breaks: [], quorumLosses: [] });
  });
});
