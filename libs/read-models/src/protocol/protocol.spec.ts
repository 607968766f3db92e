import { caseHistory } from '../case-history/query';
import { listMeetings, showMeeting, type MeetingView } from '../meetings/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { minutesWord } from './state';

const present = (name: string, role: 'present' | 'substitute' | 'guest' = 'present') => ({
  name,
  role,
  party: null,
  organisation: null,
  substituteFor: null,
  arrivedAt: null,
  leftAt: null,
  recusedFrom: [],
});
const held = (): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .scheduled(MAY)
    .opened('havn', 'Ny havn')
    .onAgenda('havn', MARCH, '2.3')
    .opened('bro', 'Ny bro')
    .onAgenda('bro', MARCH, '2.4')
    .decided('havn', MARCH, ['approved'])
    .decided('bro', MARCH, ['approved'])
    .held(MARCH);
const sending = { sentOn: '2025-03-17', sha256: 'aa', remarksBy: '2025-03-24' };
const remark = { by: 'Ane', text: 'Hun stemte imod.', number: '2.3', on: '2025-03-25', late: true };
const addendum = { text: 'Ane stemte imod.', number: '2.3', decidedBy: 'formanden', on: '2025-03-28', sha256: null };
const publication = { sha256: 'aa', redactedSha256: 'bb', checkedBy: 'Mads Krage', on: '2025-03-20' };

const shown = async (story: Story): Promise<MeetingView> => {
  const meeting = await askOf(story.log, (reading) => showMeeting(reading, MARCH));
  if (meeting === null) throw new Error('the meeting should be there');
  return meeting;
};
const words = async (story: Story, at: number | null = null) =>
  (await askOf(story.log, (reading) => listMeetings(reading, { bodyId: BODY }), at)).meetings.map(
    ({ minutes }) => minutes,
  );
const linesOf = async (story: Story, id: string) =>
  ((await askOf(story.log, (reading) => caseHistory(reading, id)))?.history ?? []).map(({ text }) => text).slice(3);

describe('the minutes of a meeting', () => {
  it('go from draft to sent, to remarks, and to sent again', async () => {
    const story = held();
    expect(await words(story)).toEqual(['draft', 'none']);
    expect(await words(story.meeting(MARCH, 'MinutesSent', sending))).toEqual(['sent', 'none']);
    expect(await words(story.meeting(MARCH, 'MinutesRemarked', remark))).toEqual(['remarks', 'none']);
    expect((await shown(story)).protocol).toMatchObject({ ...sending, remarks: [remark], approval: null });
    expect(await words(story.meeting(MARCH, 'MinutesSent', { ...sending, sentOn: '2025-03-26' }))).toEqual([
      'sent',
      'none',
    ]);
  });

  it('are approved at a later meeting, and still were drafts as of an earlier moment', async () => {
    const story = held().meeting(MAY, 'MinutesApproved', { ofMeetingId: MARCH, number: '1.2', remarks: null });
    expect(await words(story)).toEqual(['approved', 'none']);
    expect(await words(story, story.log.events.length - 2)).toEqual(['draft', 'none']);
    expect(await shown(story)).toMatchObject({
      minutesApprovedBy: MAY,
      protocol: { approval: { how: 'later_meeting', meetingId: MAY, on: '2025-05-16' } },
    });
  });

  it('are approved by the last signature, and say who has not signed yet', async () => {
    const attendees = [present('Ane'), present('Bo', 'substitute'), present('Gæst', 'guest')];
    const story = held()
      .meeting(MARCH, 'AttendanceRecorded', { attendees })
      .meeting(MARCH, 'MinutesSigned', { name: 'Ane', reservation: 'Punkt 2.3 er forkert.', on: '2025-03-17' });
    expect((await shown(story)).protocol).toMatchObject({
      signatures: [{ name: 'Ane', reservation: 'Punkt 2.3 er forkert.', on: '2025-03-17' }],
      unsigned: ['Bo'],
    });
    const approval = { ofMeetingId: MARCH, number: null, remarks: null, how: 'signatures', on: '2025-03-18' } as const;
    story.meeting(MARCH, 'MinutesApproved', approval);
    expect(await words(story)).toEqual(['approved', 'none']);
    expect((await shown(story)).protocol.approval).toMatchObject({ how: 'signatures', on: '2025-03-18' });
    expect((await linesOf(story, 'havn')).at(-1)).toBe('Referatet blev godkendt med alle deltageres underskrift');
  });

  it('are corrected by an addendum beside them, told to the case of its item alone', async () => {
    const story = held().meeting(MARCH, 'MinutesSent', sending).meeting(MARCH, 'MinutesCorrected', addendum);
    expect(await shown(story)).toMatchObject({ minutes: 'corrected', protocol: { sha256: 'aa', addenda: [addendum] } });
    expect(await linesOf(story, 'havn')).toEqual([
      'Referatet blev berigtiget af formanden til punkt 2.3: "Ane stemte imod."',
    ]);
    expect(await linesOf(story, 'bro')).toEqual([]);
  });

  it.each([
    [{ status: 'in_progress' }, 'none'],
    [{ status: 'in_progress', approved: true }, 'approved'],
    [{ sent: true, remarked: true }, 'remarks'],
    [{ approved: true, addenda: 1 }, 'corrected'],
  ] as const)('stand somewhere: %j is %s', (known, word) => {
    const draft = { status: 'held', sent: false, remarked: false, approved: false, addenda: 0 };
    expect(minutesWord({ ...draft, ...known })).toBe(word);
  });
});

describe('what the public sees of a meeting', () => {
  it('is the checked document with something left out, beside the full one, and told to its cases', async () => {
    const story = held().meeting(MARCH, 'MinutesPublished', publication);
    const visible = { what: 'minutes', ...publication, withdrawnOn: null, withdrawnBecause: null };
    expect((await shown(story)).publications).toEqual([visible]);
    expect(await linesOf(story, 'bro')).toEqual(['Referatet blev offentliggjort den 20. marts 2025']);
  });

  it('is taken away again, with the reason', async () => {
    const story = held()
      .meeting(MARCH, 'AgendaPublished', publication)
      .meeting(MARCH, 'PublicationWithdrawn', { what: 'agenda', reason: 'et navn', on: '2025-03-21' });
    expect((await shown(story)).publications).toMatchObject([
      { what: 'agenda', withdrawnOn: '2025-03-21', withdrawnBecause: 'et navn' },
    ]);
    expect((await linesOf(story, 'havn')).at(-1)).toBe(
      'Dagsordenen er ikke længere offentliggjort fra den 21. marts 2025: et navn',
    );
  });
});
