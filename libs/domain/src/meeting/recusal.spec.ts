import { given } from '../testing/decider-specification';
import { closed, KKR, opened, scheduled } from '../testing/meeting-words';
import type { Attendee } from './attendee';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';

const blank = { party: null, organisation: null, substituteFor: null, arrivedAt: null, leftAt: null, recusedFrom: [] };
const attending = (...attendees: Attendee[]): MeetingEvent => ({
  type: 'AttendanceRecorded',
  data: { bodyId: KKR, attendees: attendees.map((attendee) => ({ ...blank, ...attendee })) },
});
const ane: Attendee = { name: 'Ane Krog', role: 'present' };
const said = {
  number: '2.6',
  name: 'Ane Krog',
  recused: true,
  notifiedBy: 'Ane Krog',
  reason: 'Hun er gift med ansøgeren.',
};
const decide = (data: object = {}): MeetingCommand => ({ type: 'DecideRecusal', data: { ...said, ...data } });
const decided = (data: object = {}): MeetingEvent => ({
  type: 'RecusalDecided',
  data: { bodyId: KKR, ...said, ...data },
});
const begun = [scheduled(), opened(), attending(ane)];

describe('deciding whether a member is recused', () => {
  it('finds Ane Krog recused from item 2.6, who had said so herself', () => {
    given(meetingAggregate, ...begun)
      .when(decide())
      .then(decided());
    given(meetingAggregate, ...begun, closed())
      .when(decide())
      .then(decided());
  });

  it('finds that Ane Krog is not recused although Bo Lund had asked, and keeps the reason', () => {
    const no = { recused: false, notifiedBy: 'Bo Lund', reason: 'Interessen er ikke særlig.' };
    given(meetingAggregate, ...begun)
      .when(decide(no))
      .then(decided(no));
  });

  it('changes nothing the second time', () => {
    given(meetingAggregate, ...begun, decided())
      .when(decide())
      .thenNothing();
  });

  it('is not decided otherwise while it stands, and says how to put it right', () => {
    const { decision } = given(meetingAggregate, ...begun, decided()).when(decide({ recused: false }));
    expect(decision).toHaveProperty('refused', {
      code: 'recusal-already-decided',
      message: 'Det er allerede afgjort, at Ane Krog er inhabil på punkt 2.6; er det ført forkert, kan det annulleres.',
      allowed: ['AnnulEntry'],
      field: 'recused',
    });
  });

  it.each<[string, object, string, string]>([
    ['somebody whom the attendance does not name', { name: 'Ane K.' }, 'person-unknown', 'name'],
    ['no reason', { reason: ' ' }, 'text-missing', 'reason'],
    ['no item', { number: '' }, 'text-missing', 'number'],
  ])('is refused for %s', (_, data, code, field) => {
    given(meetingAggregate, ...begun)
      .when(decide(data))
      .thenRefused(code, { field });
  });

  it.each(['guest', 'apology', 'absent'] as const)('is refused for Ane Krog as %s, who had no vote', (role) => {
    given(meetingAggregate, scheduled(), opened(), attending({ ...ane, role }))
      .when(decide())
      .thenRefused('was-not-there', { allowed: ['RecordAttendance'], field: 'name' });
  });

  it('is refused before the meeting', () => {
    given(meetingAggregate, scheduled()).when(decide()).thenRefused('meeting-not-opened');
  });
});

describe('a substitute for a single item', () => {
  const bo: Attendee = { name: 'Bo Lund', role: 'substitute', seats: [{ substituteFor: 'Ane Krog', items: ['2.6'] }] };
  const record: MeetingCommand = { type: 'RecordAttendance', data: { attendees: [bo] } };

  it('sits for Ane Krog at the item from which she is recused', () => {
    given(meetingAggregate, ...begun, decided())
      .when(record)
      .then(attending(bo));
  });

  it('sits for Carl Vang, of whom nothing is recorded, and for one who is out of the room', () => {
    const seats = [{ substituteFor: 'Carl Vang', items: ['2.6'] }];
    const forCarl: Attendee = { ...bo, seats };
    given(meetingAggregate, ...begun)
      .when({ type: 'RecordAttendance', data: { attendees: [forCarl] } })
      .then(attending(forCarl));
    const out = attending({ ...ane, awayFrom: ['2.6'] });
    given(meetingAggregate, scheduled(), opened(), out).when(record).then(attending(bo));
  });

  it('is refused while Ane Krog sits there herself, and says what must be recorded first', () => {
    const { decision } = given(meetingAggregate, ...begun).when(record);
    expect(decision).toHaveProperty('refused', {
      code: 'seat-taken',
      message:
        'Ane Krog er til stede og ikke inhabil på punkt 2.6, så Bo Lund kan ikke deltage i stedet; før fraværet ("awayFrom") eller inhabiliteten først.',
      allowed: ['DecideRecusal', 'RecordAttendance'],
      field: 'attendees.0.seats.0.items',
    });
  });
});
