import type { MeetingFact } from '../facts';
import { given } from '../testing/decider-specification';
import { facts, meetingOn } from '../testing/facts';
import { closed, KKR, opened, scheduled, THIS_MEETING } from '../testing/meeting-words';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';

const begun = [scheduled(), opened()];

describe('approving the minutes of an earlier meeting', () => {
  const OF = 'kkr-2025-02-07';
  const approve = (data: object = {}): MeetingCommand => ({
    type: 'ApproveMinutes',
    data: { ofMeetingId: OF, ...data },
  });
  const approved = (data: object = {}): MeetingEvent => ({
    type: 'MinutesApproved',
    data: { bodyId: KKR, ofMeetingId: OF, number: null, remarks: null, ...data },
  });
  const after = (differences: Partial<MeetingFact> = {}) =>
    facts({ meetings: [{ ...meetingOn('2025-02-07', { status: 'held' }), ...differences, meetingId: OF }] });

  it('is recorded with the item and the remarks', () => {
    const said = { number: '1.2', remarks: 'Ingen bemærkninger.' };
    given(meetingAggregate, ...begun)
      .when(approve(said), after())
      .then(approved(said));
    given(meetingAggregate, ...begun, closed())
      .when(approve(), after())
      .then(approved());
    expect(meetingAggregate.references(approve(), meetingAggregate.initial)).toEqual({
      meetings: [OF],
      cases: [],
      bodies: [],
    });
  });

  it('changes nothing the second time', () => {
    given(meetingAggregate, ...begun, approved())
      .when(approve(), after())
      .thenNothing();
  });

  it.each<[string, ReturnType<typeof facts>, string]>([
    ['does not exist', facts(), 'meeting-unknown'],
    ['is another body’s', after({ bodyId: 'byraad' }), 'another-body'],
    ['is on the same day', after({ date: '2025-03-14' }), 'not-earlier'],
    ['is later', after({ date: '2025-04-11' }), 'not-earlier'],
    ['was not held', after({ status: 'cancelled' }), 'meeting-not-held'],
  ])('is refused where that meeting %s', (_, known, code) => {
    given(meetingAggregate, ...begun)
      .when(approve(), known)
      .thenRefused(code, { field: 'ofMeetingId' });
  });

  it('is refused before the meeting, and with endless remarks', () => {
    given(meetingAggregate, scheduled()).when(approve(), after()).thenRefused('meeting-not-opened');
    given(meetingAggregate, ...begun)
      .when(approve({ remarks: 'x'.repeat(200_001) }), after())
      .thenRefused('text-too-long', { field: 'remarks' });
  });
});

describe('the list of cases for the next meeting', () => {
  const entry = {
    title: 'Havnens fornyelse',
    condition: 'hvis aftalen foreligger',
    caseId: 'havnen',
    ground: 'titlen',
  };
  const unknown = { title: 'Rapport om broen', condition: null, caseId: null, ground: null };
  const list = { number: '4.1', forDate: '2025-04-11', forMeetingId: null, entries: [entry, unknown] };
  const declare = (data: object = {}): MeetingCommand => ({ type: 'DeclareReturns', data: { ...list, ...data } });
  const declared = (data: object = {}): MeetingEvent => ({
    type: 'ReturnsDeclared',
    data: { bodyId: KKR, ...list, ...data },
  });
  const world = facts({
    cases: [{ caseId: 'havnen', bodyId: KKR, title: 'Havnens fornyelse', items: [] }],
    meetings: [
      meetingOn('2025-04-11'),
      meetingOn('2025-05-09', { bodyId: 'byraad' }),
      { ...meetingOn('2025-03-14'), meetingId: THIS_MEETING },
    ],
  });

  it('keeps each title with the case that it was matched to, or none', () => {
    given(meetingAggregate, ...begun)
      .when(declare(), world)
      .then(declared());
    given(meetingAggregate, ...begun, closed())
      .when(declare({ forMeetingId: 'kkr-2025-04-11' }), world)
      .then(declared({ forMeetingId: 'kkr-2025-04-11' }));
  });

  it('asks for the cases and the meeting that it names', () => {
    const named = { meetings: ['kkr-2025-04-11'], cases: ['havnen'], bodies: [] };
    expect(meetingAggregate.references(declare({ forMeetingId: 'kkr-2025-04-11' }), meetingAggregate.initial)).toEqual(
      named,
    );
  });

  it('changes nothing the second time, and is replaced by another list', () => {
    given(meetingAggregate, ...begun, declared())
      .when(declare(), world)
      .thenNothing();
    given(meetingAggregate, ...begun, declared())
      .when(declare({ entries: [entry] }), world)
      .then(declared({ entries: [entry] }));
  });

  it.each([
    [{ entries: [{ ...entry, caseId: 'broen' }] }, 'case-unknown', 'entries.0.caseId'],
    [{ entries: [unknown, { ...entry, ground: null }] }, 'ground-missing', 'entries.1.ground'],
    [{ entries: [{ ...unknown, title: '' }] }, 'text-missing', 'entries.0.title'],
    [{ forDate: '2025-02-30' }, 'no-such-date', 'forDate'],
    [{ forMeetingId: 'kkr-2026-01-01' }, 'meeting-unknown', 'forMeetingId'],
    [{ forMeetingId: 'kkr-2025-05-09' }, 'another-body', 'forMeetingId'],
    [{ forMeetingId: THIS_MEETING }, 'same-meeting', 'forMeetingId'],
  ])('is refused where it says what cannot be: %j', (data, code, field) => {
    given(meetingAggregate, ...begun)
      .when(declare(data), world)
      .thenRefused(code, { field });
  });

  it('is refused before the meeting', () => {
    given(meetingAggregate, scheduled()).when(declare(), world).thenRefused('meeting-not-opened');
  });
});

describe('filing a document', () => {
  const document = { sha256: 'ab'.repeat(32), fileName: 'referat.txt', kind: 'minutes' };
  const file = (data: object = {}): MeetingCommand =>
    ({ type: 'FileDocument', data: { ...document, ...data } }) as MeetingCommand;
  const filed = { type: 'DocumentFiled', data: { bodyId: KKR, ...document } } as MeetingEvent;

  it('names it by its hash, at any time, and once', () => {
    given(meetingAggregate, scheduled()).when(file()).then(filed);
    given(meetingAggregate, scheduled(), filed).when(file()).thenNothing();
  });

  it.each([
    [{ sha256: 'ab' }, 'no-hash', 'sha256'],
    [{ sha256: 'AB'.repeat(32) }, 'no-hash', 'sha256'],
    [{ fileName: '' }, 'text-missing', 'fileName'],
    [{ kind: 'photo' }, 'unknown-word', 'kind'],
  ])('is refused where it says what cannot be: %j', (data, code, field) => {
    given(meetingAggregate, scheduled()).when(file(data)).thenRefused(code, { field });
  });
});
