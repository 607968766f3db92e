import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  JUNE,
  onFebruary,
  postponedAt,
  promisedAt,
  proposedAt,
  scheduledAt,
  target,
  world,
  worldWith,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, caseStatus, type CaseCommand } from './case';
import type { PostponeCase } from './postponement';

const postpone = (data: Partial<PostponeCase['data']> = {}): PostponeCase => ({
  type: 'PostponeCase',
  data: { meetingId: FEBRUARY, target: target({ date: '2025-04-11' }), quote: 'Sagen blev udsat.', ...data },
});
const toApril = target({ date: '2025-04-11' });
const warningsOf = (data: Partial<PostponeCase['data']>, facts = world, ...before: CaseCommand[]) => {
  const { accepted } = given(caseAggregate, ...onFebruary(...before)).when(postpone(data), facts).decision;
  return accepted?.flatMap((event) => (event.type === 'CasePostponed' ? [...event.data.warnings] : []));
};

describe('postponing a case at a meeting', () => {
  it('is the same as a decision with the outcome postponed', () => {
    const asDecision = decidedAt(FEBRUARY, 'postponed', {
      text: 'Sagen blev udsat.',
      postponement: { target: toApril, quote: 'Sagen blev udsat.' },
    });
    const told = given(caseAggregate, ...onFebruary()).when(postpone(), world).decision;
    expect(told).toEqual(given(caseAggregate, ...onFebruary()).when(asDecision, world).decision);
    given(caseAggregate, ...onFebruary(postpone()))
      .when(asDecision, world)
      .thenNothing();
  });

  it('tells the text of the decision from the sentence that was quoted', () => {
    const { accepted } = given(caseAggregate, ...onFebruary()).when(
      postpone({ text: 'Sagen blev udsat. Bilaget mangler.' }),
      world,
    ).decision;
    expect(accepted).toMatchObject([
      { data: { text: 'Sagen blev udsat. Bilaget mangler.' } },
      { data: { quote: 'Sagen blev udsat.' } },
    ]);
  });

  it('goes to a meeting, a date, a condition, or on indefinitely', () => {
    for (const to of [{ meetingId: APRIL }, { date: '2025-04-11' }, { condition: 'når prisen kendes' }, {}]) {
      given(caseAggregate, ...onFebruary())
        .when(postpone({ target: target(to) }), world)
        .thenTypes('DecisionRecorded', 'CasePostponed');
    }
  });

  it('is refused without the sentence that says so', () => {
    given(caseAggregate, ...onFebruary())
      .when(postpone({ quote: null }), world)
      .thenRefused('text-missing', { field: 'text' });
  });

  it('needs the case on the agenda', () => {
    given(caseAggregate, ...caseAfter())
      .when(postpone(), world)
      .thenRefused('item-not-scheduled', { allowed: ['ScheduleCase'] });
  });

  it.each<[string, Partial<PostponeCase['data']>, string, string]>([
    ['a body that is not registered', { target: target({ bodyId: 'nævn' }) }, 'body-unknown', 'target.bodyId'],
    [
      'a meeting that nobody scheduled',
      { target: target({ meetingId: 'aldrig' }) },
      'meeting-unknown',
      'target.meetingId',
    ],
    [
      'a meeting of another body',
      { target: target({ bodyId: 'byråd', meetingId: APRIL }) },
      'meeting-of-another-body',
      'target.bodyId',
    ],
    ['the meeting itself', { target: target({ meetingId: FEBRUARY }) }, 'target-is-the-meeting', 'target.meetingId'],
    ['a date that the calendar does not have', { target: target({ date: '2025-4-1' }) }, 'no-such-date', 'target.date'],
    [
      'an unknown precision',
      { target: target({ date: '2025-04-11', precision: 'cirka' as 'day' }) },
      'unknown-word',
      'target.precision',
    ],
    ['a blank condition', { target: target({ condition: ' ' }) }, 'text-missing', 'target.condition'],
    ['an unknown meeting', { meetingId: 'aldrig' }, 'meeting-unknown', 'meetingId'],
    ['an endless reason', { reason: 'a'.repeat(200_001) }, 'text-too-long', 'reason'],
    ['an endless name', { requestedBy: 'a'.repeat(200_001) }, 'text-too-long', 'requestedBy'],
  ])('refuses %s', (_, data, code, field) => {
    given(caseAggregate, ...onFebruary())
      .when(postpone(data), world)
      .thenRefused(code, { field });
  });
});

describe('what real bodies do all the same', () => {
  it('postpones to a day before the meeting, with a warning', () => {
    expect(warningsOf({ target: target({ date: '2025-01-10' }) })).toEqual(['before-the-meeting']);
    const january = worldWith(['2025-01-10', { status: 'held' }]);
    expect(warningsOf({ target: target({ meetingId: 'kkr-2025-01-10' }) }, january)).toEqual(['before-the-meeting']);
  });

  it('postpones to a cancelled meeting, with a warning', () => {
    const cancelled = worldWith(['2025-04-11', { status: 'cancelled' }]);
    expect(warningsOf({ target: target({ meetingId: APRIL }) }, cancelled)).toEqual(['meeting-is-cancelled']);
  });

  it('postpones past a deadline of the case, with a warning while that deadline is open', () => {
    const deadline: CaseCommand = { type: 'SetDeadline', data: { meetingId: null, date: '2025-04-01' } };
    const met: CaseCommand = { type: 'MeetDeadline', data: { deadlineId: 'd1' } };
    expect(warningsOf({ target: toApril }, world, deadline)).toEqual(['past-a-deadline']);
    expect(warningsOf({ target: target({ date: '2025-04-01' }) }, world, deadline)).toEqual([]);
    expect(warningsOf({ target: toApril }, world, deadline, met)).toEqual([]);
  });

  it('has nothing to warn of where the target is ordinary or open', () => {
    expect(warningsOf({ target: toApril })).toEqual([]);
    expect(warningsOf({ target: target() })).toEqual([]);
  });
});

describe('awaiting a postponed case at another time, outside a meeting', () => {
  const deferred = onFebruary(postponedAt(FEBRUARY, target({ meetingId: APRIL })), proposedAt(APRIL, 'r1'));

  it('puts a new return in the place of the old one, and takes the proposal back', () => {
    given(caseAggregate, ...deferred)
      .when(postpone({ meetingId: null, target: target({ meetingId: JUNE }), quote: null }), world)
      .then(
        { type: 'ReturnWithdrawn', data: { returnId: 'r1', bodyId: 'kkr', reason: 'udsat igen', deferral: true } },
        {
          type: 'ItemRemoved',
          data: { itemId: `${APRIL}/1`, meetingId: APRIL, bodyId: 'kkr', declined: true, reason: 'udsat igen' },
        },
        {
          type: 'CasePostponed',
          data: {
            itemId: null,
            meetingId: null,
            bodyId: 'kkr',
            returnId: 'r2',
            target: target({ meetingId: JUNE }),
            cause: 'body',
            reason: null,
            requestedBy: null,
            quote: null,
            warnings: [],
          },
        },
      );
  });

  it('keeps the cause for which the case was put off', () => {
    const notReached = onFebruary(decidedAt(FEBRUARY, 'not_reached'));
    const { accepted } = given(caseAggregate, ...notReached).when(postpone({ meetingId: null }), world).decision;
    expect(accepted?.at(-1)).toMatchObject({ data: { cause: 'not_reached' } });
  });

  it('changes nothing where it is awaited there already', () => {
    given(caseAggregate, ...deferred)
      .when(postpone({ meetingId: null, target: target({ meetingId: APRIL }) }), world)
      .thenNothing();
  });

  it('is refused where no meeting has postponed the case', () => {
    given(caseAggregate, ...onFebruary())
      .when(postpone({ meetingId: null }), world)
      .thenRefused('case-not-postponed', { field: 'meetingId', allowed: ['PromiseReturn', 'RemoveFromAgenda'] });
  });
});

describe('sending a case back, on, or off', () => {
  const sendBack = (data: object = {}): CaseCommand => ({
    type: 'SendBackCase',
    data: { meetingId: FEBRUARY, text: 'Sagen sendes tilbage.', wanted: 'et nyt overslag', ...data },
  });
  const refer = (data: object = {}): CaseCommand => ({
    type: 'ReferCase',
    data: { meetingId: FEBRUARY, text: 'Sagen oversendes.', referredTo: 'Byrådet', ...data },
  });
  const withdraw = (data: object = {}): CaseCommand => ({
    type: 'WithdrawCase',
    data: { meetingId: FEBRUARY, reason: 'ansøgningen er trukket', ...data },
  });
  const of = { itemId: `${FEBRUARY}/1`, meetingId: FEBRUARY, bodyId: 'kkr' };

  it('sends it back to the administration with what is wanted', () => {
    const { accepted } = given(caseAggregate, ...onFebruary()).when(sendBack(), world).decision;
    expect(accepted).toMatchObject([
      { type: 'DecisionRecorded', data: { text: 'Sagen sendes tilbage.', outcomes: ['returned'] } },
      { type: 'CaseSentBack', data: { ...of, wanted: 'et nyt overslag' } },
    ]);
  });

  it('sends it on to another body', () => {
    const { accepted } = given(caseAggregate, ...onFebruary()).when(refer(), world).decision;
    expect(accepted).toMatchObject([
      { type: 'DecisionRecorded', data: { outcomes: ['referred'] } },
      { type: 'CaseReferred', data: { ...of, referredTo: 'Byrådet' } },
    ]);
  });

  it('takes it off at a meeting, by the reason where no text is given', () => {
    const { accepted } = given(caseAggregate, ...onFebruary()).when(withdraw(), world).decision;
    expect(accepted).toMatchObject([
      { type: 'DecisionRecorded', data: { text: 'ansøgningen er trukket', outcomes: ['withdrawn'] } },
      { type: 'CaseWithdrawn', data: { ...of, reason: 'ansøgningen er trukket' } },
    ]);
  });

  it('changes nothing when told again, and is refused where it says something else', () => {
    for (const command of [sendBack(), refer(), withdraw({ text: 'Punktet udgik.' })]) {
      given(caseAggregate, ...onFebruary(command))
        .when(command, world)
        .thenNothing();
    }
    given(caseAggregate, ...onFebruary(sendBack()))
      .when(sendBack({ wanted: 'to overslag' }), world)
      .thenRefused('item-already-treated');
    given(caseAggregate, ...onFebruary(refer()))
      .when(refer({ referredTo: 'Nævnet' }), world)
      .thenRefused('item-already-treated');
    given(caseAggregate, ...onFebruary(withdraw()))
      .when(withdraw({ reason: 'fejl' }), world)
      .thenRefused('item-already-treated');
  });

  it.each([
    ['a case sent back for nothing', sendBack({ wanted: '' }), 'text-missing', 'wanted'],
    ['a case sent back without words', sendBack({ text: '' }), 'text-missing', 'text'],
    ['a case sent to nobody', refer({ referredTo: ' ' }), 'text-missing', 'referredTo'],
    ['a case sent on without words', refer({ text: '' }), 'text-missing', 'text'],
    ['a case taken off for nothing', withdraw({ reason: '' }), 'text-missing', 'reason'],
    ['a case taken off in blank words', withdraw({ text: ' ' }), 'text-missing', 'text'],
    ['an unknown meeting', sendBack({ meetingId: 'aldrig' }), 'meeting-unknown', 'meetingId'],
  ])('refuses %s', (_, command, code, field) => {
    given(caseAggregate, ...onFebruary())
      .when(command, world)
      .thenRefused(code, { field });
  });

  it.each([sendBack(), refer(), withdraw()])('needs the case on the agenda for $type', (command) => {
    given(caseAggregate, ...caseAfter())
      .when(command, world)
      .thenRefused('item-not-scheduled');
    const cancelled = worldWith(['2025-02-14', { status: 'cancelled' }]);
    given(caseAggregate, ...onFebruary())
      .when(command, cancelled)
      .thenRefused('meeting-cancelled');
  });

  it('takes a case off before its meeting: off every agenda, and awaited no more', () => {
    const deferred = onFebruary(
      postponedAt(FEBRUARY, target({ meetingId: APRIL })),
      proposedAt(APRIL, 'r1'),
      scheduledAt(JUNE),
    );
    const after = given(caseAggregate, ...deferred).when(withdraw({ meetingId: null }), world);
    after.thenTypes('CaseWithdrawn', 'ReturnWithdrawn', 'ItemRemoved', 'ItemRemoved');
    expect(caseStatus(after.state())).toBe('withdrawn');
    expect(after.state().items.map(({ status }) => status)).toEqual(['treated', 'removed', 'removed']);
  });

  it('leaves other promises owed when it takes a case off before its meeting', () => {
    const promised = caseAfter(promisedAt(null, target({ date: '2025-06-13' })));
    given(caseAggregate, ...promised)
      .when(withdraw({ meetingId: null }), world)
      .thenTypes('CaseWithdrawn');
  });

  it('changes nothing when the case is off already', () => {
    given(caseAggregate, ...caseAfter(withdraw({ meetingId: null })))
      .when(withdraw({ meetingId: null }), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary(withdraw()))
      .when(withdraw({ meetingId: null }), world)
      .thenNothing();
  });

  it('is refused for a case that is decided', () => {
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(withdraw({ meetingId: null }), world)
      .thenRefused('case-decided', { allowed: ['ReopenCase', 'CloseCase'] });
  });
});
