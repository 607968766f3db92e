import type { CaseItemFact } from '../facts';
import { given } from '../testing/decider-specification';
import { facts } from '../testing/facts';
import { closed, KKR, opened, scheduled, THIS_MEETING } from '../testing/meeting-words';
import type { AgendaLine } from './agenda';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';

const agenda: readonly AgendaLine[] = [
  { number: '1.1', title: 'Godkendelse af dagsorden', caseId: null },
  { number: '2.1', title: 'Havnens fornyelse', caseId: 'havnen' },
];
const item: CaseItemFact = { meetingId: THIS_MEETING, number: '2.1', listing: 'ordinary', status: 'scheduled' };
const worldWith = (items: readonly CaseItemFact[], title = 'Havnens fornyelse') =>
  facts({ cases: [{ caseId: 'havnen', bodyId: KKR, title, items }], effectiveOn: '2025-03-07' });
const world = worldWith([item]);
const convene = (lines = agenda, sentOn?: string): MeetingCommand => ({
  type: 'ConveneMeeting',
  data: sentOn === undefined ? { agenda: lines } : { agenda: lines, sentOn },
});
const convened = (sentOn = '2025-03-07'): MeetingEvent => ({
  type: 'MeetingConvened',
  data: { bodyId: KKR, agenda, sentOn },
});

describe('sending the agenda', () => {
  it('keeps it as it was sent, with the day', () => {
    given(meetingAggregate, scheduled()).when(convene(agenda, '2025-03-06'), world).then(convened('2025-03-06'));
    given(meetingAggregate, scheduled()).when(convene(), world).then(convened('2025-03-07'));
  });

  it('takes a closed case under its own title and under its neutral one', () => {
    const known = worldWith([item], 'Afskedigelse af havnemesteren');
    const havn = known.cases.get('havnen');
    const closedCase = facts({
      cases: havn === undefined ? [] : [{ ...havn, publicTitle: 'Havnens fornyelse' }],
      effectiveOn: '2025-03-07',
    });
    given(meetingAggregate, scheduled()).when(convene(), closedCase).then(convened());
    given(meetingAggregate, scheduled()).when(convene(), known).thenRefused('agenda-differs');
  });

  it('asks for the cases on it', () => {
    expect(meetingAggregate.references(convene(), meetingAggregate.initial)).toEqual({
      meetings: [],
      cases: ['havnen'],
      bodies: [],
    });
  });

  it('changes nothing the second time, and is refused with another agenda', () => {
    given(meetingAggregate, scheduled(), convened()).when(convene(), world).thenNothing();
    given(meetingAggregate, scheduled(), convened())
      .when(convene(agenda.slice(0, 1)), world)
      .thenRefused('agenda-already-sent', { allowed: ['ScheduleCase', 'AnnulEntry'], field: 'agenda' });
  });

  it('is refused once the meeting has begun or was held', () => {
    given(meetingAggregate, scheduled(), opened()).when(convene(), world).thenRefused('meeting-has-begun');
    given(meetingAggregate, scheduled(), opened(), closed()).when(convene(), world).thenRefused('meeting-was-held');
  });

  it.each<[string, ReturnType<typeof facts>, string]>([
    ['the case does not exist', facts(), 'agenda.1.caseId'],
    ['it is on no agenda', worldWith([]), 'agenda.1.caseId'],
    ['it is on another meeting’s agenda', worldWith([{ ...item, meetingId: 'april' }]), 'agenda.1.caseId'],
    ['it is only proposed', worldWith([{ ...item, status: 'proposed' }]), 'agenda.1.caseId'],
    ['it was taken off', worldWith([{ ...item, status: 'removed' }]), 'agenda.1.caseId'],
    ['it has another number', worldWith([{ ...item, number: '2.2' }]), 'agenda.1.number'],
    ['it has no number', worldWith([{ ...item, number: null }]), 'agenda.1.number'],
    ['it has another title', worldWith([item], 'Broen'), 'agenda.1.title'],
  ])('is refused, with the line, where the log says that %s', (_, known, field) => {
    const sent = given(meetingAggregate, scheduled()).when(convene(), known);
    sent.thenRefused('agenda-differs', { field });
    expect(sent.decision).toMatchObject({ refused: { message: expect.stringContaining('Punkt 2.1') as string } });
  });

  it.each<[string, readonly AgendaLine[], string, string]>([
    ['a number stands twice', [...agenda, { ...agenda[0], number: '2.1' }], 'number-twice', 'agenda.2.number'],
    ['a number is missing', [{ ...agenda[0], number: ' ' }], 'text-missing', 'agenda.0.number'],
    ['a title is missing', [{ ...agenda[0], title: '' }], 'text-missing', 'agenda.0.title'],
    ['a title never ends', [{ ...agenda[0], title: 'x'.repeat(1_001) }], 'text-too-long', 'agenda.0.title'],
  ])('is refused where %s', (_, lines, code, field) => {
    given(meetingAggregate, scheduled()).when(convene(lines), world).thenRefused(code, { field });
  });

  it('is refused on a day that does not exist', () => {
    given(meetingAggregate, scheduled())
      .when(convene(agenda, '2025-02-30'), world)
      .thenRefused('no-such-date', { field: 'sentOn' });
  });
});

describe('approving the agenda', () => {
  const text = 'Udvalget godkendte dagsordenen.';
  const approve = (data: object = {}): MeetingCommand => ({ type: 'ApproveAgenda', data: { text, ...data } });
  const approved = (changes: readonly object[] = []): MeetingEvent =>
    ({ type: 'AgendaApproved', data: { bodyId: KKR, text, changes } }) as MeetingEvent;

  it('is recorded with or without changes, also when the minutes are typed afterwards', () => {
    const changes = [
      { number: '2.2', change: 'postponed' },
      { number: '2.3', change: 'moved', to: '2.1' },
    ];
    given(meetingAggregate, scheduled(), opened()).when(approve()).then(approved());
    given(meetingAggregate, scheduled(), opened(), closed())
      .when(approve({ changes }))
      .then(approved([{ ...changes[0], to: null }, changes[1]]));
  });

  it('changes nothing the second time, and is refused with other words', () => {
    given(meetingAggregate, scheduled(), opened(), approved()).when(approve()).thenNothing();
    given(meetingAggregate, scheduled(), opened(), approved())
      .when(approve({ changes: [{ number: '2.2', change: 'withdrawn' }] }))
      .thenRefused('agenda-already-approved', { allowed: ['AnnulEntry'] });
  });

  it('is refused before the meeting', () => {
    given(meetingAggregate, scheduled())
      .when(approve())
      .thenRefused('meeting-not-opened', { allowed: ['OpenMeeting'] });
  });

  it.each([
    [{ text: '' }, 'text-missing', 'text'],
    [{ changes: [{ number: '', change: 'added' }] }, 'text-missing', 'changes.0.number'],
    [{ changes: [{ number: '2.1', change: 'burnt' }] }, 'unknown-word', 'changes.0.change'],
    [{ changes: [{ number: '2.1', change: 'merged' }] }, 'goal-missing', 'changes.0.to'],
  ])('is refused where it says what cannot be: %j', (data, code, field) => {
    given(meetingAggregate, scheduled(), opened()).when(approve(data)).thenRefused(code, { field });
  });
});
