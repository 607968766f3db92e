import { bodyWith, facts } from '../testing/facts';
import { given } from '../testing/decider-specification';
import { closed, KKR, opened, scheduled } from '../testing/meeting-words';
import type { Attendee } from './attendee';
import { meetingAggregate, meetingFact, type MeetingCommand, type MeetingEvent } from './meeting';

const blank = { party: null, organisation: null, substituteFor: null, arrivedAt: null, leftAt: null, recusedFrom: [] };
const attending = (...attendees: Attendee[]): MeetingEvent => ({
  type: 'AttendanceRecorded',
  data: { bodyId: KKR, attendees: attendees.map((attendee) => ({ ...blank, ...attendee })) },
});
const member = (name: string, leftAt: string | null = null): Attendee => ({ name, role: 'present', leftAt });
const lose = (data: object = {}): MeetingCommand => ({ type: 'LoseQuorum', data: { number: '2.6', ...data } });
const regain = (data: object = {}): MeetingCommand => ({ type: 'RegainQuorum', data: { number: '2.8', ...data } });
const count = { bodyId: KKR, date: '2025-03-14', at: null, present: null, needed: null };
const lost = (data: object = {}): MeetingEvent => ({ type: 'QuorumLost', data: { ...count, number: '2.6', ...data } });
const regained = (data: object = {}): MeetingEvent => ({
  type: 'QuorumRegained',
  data: { ...count, number: '2.8', ...data },
});
const begun = [scheduled(), opened('09.30')];

/** A council of five members, three of whom must be there. */
const council = facts({
  bodies: [bodyWith(KKR, 'ksl-council', { memberships: Array(5).fill({ from: '2022-01-01', to: null }) })],
});

describe('losing the quorum', () => {
  it('is recorded from item 2.6 on for Sandvig Byråd, where two of five members are left', () => {
    const room = attending(member('Ane Krog'), member('Bo Lund'), member('Carl Vang', '2.6'));
    given(meetingAggregate, ...begun, room)
      .when(lose({ at: '11.20' }), council)
      .then(lost({ at: '11.20', present: 2, needed: 3 }));
  });

  it('is recorded as the chair said it where neither the members nor the rules are known', () => {
    given(meetingAggregate, ...begun)
      .when(lose())
      .then(lost());
    given(meetingAggregate, ...begun)
      .when(lose({ present: 4 }), facts({ bodies: [bodyWith(KKR, 'kkr')] }))
      .then(lost({ present: 4 }));
  });

  it('does not count guests, nor Bo Lund who is recused from the item', () => {
    const recused = { bodyId: KKR, number: '2.6', name: 'Bo Lund', recused: true, notifiedBy: null, reason: 'Slægt.' };
    const room = attending(member('Ane Krog'), member('Bo Lund'), member('Carl Vang'), {
      name: 'Fie Bang',
      role: 'guest',
    });
    given(meetingAggregate, ...begun, room, { type: 'RecusalDecided', data: recused })
      .when(lose(), council)
      .then(lost({ present: 2, needed: 3 }));
  });

  it('is refused while enough members are there, and says what must be recorded first', () => {
    const room = attending(member('Ane Krog'), member('Bo Lund'), member('Carl Vang'));
    const { decision } = given(meetingAggregate, ...begun, room).when(lose(), council);
    expect(decision).toHaveProperty('refused', {
      code: 'quorum-stands',
      message:
        'På punkt 2.6 er 3 stemmeberettigede til stede, og der skal være mindst 3; organet er beslutningsdygtigt. Før først, hvem der er gået.',
      allowed: ['RecordAttendance', 'DecideRecusal'],
      field: 'number',
    });
  });

  it('changes nothing the second time, and is not lost twice', () => {
    given(meetingAggregate, ...begun, lost())
      .when(lose())
      .thenNothing();
    given(meetingAggregate, ...begun, lost())
      .when(lose({ number: '2.7' }))
      .thenRefused('quorum-was-lost', { allowed: ['RegainQuorum', 'AnnulEntry'] });
  });

  it('is told to the cases as a stretch of the agenda', () => {
    const fact = (...events: MeetingEvent[]) => meetingFact('1', given(meetingAggregate, ...begun, ...events).state);
    expect(fact(lost())?.withoutQuorum).toEqual([{ from: '2.6', to: null }]);
    expect(fact(lost(), regained())?.withoutQuorum).toEqual([{ from: '2.6', to: '2.8' }]);
    expect(fact()).not.toHaveProperty('withoutQuorum');
  });

  it('is said before the meeting ends, since its end carries the cases on', () => {
    given(meetingAggregate, ...begun, closed())
      .when(lose())
      .thenRefused('meeting-was-held', { allowed: ['AnnulEntry'] });
    given(meetingAggregate, ...begun, lost(), closed())
      .when({ type: 'AnnulEntry', data: { eventId: 'e2', reason: 'Forkert.' } })
      .thenRefused('meeting-was-held');
    given(meetingAggregate, ...begun, lost())
      .when({ type: 'AnnulEntry', data: { eventId: 'e2', reason: 'Forkert.' } })
      .thenTypes('EntryAnnulled');
  });

  it.each<[string, object, string, string]>([
    ['no item', { number: ' ' }, 'text-missing', 'number'],
    ['half a member', { present: 1.5 }, 'no-such-count', 'present'],
    ['a time before the opening', { at: '09.00' }, 'before-the-opening', 'at'],
  ])('is refused for %s', (_, data, code, field) => {
    given(meetingAggregate, ...begun)
      .when(lose(data))
      .thenRefused(code, { field });
    given(meetingAggregate, scheduled()).when(lose()).thenRefused('meeting-not-opened');
  });
});

describe('regaining the quorum', () => {
  it('lets Sandvig Byråd decide again from item 2.8 on, where Carl Vang is back', () => {
    given(meetingAggregate, ...begun, lost())
      .when(regain({ present: 3 }), council)
      .then(regained({ present: 3, needed: 3 }));
    given(meetingAggregate, ...begun, lost(), regained())
      .when(regain())
      .thenNothing();
    given(meetingAggregate, ...begun, lost(), regained())
      .when(lose({ number: '2.9' }))
      .then(lost({ number: '2.9' }));
  });

  it('is refused where too few are there, and where it was never lost', () => {
    given(meetingAggregate, ...begun, lost())
      .when(regain({ present: 2 }), council)
      .thenRefused('quorum-missing', { allowed: ['RecordAttendance'] });
    given(meetingAggregate, ...begun)
      .when(regain())
      .thenRefused('quorum-not-lost', { allowed: ['LoseQuorum'], field: 'number' });
  });

  it('is refused out of the order of the agenda, or of the clock', () => {
    given(meetingAggregate, ...begun, lost())
      .when(regain({ number: '2.5' }))
      .thenRefused('quorum-order', { field: 'number' });
    given(meetingAggregate, ...begun, lost({ at: '11.20' }))
      .when(regain({ at: '11.10' }))
      .thenRefused('quorum-order', { field: 'at' });
    given(meetingAggregate, ...begun, lost(), regained())
      .when(lose({ number: '2.7' }))
      .thenRefused('quorum-order', { field: 'number' });
  });
});

describe('an item that is no case', () => {
  const minutes = (outcomes: readonly string[]): MeetingCommand =>
    ({
      type: 'RecordProcedure',
      data: { number: '4.1', title: 'Næste møde', kind: 'next_meeting', decision: 'Den 9. maj.', outcomes },
    }) as MeetingCommand;

  it('is not decided without a quorum, but noted as left', () => {
    given(meetingAggregate, ...begun, lost())
      .when(minutes(['approved']))
      .thenRefused('quorum-lost', { field: 'outcomes' });
    given(meetingAggregate, ...begun, lost())
      .when(minutes(['none']))
      .thenTypes('ProcedureRecorded');
  });
});
