import { given } from '../testing/decider-specification';
import { facts } from '../testing/facts';
import { closed, KKR, opened, scheduled, THIS_MEETING } from '../testing/meeting-words';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';
import type { CorrectMinutes, RemarkOnMinutes, SendMinutes, SignMinutes } from './protocol';

const HASH = 'ab'.repeat(32);
const world = facts({ today: '2025-03-18' });
const filed = (kind: 'minutes' | 'agenda' = 'minutes'): MeetingEvent => ({
  type: 'DocumentFiled',
  data: { bodyId: KKR, sha256: HASH, fileName: 'referat.pdf', kind },
});
const present = (name: string, role: 'present' | 'substitute' | 'guest' | 'apology' = 'present') => ({
  name,
  role,
  party: null,
  organisation: null,
  substituteFor: role === 'substitute' ? 'Inge Dam' : null,
  arrivedAt: null,
  leftAt: null,
  recusedFrom: [],
});
const attended: MeetingEvent = {
  type: 'AttendanceRecorded',
  data: {
    bodyId: KKR,
    attendees: [
      present('Ane Krog'),
      present('Bo Lund', 'substitute'),
      present('Carl Vang', 'guest'),
      present('Inge Dam', 'apology'),
    ],
  },
};
const held = [scheduled(), opened(), attended, closed()];

const send = (data: SendMinutes['data'] = {}): MeetingCommand => ({ type: 'SendMinutes', data });
const sent = (data: object = {}): MeetingEvent => ({
  type: 'MinutesSent',
  data: { bodyId: KKR, sentOn: '2025-03-18', sha256: null, remarksBy: null, ...data },
});
const remark = (data: Partial<RemarkOnMinutes['data']> = {}): MeetingCommand => ({
  type: 'RemarkOnMinutes',
  data: { by: 'Ane Krog', text: 'Hun stemte imod.', number: '2.3', on: '2025-03-20', ...data },
});
const remarked = (data: object = {}): MeetingEvent => ({
  type: 'MinutesRemarked',
  data: {
    bodyId: KKR,
    by: 'Ane Krog',
    text: 'Hun stemte imod.',
    number: '2.3',
    on: '2025-03-20',
    late: false,
    ...data,
  },
});
const sign = (name: string, data: Partial<SignMinutes['data']> = {}): MeetingCommand => ({
  type: 'SignMinutes',
  data: { name, ...data },
});
const signed = (name: string, reservation: string | null = null): MeetingEvent => ({
  type: 'MinutesSigned',
  data: { bodyId: KKR, name, reservation, on: '2025-03-18' },
});
const approved = (how: 'same_meeting' | 'signatures'): MeetingEvent => ({
  type: 'MinutesApproved',
  data: {
    bodyId: KKR,
    ofMeetingId: THIS_MEETING,
    number: null,
    remarks: null,
    how,
    ...(how === 'signatures' ? { on: '2025-03-18' } : {}),
  },
});
const correct = (data: Partial<CorrectMinutes['data']> = {}): MeetingCommand => ({
  type: 'CorrectMinutes',
  data: { text: 'Ane Krog stemte imod under punkt 2.3.', decidedBy: 'formanden', ...data },
});
const corrected = (data: object = {}): MeetingEvent => ({
  type: 'MinutesCorrected',
  data: {
    bodyId: KKR,
    text: 'Ane Krog stemte imod under punkt 2.3.',
    number: null,
    decidedBy: 'formanden',
    on: '2025-03-18',
    sha256: null,
    ...data,
  },
});

describe('referatet, der sendes ud', () => {
  it('Fællesudvalgets referat sendes fire dage efter mødet, med frist for bemærkninger', () => {
    const said = { sha256: HASH, remarksBy: '2025-03-25' };
    given(meetingAggregate, ...held, filed())
      .when(send(said), world)
      .then(sent(said));
    given(meetingAggregate, ...held, filed(), sent(said))
      .when(send(said), world)
      .thenNothing();
  });

  it('sendes igen, når bemærkningerne er indarbejdet', () => {
    given(meetingAggregate, ...held, sent(), remarked())
      .when(send({ sentOn: '2025-03-26' }), world)
      .then(sent({ sentOn: '2025-03-26' }));
  });

  it('Ane Krog bemærker, at hun stemte imod; kommer det efter fristen, står det der', () => {
    given(meetingAggregate, ...held, sent({ remarksBy: '2025-03-20' }))
      .when(remark(), world)
      .then(remarked());
    given(meetingAggregate, ...held, sent({ remarksBy: '2025-03-19' }))
      .when(remark(), world)
      .then(remarked({ late: true }));
    given(meetingAggregate, ...held, sent(), remarked())
      .when(remark(), world)
      .thenNothing();
  });

  it.each<[string, MeetingEvent[], MeetingCommand, string, object]>([
    ['før mødet er afsluttet', [scheduled(), opened()], send(), 'meeting-not-held', { allowed: ['CloseMeeting'] }],
    ['før mødet blev holdt', held, send({ sentOn: '2025-03-13' }), 'sent-before-held', { field: 'sentOn' }],
    [
      'med en fil, der ikke er arkiveret',
      held,
      send({ sha256: HASH }),
      'document-unknown',
      { allowed: ['FileDocument'] },
    ],
    [
      'med dagsordenens fil',
      [...held, filed('agenda')],
      send({ sha256: HASH }),
      'document-of-another-kind',
      { field: 'sha256' },
    ],
    [
      'når det er godkendt',
      [...held, approved('same_meeting')],
      send(),
      'minutes-approved',
      { allowed: ['CorrectMinutes'] },
    ],
    ['og bemærkes før det er sendt', held, remark(), 'minutes-not-sent', { allowed: ['SendMinutes'] }],
    ['og bemærkes efter godkendelsen', [...held, sent(), approved('same_meeting')], remark(), 'minutes-approved', {}],
    ['og bemærkes uden ord', [...held, sent()], remark({ text: ' ' }), 'text-missing', { field: 'text' }],
  ])('afvises %s', (_, history, command, code, more) => {
    given(meetingAggregate, ...history)
      .when(command, world)
      .thenRefused(code, more);
  });
});

describe('beslutningsprotokollens underskrifter', () => {
  it('Ane Krog og Bo Lund, som deltog, underskriver; med den sidste er referatet godkendt', () => {
    given(meetingAggregate, ...held)
      .when(sign('Ane Krog'), world)
      .then(signed('Ane Krog'));
    given(meetingAggregate, ...held, signed('Ane Krog'))
      .when(sign('Bo Lund'), world)
      .then(signed('Bo Lund'), approved('signatures'));
  });

  it('Bo Lund underskriver med et forbehold, når han holder referatet for forkert', () => {
    given(meetingAggregate, ...held)
      .when(sign('Bo Lund', { reservation: 'Punkt 2.3 er gengivet forkert.' }), world)
      .then(signed('Bo Lund', 'Punkt 2.3 er gengivet forkert.'));
    given(meetingAggregate, ...held, signed('Bo Lund'))
      .when(sign('Bo Lund'), world)
      .thenNothing();
    given(meetingAggregate, ...held, signed('Bo Lund'))
      .when(sign('Bo Lund', { reservation: 'Nej.' }), world)
      .thenRefused('signed-otherwise', { allowed: ['AnnulEntry'] });
  });

  it('samles også, når referatet allerede er godkendt ved mødets slutning', () => {
    given(meetingAggregate, ...held, approved('same_meeting'), signed('Ane Krog'))
      .when(sign('Bo Lund'), world)
      .then(signed('Bo Lund'));
  });

  it('afvises af den, der ikke deltog, med dem, der mangler', () => {
    const { decision } = given(meetingAggregate, ...held, signed('Ane Krog')).when(sign('Carl Vang'), world);
    expect(decision).toMatchObject({
      refused: {
        code: 'no-participant',
        message: 'Carl Vang deltog ikke i mødet; endnu mangler at underskrive: Bo Lund.',
        allowed: ['SignMinutes', 'RecordAttendance'],
      },
    });
    given(meetingAggregate, scheduled(), opened(), closed())
      .when(sign('Ane Krog'), world)
      .thenRefused('no-participant', { allowed: ['RecordAttendance'], field: 'name' });
  });
});

describe('referatet, der godkendes på sit eget møde', () => {
  it('er godkendt ved mødets slutning, og én gang', () => {
    const approve: MeetingCommand = { type: 'ApproveMinutes', data: { ofMeetingId: THIS_MEETING } };
    given(meetingAggregate, scheduled(), opened()).when(approve, world).then(approved('same_meeting'));
    given(meetingAggregate, scheduled(), opened(), approved('same_meeting')).when(approve, world).thenNothing();
    given(meetingAggregate, scheduled()).when(approve, world).thenRefused('meeting-not-opened');
  });
});

describe('berigtigelsen af et referat', () => {
  it('Ane Krogs stemme tilføjes; referatet, som det blev sendt, står ved siden af', () => {
    given(meetingAggregate, ...held, sent())
      .when(correct(), world)
      .then(corrected());
    const { state } = given(meetingAggregate, ...held, sent(), corrected());
    expect([state.sentMinutes.length, state.addenda.length]).toEqual([1, 1]);
    given(meetingAggregate, ...held, sent(), corrected())
      .when(correct(), world)
      .thenNothing();
  });

  it('kan også gælde et referat, der er godkendt eller indlæst som fil, og være en fil selv', () => {
    given(meetingAggregate, ...held, approved('signatures'))
      .when(correct(), world)
      .then(corrected());
    given(meetingAggregate, ...held, filed())
      .when(correct({ sha256: HASH, number: '2.3' }), world)
      .then(corrected({ sha256: HASH, number: '2.3' }));
  });

  it('afvises, mens referatet endnu er et udkast, som rettes direkte', () => {
    given(meetingAggregate, ...held, filed('agenda'))
      .when(correct(), world)
      .thenRefused('minutes-still-draft', { allowed: ['RecordProcedure', 'AnnulEntry', 'SendMinutes'] });
    given(meetingAggregate, ...held, sent())
      .when(correct({ decidedBy: '' }), world)
      .thenRefused('text-missing');
  });
});
