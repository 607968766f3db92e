import { given } from '../testing/decider-specification';
import { closed, KKR, opened, scheduled } from '../testing/meeting-words';
import type { Attendee } from './attendance';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';

const record = (...attendees: Attendee[]): MeetingCommand => ({ type: 'RecordAttendance', data: { attendees } });
const blank = { party: null, organisation: null, substituteFor: null, arrivedAt: null, leftAt: null, recusedFrom: [] };
const recorded = (...attendees: Attendee[]): MeetingEvent => ({
  type: 'AttendanceRecorded',
  data: { bodyId: KKR, attendees: attendees.map((attendee) => ({ ...blank, ...attendee })) },
});
const begun = [scheduled(), opened()];

const ane: Attendee = { name: 'Ane Krog', role: 'present', party: 'A', organisation: 'Klitkøbing Kommune' };
const bo: Attendee = { name: 'Bo Lund', role: 'substitute', substituteFor: 'Carl Vang' };
const carl: Attendee = { name: 'Carl Vang', role: 'absent' };

describe('recording who was there', () => {
  it('takes all kinds of attendance, with the items that bound it', () => {
    const late: Attendee = {
      name: 'Dorte Friis',
      role: 'present',
      arrivedAt: '2.1',
      leftAt: '2.9',
      recusedFrom: ['2.3'],
    };
    const guest: Attendee = { name: 'Erik Holm', role: 'guest', organisation: 'Havnen' };
    const sick: Attendee = { name: 'Fie Bang', role: 'apology' };
    const all = [ane, bo, carl, late, guest, sick];
    given(meetingAggregate, ...begun)
      .when(record(...all))
      .then(recorded(...all));
  });

  it('is done at the meeting or after it, not before', () => {
    given(meetingAggregate, ...begun, closed())
      .when(record(ane))
      .then(recorded(ane));
    given(meetingAggregate, scheduled()).when(record(ane)).thenRefused('meeting-not-opened');
  });

  it('records only what is new or different, by name', () => {
    const moved: Attendee = { ...ane, leftAt: '2.4' };
    given(meetingAggregate, ...begun, recorded(ane, carl))
      .when(record(ane, carl))
      .thenNothing();
    given(meetingAggregate, ...begun, recorded(ane, carl))
      .when(record(moved, carl, bo))
      .then(recorded(moved, bo));
    given(meetingAggregate, ...begun, recorded(ane), recorded(moved))
      .when(record(ane))
      .then(recorded(ane));
    given(meetingAggregate, ...begun)
      .when(record())
      .thenNothing();
  });

  it.each<[string, Attendee[], string, string]>([
    [
      'a substitute sits for nobody',
      [{ ...bo, substituteFor: ' ' }],
      'substitute-for-nobody',
      'attendees.0.substituteFor',
    ],
    [
      'a member sits for another',
      [{ ...ane, substituteFor: 'Carl Vang' }],
      'not-a-substitute',
      'attendees.0.substituteFor',
    ],
    ['a name stands twice', [ane, carl, ane], 'name-twice', 'attendees.2.name'],
    ['a name is missing', [{ ...ane, name: '' }], 'text-missing', 'attendees.0.name'],
    ['the role is unknown', [{ ...ane, role: 'chair' as 'present' }], 'unknown-word', 'attendees.0.role'],
    ['an absent member leaves', [{ ...carl, leftAt: '2.1' }], 'was-not-there', 'attendees.0.leftAt'],
    [
      'an excused member arrives',
      [{ ...carl, role: 'apology', arrivedAt: '2.1' }],
      'was-not-there',
      'attendees.0.arrivedAt',
    ],
    ['an absent member is recused', [{ ...carl, recusedFrom: ['2.1'] }], 'was-not-there', 'attendees.0.recusedFrom'],
  ])('is refused where %s', (_, attendees, code, field) => {
    given(meetingAggregate, ...begun)
      .when(record(...attendees))
      .thenRefused(code, { field });
  });
});
