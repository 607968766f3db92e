import { given } from '../testing/decider-specification';
import { closed, KKR, opened, scheduled } from '../testing/meeting-words';
import type { Attendee } from './attendee';
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

  it('takes the times of Dorte Friis, who went out and came back, on both days of the meeting', () => {
    const dorte: Attendee = {
      name: 'Dorte Friis',
      role: 'present',
      awayFrom: ['2.3'],
      stays: [
        { on: null, from: '09.30', to: '10.15' },
        { on: null, from: '10.45', to: null },
        { on: '2025-03-15', from: null, to: '11.00' },
      ],
    };
    given(meetingAggregate, ...begun)
      .when(record(dorte))
      .then(recorded(dorte));
    given(meetingAggregate, ...begun, recorded(dorte))
      .when(record(dorte))
      .thenNothing();
  });

  it.each<[string, Attendee[], string, string]>([
    [
      'somebody leaves before coming',
      [{ ...ane, arrivedAt: '2.10', leftAt: '2.9' }],
      'left-before-arriving',
      'attendees.0.leftAt',
    ],
    [
      'a stay ends before it begins',
      [{ ...ane, stays: [{ from: '10.15', to: '09.30' }] }],
      'left-before-arriving',
      'attendees.0.stays.0.to',
    ],
    [
      'stays overlap',
      [
        {
          ...ane,
          stays: [
            { from: '09.30', to: '10.15' },
            { from: '10.00', to: null },
          ],
        },
      ],
      'stays-overlap',
      'attendees.0.stays.1',
    ],
    [
      'a stay is before the meeting',
      [{ ...ane, stays: [{ on: '2025-03-13', from: null, to: null }] }],
      'before-the-meeting',
      'attendees.0.stays.0.on',
    ],
    [
      'a substitute sits for one member all through and for others at items',
      [{ ...bo, seats: [{ substituteFor: 'Ane Krog', items: ['2.6'] }] }],
      'substitute-both-ways',
      'attendees.0.seats',
    ],
    [
      'a substitute sits for two members at one item',
      [
        {
          name: 'Bo Lund',
          role: 'substitute',
          seats: [
            { substituteFor: 'Fie Bang', items: ['2.6'] },
            { substituteFor: 'Carl Vang', items: ['2.5', '2.6'] },
          ],
        },
      ],
      'two-seats',
      'attendees.0.seats.1.items',
    ],
    [
      'a substitute sits at no item',
      [{ name: 'Bo Lund', role: 'substitute', seats: [{ substituteFor: 'Fie Bang', items: [] }] }],
      'items-missing',
      'attendees.0.seats.0.items',
    ],
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
