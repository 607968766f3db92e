import { askOf } from '../testing/spec-models';
import { MARCH, MAY, Story } from '../testing/story';
import { listMeetings, showMeeting, type MeetingView } from './query';

const procedure = (number: string, decision: string | null) =>
  ({
    number,
    title: 'Godkendelse af dagsorden',
    kind: 'agenda',
    section: null,
    background: null,
    recommendation: null,
    presentation: null,
    decision,
    outcomes: decision === null ? [] : (['approved'] as const),
  }) as const;

const planned = (): Story =>
  new Story()
    .body()
    .scheduled(MAY)
    .scheduled(MARCH)
    .meeting(MARCH, 'ProcedureRecorded', procedure('1.1', null))
    .opened('havn', 'Ny havn')
    .onAgenda('havn', MARCH, '2.10')
    .opened('bro', 'Ny bro')
    .onAgenda('bro', MARCH, '2.9');

const shown = async (story: Story, id = MARCH): Promise<MeetingView> => {
  const meeting = await askOf(story.log, (reading) => showMeeting(reading, id));
  if (meeting === null) throw new Error('the meeting should be there');
  return meeting;
};

describe('the meetings', () => {
  it('are listed by date, with body and status', async () => {
    const { meetings } = await askOf(planned().log, (reading) => listMeetings(reading));
    expect(meetings.map(({ id, body, status }) => [id, body, status])).toEqual([
      [MARCH, 'Fjordrådet', 'planned'],
      [MAY, 'Fjordrådet', 'planned'],
    ]);
    expect(await askOf(planned().log, (reading) => listMeetings(reading, { bodyId: 'et-andet' }))).toEqual({
      meetings: [],
    });
  });

  it('a meeting that does not exist is not there', async () => {
    expect(await askOf(planned().log, (reading) => showMeeting(reading, 'intet'))).toBeNull();
  });
});

describe('the agenda of a meeting', () => {
  it('as planned is in the order of the numbers, with procedural items, before anything was sent or held', async () => {
    const meeting = await shown(planned());
    expect(meeting.planned.map(({ number, title, kind }) => [number, title, kind])).toEqual([
      ['1.1', 'Godkendelse af dagsorden', 'procedural'],
      ['2.9', 'Ny bro', 'case'],
      ['2.10', 'Ny havn', 'case'],
    ]);
    expect([meeting.sent, meeting.held]).toEqual([null, null]);
  });

  it('as sent stays as it was when the case is renamed or taken off', async () => {
    const agenda = [{ number: '2.10', title: 'Ny havn', caseId: 'havn' }];
    const story = planned().meeting(MARCH, 'MeetingConvened', { agenda, sentOn: '2025-03-07' });
    story.case('havn', 'CaseMaterialRevised', { meetingId: MARCH, title: 'Havnen' });
    const item = { itemId: `${MARCH}/1`, meetingId: MARCH, bodyId: 'fjordraadet' };
    story.case('bro', 'ItemRemoved', { ...item, declined: false, reason: null });
    const meeting = await shown(story);
    expect(meeting).toMatchObject({ status: 'convened', sentOn: '2025-03-07', sent: agenda });
    expect(meeting.planned.map(({ title }) => title)).toEqual(['Godkendelse af dagsorden', 'Havnen']);
  });

  it('as held tells decisions, and what was not reached', async () => {
    const story = planned().decided('havn', MARCH, ['approved'], 'Godkendt.').held(MARCH);
    const item = { itemId: `${MARCH}/1`, meetingId: MARCH, bodyId: 'fjordraadet' };
    story.case('bro', 'ItemCarriedOver', { ...item, cause: 'not_reached', returnId: 'r1', wasScheduled: true });
    const meeting = await shown(
      story.meeting(MARCH, 'ProcedureRecorded', procedure('1.1', 'Godkendt uden ændringer.')),
    );
    expect(meeting.status).toBe('held');
    expect(meeting.held?.map(({ number, outcomes, decision }) => [number, outcomes, decision])).toEqual([
      ['1.1', ['approved'], 'Godkendt uden ændringer.'],
      ['2.9', [], null],
      ['2.10', ['approved'], 'Godkendt.'],
    ]);
  });

  it('tells how it was approved', async () => {
    const changes = [{ number: '2.9', change: 'postponed', to: null }] as const;
    const story = planned().meeting(MARCH, 'AgendaApproved', { text: 'Godkendt med ændring', changes });
    expect((await shown(story)).approval).toEqual({ text: 'Godkendt med ændring', changes });
  });
});

it('a meeting shows what else is known of it', async () => {
  const story = planned().meeting(MARCH, 'DocumentFiled', { sha256: 'ab', fileName: 'referat.txt', kind: 'minutes' });
  story.meeting(MAY, 'MinutesApproved', { ofMeetingId: MARCH, number: '1.2', remarks: null });
  const entries = [{ title: 'Broen', condition: null, caseId: 'bro', ground: 'titlen' }];
  story.meeting(MARCH, 'ReturnsDeclared', { number: '4.1', forDate: null, forMeetingId: MAY, entries });
  expect(await shown(story)).toMatchObject({
    minutesApprovedBy: MAY,
    declaredReturns: entries,
    documents: [{ sha256: 'ab', fileName: 'referat.txt', kind: 'minutes' }],
    attendance: [],
  });
});

it('a meeting keeps its own time and place when it moves, and its status when its agenda is sent late', async () => {
  const time = { start: '09.30', end: '12.00' };
  const story = planned().meeting(MAY, 'MeetingMoved', {
    from: '2025-05-16',
    date: '2025-05-23',
    time,
    place: 'Salen',
    reason: null,
  });
  story.meeting(MAY, 'MeetingOpened', { date: '2025-05-23', at: '09.35' });
  story.meeting(MAY, 'MeetingConvened', { agenda: [], sentOn: '2025-05-16' });
  expect(await shown(story, MAY)).toMatchObject({
    date: '2025-05-23',
    time,
    place: 'Salen',
    status: 'in_progress',
    sent: [],
  });
  const cancelled = planned().meeting(MAY, 'MeetingCancelled', { date: '2025-05-16', reason: 'sygdom' });
  expect(await shown(cancelled, MAY)).toMatchObject({ status: 'cancelled', cancelledBecause: 'sygdom' });
});
