import { askOf } from '../testing/spec-models';
import { MARCH, Story } from '../testing/story';
import { caseHistory } from './query';

const on = { date: '2025-03-14' };

/** Havnen stands on the agenda as item 2.6, Broen as 2.7. */
const start = (): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .opened('havn', 'Ny havn')
    .onAgenda('havn', MARCH, '2.6')
    .opened('bro', 'Ny bro')
    .onAgenda('bro', MARCH, '2.7');

/** The lines after those that all stories begin with. */
const texts = async (story: Story, id = 'havn'): Promise<string[]> =>
  ((await askOf(story.log, (reading) => caseHistory(reading, id)))?.history ?? []).slice(2).map(({ text }) => text);

describe('what happened at the meeting, in the history of Havnen', () => {
  it('is when the item was up, alone, together with another and once more', async () => {
    const story = start()
      .meeting(MARCH, 'ItemOpened', { ...on, number: '2.6', together: ['2.7'], at: '10.05', reopened: false })
      .meeting(MARCH, 'ItemClosed', { ...on, number: '2.6', together: ['2.7'], at: '10.35' })
      .meeting(MARCH, 'ItemOpened', { ...on, number: '2.6', together: [], at: null, reopened: true });
    expect(await texts(story)).toEqual([
      'Punktet blev taget op kl. 10.05 sammen med punkt 2.7',
      'Punktet blev afsluttet kl. 10.35',
      'Punktet blev genoptaget',
    ]);
    expect(await texts(story, 'bro')).toEqual([
      'Punktet blev taget op kl. 10.05 sammen med punkt 2.6',
      'Punktet blev afsluttet kl. 10.35',
    ]);
  });

  it('is who was recused from it, and not from another', async () => {
    const recusal = { number: '2.6', name: 'Ane Krog', recused: true, notifiedBy: 'Bo Lund', reason: 'slægtskab' };
    const story = start()
      .meeting(MARCH, 'RecusalDecided', recusal)
      .meeting(MARCH, 'RecusalDecided', { ...recusal, name: 'Bo Lund', recused: false, notifiedBy: null })
      .meeting(MARCH, 'RecusalDecided', { ...recusal, number: '2.7' });
    expect(await texts(story)).toEqual([
      'Inhabilitet: Ane Krog er inhabil efter underretning fra Bo Lund: slægtskab',
      'Inhabilitet: Bo Lund er ikke inhabil: slægtskab',
    ]);
  });

  it('is that the body could not decide it, and that it waits for the next meeting', async () => {
    const story = start()
      .meeting(MARCH, 'QuorumLost', { ...on, number: '2.6', at: '11.20', present: 2, needed: 3 })
      .case('havn', 'ItemCarriedOver', {
        itemId: `${MARCH}/1`,
        meetingId: MARCH,
        bodyId: 'fjordraadet',
        cause: 'quorum_lost',
        returnId: 'r1',
        wasScheduled: true,
      });
    expect(await texts(story)).toEqual([
      'Organet var ikke længere beslutningsdygtigt fra punkt 2.6 kl. 11.20 (2 til stede og mindst 3 kræves)',
      'Organet var ikke længere beslutningsdygtigt; sagen venter på næste møde',
    ]);
  });

  it('is that the meeting goes on another day, but no short interruption', async () => {
    const story = start()
      .meeting(MARCH, 'MeetingSuspended', { ...on, at: '10.40', reason: 'Gruppemøder' })
      .meeting(MARCH, 'MeetingResumed', { ...on, at: '11.00' })
      .meeting(MARCH, 'MeetingAdjourned', {
        ...on,
        at: '22.55',
        toDate: '2025-03-15',
        toTime: '09.00',
        reason: 'sent',
      });
    expect(await texts(story)).toEqual([
      'Mødet blev afbrudt kl. 22.55 og fortsætter den 15. marts 2025 kl. 09.00: sent',
    ]);
  });
});
