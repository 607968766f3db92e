import {
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  proposedAt,
  target,
  world,
  worldWith,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';
import type { RecordDecision } from './decision';

const recommended: CaseCommand = {
  type: 'ProposeRecommendation',
  data: {
    meetingId: FEBRUARY,
    text: 'Det indstilles, at',
    points: [
      { number: '1', text: 'færgen sejler,' },
      { number: '2', text: 'billetten koster 20 kr.' },
    ],
  },
};
const toApril = target({ date: '2025-04-11', precision: 'day' });
const decisionData = {
  itemId: `${FEBRUARY}/1`,
  meetingId: FEBRUARY,
  bodyId: 'kkr',
  text: 'Rådet besluttede det.',
  points: [],
  remarks: [],
  votes: [],
  recommendationVersion: null,
  decidedUnder: null,
  meetingDate: '2025-02-14',
};

describe('recording a decision', () => {
  it('keeps its text as adopted, with all that was said', () => {
    const said = {
      outcomes: ['approved_with_changes', 'discussed'],
      points: [
        { number: '1', outcome: 'approved' },
        { number: '2', outcome: 'rejected' },
      ],
      remarks: ['Liste Q kan ikke tilslutte sig punkt 2.'],
      votes: [{ subject: 'Punkt 2', for: 3, against: 4, abstained: 0, names: [{ name: 'Ask Lund', vote: 'yes' }] }],
      decidedUnder: '1.1',
    } satisfies Partial<RecordDecision['data']>;
    given(caseAggregate, ...onFebruary(recommended))
      .when(decidedAt(FEBRUARY, 'approved', said), world)
      .then({ type: 'DecisionRecorded', data: { ...decisionData, ...said, recommendationVersion: 1 } });
  });

  it('names the version that it was taken on, or none', () => {
    const another: CaseCommand = {
      type: 'ProposeRecommendation',
      data: { meetingId: null, text: 'En anden.', points: [] },
    };
    const versionOf = (data: Partial<RecordDecision['data']>) =>
      given(caseAggregate, ...onFebruary(recommended, another)).when(decidedAt(FEBRUARY, 'approved', data), world)
        .decision;
    expect(versionOf({}).accepted).toMatchObject([{ data: { recommendationVersion: 2 } }]);
    expect(versionOf({ recommendationVersion: 1 }).accepted).toMatchObject([{ data: { recommendationVersion: 1 } }]);
    expect(versionOf({ recommendationVersion: null }).accepted).toMatchObject([
      { data: { recommendationVersion: null } },
    ]);
  });

  it('says each outcome once', () => {
    const { accepted } = given(caseAggregate, ...onFebruary()).when(
      decidedAt(FEBRUARY, 'approved', { outcomes: ['noted', 'discussed', 'noted'] }),
      world,
    ).decision;
    expect(accepted).toMatchObject([{ data: { outcomes: ['noted', 'discussed'] } }]);
  });

  it('works for a meeting that was held, since minutes are typed afterwards', () => {
    given(caseAggregate, ...onFebruary())
      .when(decidedAt(FEBRUARY), worldWith(['2025-02-14', { status: 'held' }]))
      .thenTypes('DecisionRecorded');
  });

  it('changes nothing when it is told again word for word, also after a newer recommendation', () => {
    const later: CaseCommand = {
      type: 'ProposeRecommendation',
      data: { meetingId: null, text: 'En anden.', points: [] },
    };
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(decidedAt(FEBRUARY), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary(recommended, decidedAt(FEBRUARY), later))
      .when(decidedAt(FEBRUARY), world)
      .thenNothing();
  });

  it('is never written over', () => {
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(decidedAt(FEBRUARY, 'rejected'), world)
      .thenRefused('item-already-treated', { allowed: ['AnnulEntry'], field: 'meetingId' });
    const postponed = (to: string) =>
      decidedAt(FEBRUARY, 'postponed', { postponement: { target: target({ date: to }) } });
    const history = onFebruary(postponed('2025-04-11'));
    given(caseAggregate, ...history)
      .when(postponed('2025-04-11'), world)
      .thenNothing();
    given(caseAggregate, ...history)
      .when(postponed('2025-06-13'), world)
      .thenRefused('item-already-treated');
  });

  it('needs the case on the agenda, and not only proposed', () => {
    const refusal = { allowed: ['ScheduleCase'], field: 'meetingId' };
    given(caseAggregate, ...caseAfter())
      .when(decidedAt(FEBRUARY), world)
      .thenRefused('item-not-scheduled', refusal);
    given(caseAggregate, ...caseAfter(proposedAt(FEBRUARY)))
      .when(decidedAt(FEBRUARY), world)
      .thenRefused('item-not-scheduled', refusal);
    given(caseAggregate, ...caseAfter())
      .when(decidedAt('aldrig'), world)
      .thenRefused('meeting-unknown', { field: 'meetingId' });
  });

  it('is refused on a cancelled meeting', () => {
    given(caseAggregate, ...onFebruary())
      .when(decidedAt(FEBRUARY), worldWith(['2025-02-14', { status: 'cancelled' }]))
      .thenRefused('meeting-cancelled', { field: 'meetingId' });
  });

  it.each<[string, Partial<RecordDecision['data']>, string, string]>([
    ['no text', { text: ' \n' }, 'text-missing', 'text'],
    ['a text over 200,000 characters', { text: 'a'.repeat(200_001) }, 'text-too-long', 'text'],
    ['no outcome', { outcomes: [] }, 'outcome-missing', 'outcomes'],
    ['an outcome that nobody knows', { outcomes: ['glemt' as 'noted'] }, 'unknown-word', 'outcomes.0'],
    ['a postponement to nowhere', { outcomes: ['postponed'] }, 'postponement-missing', 'postponement'],
    [
      'a postponement without its outcome',
      { postponement: { target: toApril } },
      'postponed-without-outcome',
      'outcomes',
    ],
    ['a referral to nobody', { outcomes: ['referred'] }, 'text-missing', 'referredTo'],
    [
      'a point that was not recommended',
      { points: [{ number: '3', outcome: 'noted' }] },
      'point-unknown',
      'points.0.number',
    ],
    [
      'a point that is decided twice',
      {
        points: [
          { number: '1', outcome: 'noted' },
          { number: '1', outcome: null },
        ],
      },
      'point-repeated',
      'points.1.number',
    ],
    [
      'a point with an unknown outcome',
      { points: [{ number: '1', outcome: 'glemt' as 'noted' }] },
      'unknown-word',
      'points.0.outcome',
    ],
    [
      'a point that goes to no date',
      { points: [{ number: '1', outcome: 'postponed', target: target({ date: '2025-02-30' }) }] },
      'no-such-date',
      'points.0.target.date',
    ],
    ['a version that there is not', { recommendationVersion: 7 }, 'version-unknown', 'recommendationVersion'],
    ['a blank remark', { remarks: ['a', ''] }, 'text-missing', 'remarks.1'],
    [
      'half a vote',
      { votes: [{ subject: 'a', for: 0.5, against: null, abstained: null, names: [] }] },
      'no-such-count',
      'votes.0.for',
    ],
    [
      'a vote of nobody',
      { votes: [{ subject: 'a', for: 1, against: null, abstained: null, names: [{ name: '', vote: 'yes' }] }] },
      'text-missing',
      'votes.0.names.0.name',
    ],
    ['a blank item that decided it', { decidedUnder: '' }, 'text-missing', 'decidedUnder'],
    [
      'a date that the calendar does not have',
      { outcomes: ['postponed'], postponement: { target: target({ date: '2025-02-29' }) } },
      'no-such-date',
      'postponement.target.date',
    ],
    [
      'an endless reason',
      { outcomes: ['postponed'], postponement: { target: toApril, reason: 'a'.repeat(200_001) } },
      'text-too-long',
      'postponement.reason',
    ],
    ['an endless wish', { outcomes: ['returned'], wanted: 'a'.repeat(200_001) }, 'text-too-long', 'wanted'],
  ])('refuses %s', (_, data, code, field) => {
    given(caseAggregate, ...onFebruary(recommended))
      .when(decidedAt(FEBRUARY, 'approved', data), world)
      .thenRefused(code, { field });
  });
});
