import { given } from '../testing/decider-specification';
import { bodyWith, facts } from '../testing/facts';
import { meetingAggregate, meetingFact } from './meeting';
import type { MeetingCommand, MeetingEvent } from './meeting';
import { cancelled, closed, KKR, opened, scheduled } from '../testing/meeting-words';

const world = facts({ bodies: [KKR] });
const schedule = (data: object = {}): MeetingCommand => ({
  type: 'ScheduleMeeting',
  data: { bodyId: KKR, date: '2025-03-14', ...data },
});
const move = (data: object): MeetingCommand => ({ type: 'MoveMeeting', data: { date: '2025-03-14', ...data } });
const cancel = (reason = 'For få punkter.'): MeetingCommand => ({ type: 'CancelMeeting', data: { reason } });
const moved = (data: object): MeetingEvent => ({
  type: 'MeetingMoved',
  data: { bodyId: KKR, from: '2025-03-14', date: '2025-03-14', time: null, place: null, reason: null, ...data },
});

describe('scheduling a meeting', () => {
  it('takes an ordinary meeting whose time and place nobody knows yet', () => {
    given(meetingAggregate).when(schedule(), world).then(scheduled());
  });

  it('takes kind, time and place', () => {
    const known = { kind: 'extraordinary', time: { start: '09.30', end: '12.30' }, place: 'Rådhuset' } as const;
    given(meetingAggregate).when(schedule(known), world).then(scheduled(known));
  });

  it('changes nothing where it says what was said before', () => {
    given(meetingAggregate, scheduled()).when(schedule(), world).thenNothing();
    given(meetingAggregate, scheduled(), moved({ date: '2025-03-21' }))
      .when(schedule(), world)
      .thenNothing();
    const asMoved = schedule({ date: '2025-03-21' });
    given(meetingAggregate, scheduled(), moved({ date: '2025-03-21' }))
      .when(asMoved, world)
      .thenNothing();
  });

  it('is refused where the meeting exists otherwise', () => {
    given(meetingAggregate, scheduled())
      .when(schedule({ place: 'Rådhuset' }), world)
      .thenRefused('meeting-exists', { allowed: ['MoveMeeting'] });
  });

  it('is refused for a body that does not exist', () => {
    given(meetingAggregate)
      .when(schedule({ bodyId: 'ukendt' }), world)
      .thenRefused('body-unknown', { allowed: ['RegisterBody'], field: 'bodyId' });
  });

  it.each([
    [{ date: '2025-02-29' }, 'no-such-date', 'date'],
    [{ kind: 'seminar' }, 'unknown-word', 'kind'],
    [{ time: { start: '9:30', end: null } }, 'no-such-time', 'time.start'],
    [{ time: { start: '09.30', end: '24.00' } }, 'no-such-time', 'time.end'],
    [{ time: { start: '09.30', end: '09.00' } }, 'ends-before-it-starts', 'time.end'],
    [{ place: 'x'.repeat(1_001) }, 'text-too-long', 'place'],
  ])('is refused where it says what cannot be: %j', (data, code, field) => {
    given(meetingAggregate).when(schedule(data), world).thenRefused(code, { field });
  });
});

describe('moving a meeting', () => {
  it('keeps time and place where they are left out', () => {
    const plan = { time: { start: '09.30', end: null }, place: 'Rådhuset' };
    given(meetingAggregate, scheduled(plan))
      .when(move({ date: '2025-03-21', reason: 'Vinterferie.' }))
      .then(moved({ date: '2025-03-21', ...plan, reason: 'Vinterferie.' }));
  });

  it('may change the place alone, also while the meeting is going on', () => {
    given(meetingAggregate, scheduled())
      .when(move({ place: 'Sal 2' }))
      .then(moved({ place: 'Sal 2' }));
    given(meetingAggregate, scheduled(), opened())
      .when(move({ place: 'Sal 2' }))
      .then(moved({ place: 'Sal 2' }));
  });

  it('changes nothing where date, time and place are as they were', () => {
    given(meetingAggregate, scheduled())
      .when(move({ reason: 'Uden grund.' }))
      .thenNothing();
    given(meetingAggregate, scheduled(), opened(), closed()).when(move({})).thenNothing();
  });

  it('is refused once the meeting has begun, was held or is cancelled', () => {
    const later = move({ date: '2025-03-21' });
    given(meetingAggregate, scheduled(), opened()).when(later).thenRefused('meeting-has-begun', { field: 'date' });
    given(meetingAggregate, scheduled(), opened(), closed()).when(later).thenRefused('meeting-was-held');
    given(meetingAggregate, scheduled(), opened(), closed())
      .when(move({ place: 'Sal 2' }))
      .thenRefused('meeting-was-held', { allowed: ['AnnulEntry'] });
    given(meetingAggregate, scheduled(), cancelled()).when(later).thenRefused('meeting-cancelled');
  });

  it('is refused where it says what cannot be', () => {
    given(meetingAggregate, scheduled())
      .when(move({ date: 'i morgen' }))
      .thenRefused('no-such-date', { field: 'date' });
    given(meetingAggregate, scheduled())
      .when(move({ time: { start: '25.00', end: null } }))
      .thenRefused('no-such-time', { field: 'time.start' });
  });
});

describe('cancelling a meeting', () => {
  it('says when it would have been and why it is not', () => {
    given(meetingAggregate, scheduled(), moved({ date: '2025-03-21' }))
      .when(cancel())
      .then({ type: 'MeetingCancelled', data: { bodyId: KKR, date: '2025-03-21', reason: 'For få punkter.' } });
  });

  it('changes nothing the second time, and is refused with another reason', () => {
    given(meetingAggregate, scheduled(), cancelled()).when(cancel()).thenNothing();
    given(meetingAggregate, scheduled(), cancelled())
      .when(cancel('Sne.'))
      .thenRefused('meeting-cancelled', { field: 'reason' });
  });

  it('is refused once the meeting has begun, and without a reason', () => {
    given(meetingAggregate, scheduled(), opened()).when(cancel()).thenRefused('meeting-has-begun');
    given(meetingAggregate, scheduled(), opened(), closed()).when(cancel()).thenRefused('meeting-was-held');
    given(meetingAggregate, scheduled()).when(cancel(' ')).thenRefused('text-missing', { field: 'reason' });
  });

  it('can be taken back', () => {
    const { state } = given(meetingAggregate, scheduled(), cancelled());
    expect(meetingFact('m', state)?.status).toBe('cancelled');
    const annul = given(meetingAggregate, scheduled(), cancelled()).when({
      type: 'AnnulEntry',
      data: { eventId: 'e1', reason: 'Forkert møde.' },
    });
    annul.thenTypes('EntryAnnulled');
    expect(meetingFact('m', annul.state())?.status).toBe('planned');
  });
});

describe('a meeting that nobody has scheduled', () => {
  it.each<MeetingCommand>([
    move({}),
    cancel(),
    { type: 'OpenMeeting', data: {} },
    { type: 'RecordAttendance', data: { attendees: [] } },
    { type: 'AnnulEntry', data: { eventId: 'e0', reason: 'Fejl.' } },
  ])('takes nothing: $type', (command) => {
    given(meetingAggregate)
      .when(command)
      .thenRefused('meeting-unknown', { allowed: ['ScheduleMeeting'] });
  });

  it('tells other streams nothing', () => {
    expect(meetingFact('m', meetingAggregate.initial)).toBeUndefined();
  });
});

describe('a cancelled meeting', () => {
  it.each<MeetingCommand>([
    { type: 'ConveneMeeting', data: { agenda: [] } },
    { type: 'OpenMeeting', data: {} },
    { type: 'CloseMeeting', data: {} },
    { type: 'RecordAttendance', data: { attendees: [] } },
    { type: 'ApproveAgenda', data: { text: 'Godkendt.' } },
    { type: 'RecordProcedure', data: { number: '1.1', title: 'Dagsorden', kind: 'agenda' } },
    { type: 'ApproveMinutes', data: { ofMeetingId: 'februar' } },
    { type: 'DeclareReturns', data: { number: null, forDate: null, forMeetingId: null, entries: [] } },
    { type: 'FileDocument', data: { sha256: 'a'.repeat(64), fileName: 'referat.txt', kind: 'minutes' } },
  ])('records nothing: $type', (command) => {
    given(meetingAggregate, scheduled(), cancelled())
      .when(command)
      .thenRefused('meeting-cancelled', { allowed: ['AnnulEntry'] });
  });
});

describe('a constituent meeting', () => {
  const constitute = (date: string): MeetingCommand => schedule({ date, kind: 'constituent' });
  const asCouncil = facts({ bodies: [bodyWith(KKR, 'ksl-council')] });
  const planned = scheduled({ kind: 'constituent', date: '2025-12-09' });

  it('of Klitkøbing Byråd is held in the first half of December', () => {
    given(meetingAggregate).when(constitute('2025-12-09'), asCouncil).then(planned);
    given(meetingAggregate, planned)
      .when(move({ date: '2025-12-15' }), asCouncil)
      .then(moved({ from: '2025-12-09', date: '2025-12-15' }));
  });

  it('is refused on any other day, also where it is moved there, with the kinds that would do', () => {
    given(meetingAggregate).when(constitute('2026-01-06'), asCouncil).thenRefused('not-the-time-to-constitute', {
      field: 'date',
      message:
        'Det konstituerende møde holdes i tiden fra den 1. til den 15. december; ellers er det ordinært eller ekstraordinært.',
    });
    given(meetingAggregate, planned)
      .when(move({ date: '2025-12-16' }), asCouncil)
      .thenRefused('not-the-time-to-constitute');
  });

  it('of a body under no such rule, as KKR Fjordlandet, is held when its members meet', () => {
    for (const profile of ['kkr', 'ksl-committee', null] as const) {
      const free = facts({ bodies: [bodyWith(KKR, profile)] });
      given(meetingAggregate).when(constitute('2026-01-09'), free).thenTypes('MeetingScheduled');
    }
  });
});
