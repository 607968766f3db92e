import { given } from '../testing/decider-specification';
import { facts, meetingOn } from '../testing/facts';
import { closed, KKR, opened, scheduled } from '../testing/meeting-words';
import type { ApproveAgenda } from './agenda';
import { meetingAggregate, type MeetingCommand, type MeetingEvent } from './meeting';

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

const sent: MeetingEvent = {
  type: 'MeetingConvened',
  data: {
    bodyId: KKR,
    agenda: [
      { number: '1', title: 'Godkendelse af dagsorden', caseId: null },
      { number: '2', title: 'Havnens fornyelse', caseId: 'havnen' },
      { number: '7', title: 'Broen over Sundet', caseId: 'broen' },
    ],
    sentOn: '2025-03-07',
  },
};
const begun = [scheduled(), sent, opened()] as const;
const world = facts({
  cases: [{ caseId: 'vejen', bodyId: KKR, title: 'Vejen', items: [] }],
  meetings: [meetingOn('2025-04-11')],
  bodies: [KKR],
});
const decides = (changes: ApproveAgenda['data']['changes']): MeetingCommand => ({
  type: 'ApproveAgenda',
  data: { text: 'Godkendt med ændringer.', number: '1', changes: changes ?? [] },
});

describe('godkendt med den ændring, at punkt 7 udsættes', () => {
  it('siger under punkt 1, at det er sagen om Broen, og hvortil', () => {
    const april = { bodyId: KKR, meetingId: 'kkr-2025-04-11', date: null, precision: null, condition: null };
    given(meetingAggregate, ...begun)
      .when(decides([{ number: '7', change: 'postponed', target: april }]), world)
      .then({
        type: 'AgendaApproved',
        data: {
          bodyId: KKR,
          text: 'Godkendt med ændringer.',
          changes: [{ number: '7', change: 'postponed', to: null, caseId: 'broen', target: april }],
          number: '1',
        },
      });
  });

  it('ændrer intet, når det siges igen', () => {
    const command = decides([{ number: '7', change: 'postponed' }]);
    const approved = given(meetingAggregate, ...begun).when(command, world).decision.accepted ?? [];
    given(meetingAggregate, ...begun, ...approved)
      .when(command, world)
      .thenNothing();
  });

  it('finder begge sager, når punkt 7 lægges sammen med eller behandles under ét med punkt 2', () => {
    const joined = given(meetingAggregate, ...begun).when(
      decides([{ number: '7', change: 'taken_together', to: '2' }]),
      world,
    );
    expect(joined.decision.accepted).toMatchObject([{ data: { changes: [{ caseId: 'broen', toCaseId: 'havnen' }] } }]);
  });

  it('optager en sag om Vejen, der ikke stod på dagsordenen', () => {
    given(meetingAggregate, ...begun)
      .when(decides([{ number: '8', change: 'added', caseId: 'vejen' }]), world)
      .thenTypes('AgendaApproved');
  });

  it('rører ingen sag, hvor ændringen gælder et punkt, der ikke er en sag', () => {
    const moved = given(meetingAggregate, ...begun).when(decides([{ number: '1', change: 'moved', to: '9' }]), world);
    expect(moved.decision.accepted).toMatchObject([{ data: { changes: [{ caseId: null }] } }]);
  });

  it('afvises med de punkter, der er, når punkt 9 ikke står på dagsordenen', () => {
    const refused = given(meetingAggregate, ...begun).when(decides([{ number: '9', change: 'withdrawn' }]), world);
    refused.thenRefused('item-unknown', { field: 'changes.0.number' });
    expect(refused.decision).toMatchObject({ refused: { message: expect.stringContaining('1, 2 og 7') as string } });
    given(meetingAggregate, scheduled(), opened())
      .when(decides([{ number: '9', change: 'withdrawn' }]), world)
      .thenRefused('item-unknown');
  });

  it.each([
    [{ number: '7', change: 'added', caseId: 'vejen' }, 'already-on-agenda', 'changes.0.number'],
    [{ number: '8', change: 'added' }, 'case-missing', 'changes.0.caseId'],
    [{ number: '8', change: 'added', caseId: 'tunnelen' }, 'case-unknown', 'changes.0.caseId'],
    [{ number: '7', change: 'merged', to: '9' }, 'item-unknown', 'changes.0.to'],
    [{ number: '7', change: 'merged', to: '7' }, 'joined-with-itself', 'changes.0.to'],
    [
      {
        number: '7',
        change: 'moved',
        to: '3',
        target: { bodyId: KKR, meetingId: null, date: null, precision: null, condition: null },
      },
      'target-unneeded',
      'changes.0.target',
    ],
    [
      {
        number: '7',
        change: 'postponed',
        target: { bodyId: KKR, meetingId: 'aldrig', date: null, precision: null, condition: null },
      },
      'meeting-unknown',
      'changes.0.target.meetingId',
    ],
  ] as const)('afvises, hvor det ikke kan lade sig gøre: %j', (change, code, field) => {
    given(meetingAggregate, ...begun)
      .when(decides([change]), world)
      .thenRefused(code, { field });
  });
});
