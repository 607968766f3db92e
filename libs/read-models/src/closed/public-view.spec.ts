import { awaitedAnswers, awayOf } from '../awaited/query';
import { showMeeting } from '../meetings/query';
import type { Reading } from '../reading';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';

const TODAY = '2025-06-01';
const line = { number: '2.6', title: 'Køb af havnen', caseId: 'havn' };
const FROZEN = { sent: [], notice: null };
const closing = {
  meetingId: MARCH,
  scope: 'item',
  section: null,
  attachmentId: null,
  closed: true,
  basis: 'KSL § 10: forhandling om pris',
  publicTitle: 'Køb af ejendom',
  decidedBy: 'Borgmester Inga Holm',
} as const;

const WHEN_PRICED = { bodyId: BODY, meetingId: null, date: null, precision: null, condition: 'når prisen kendes' };

const story = () =>
  new Story().body().scheduled(MARCH).scheduled(MAY).opened('havn', 'Køb af havnen').onAgenda('havn', MARCH, '2.6');
const shown = <T>(told: Story, ask: (reading: Reading) => Promise<T>): Promise<T> =>
  askOf(told.log, ask, null, 'public');

describe('offentligheden ser af en lukket sag om havnen', () => {
  it('at der ventes på svar, men ikke fra hvem, om hvad, eller hvad de svarede', async () => {
    const heard = story()
      .case('havn', 'HearingOpened', {
        hearingId: 'h1',
        itemId: null,
        meetingId: null,
        bodyId: BODY,
        subject: 'Prisen for kajen',
        parties: ['Rederiet Sund'],
        from: '2025-03-20',
        to: '2025-04-20',
      })
      .case('havn', 'AccessSet', closing, MARCH);
    const { awaited } = await shown(heard, (reading) => awaitedAnswers(reading, TODAY));
    expect(awaited).toMatchObject([{ title: 'Køb af ejendom', from: [], what: null, until: '2025-04-20' }]);
    heard.case('havn', 'HearingClosed', {
      hearingId: 'h1',
      meetingId: null,
      bodyId: BODY,
      on: '2025-04-21',
      answers: [{ party: 'Rederiet Sund', on: '2025-04-01', text: '12 mio. kr.' }],
      silent: [],
    });
    const answered = await shown(heard, (reading) => awayOf(reading, 'havn'));
    expect(answered).toMatchObject([{ status: 'closed', from: [], answers: [], silent: [] }]);
    expect(await askOf(heard.log, (reading) => awayOf(reading, 'havn'))).toMatchObject([
      { from: ['Rederiet Sund'], what: 'Prisen for kajen', answers: [{ text: '12 mio. kr.' }] },
    ]);
  });

  it('den neutrale titel i alt, der blev sendt, også hvor dagsordenen siden blev sendt uden den', async () => {
    const sent = story()
      .meeting(MARCH, 'MeetingConvened', { ...FROZEN, agenda: [line], sentOn: '2025-03-07' })
      .meeting(MARCH, 'AgendaResent', { ...FROZEN, agenda: [], reason: 'Rettet', sentOn: '2025-03-08' })
      .case('havn', 'ItemRemoved', {
        itemId: `${MARCH}/1`,
        meetingId: MARCH,
        bodyId: BODY,
        declined: false,
        reason: null,
      })
      .case('havn', 'AccessSet', closing, MARCH);
    const meeting = await shown(sent, (reading) => showMeeting(reading, MARCH));
    expect(meeting?.dispatches.map(({ lines }) => lines)).toEqual([
      [{ number: '2.6', title: 'Køb af ejendom', publicTitle: 'Køb af ejendom', caseId: 'havn' }],
      [],
    ]);
  });

  it('at den blev udsat, da dagsordenen blev godkendt, men ikke hvad den venter på', async () => {
    const approved = story()
      .meeting(MARCH, 'AgendaApproved', {
        text: 'Godkendt, idet punkt 2.6 udsættes',
        changes: [{ number: '2.6', change: 'postponed', target: WHEN_PRICED }],
      })
      .case('havn', 'AccessSet', closing, MARCH);
    const meeting = await shown(approved, (reading) => showMeeting(reading, MARCH));
    expect(meeting?.approval?.changes).toEqual([{ number: '2.6', change: 'postponed' }]);
    const full = await askOf(approved.log, (reading) => showMeeting(reading, MARCH));
    expect(full?.approval?.changes).toMatchObject([{ target: { condition: 'når prisen kendes' } }]);
  });
});
