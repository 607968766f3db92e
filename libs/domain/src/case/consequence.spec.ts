import { APRIL, decidedAt, FEBRUARY, onFebruary, postponedAt, scheduledAt, target, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';

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

describe('what a decision brings about', () => {
  it('postpones the case and opens its return in the same batch', () => {
    const postponement = {
      target: toApril,
      reason: 'bilag mangler',
      requestedBy: 'Liste Q',
      quote: 'Sagen blev udsat.',
    };
    given(caseAggregate, ...onFebruary())
      .when(decidedAt(FEBRUARY, 'postponed', { postponement }), world)
      .then(
        { type: 'DecisionRecorded', data: { ...decisionData, outcomes: ['postponed'] } },
        {
          type: 'CasePostponed',
          data: {
            itemId: `${FEBRUARY}/1`,
            meetingId: FEBRUARY,
            bodyId: 'kkr',
            returnId: 'r1',
            ...postponement,
            cause: 'body',
            warnings: [],
          },
        },
      );
  });

  it('sends back, refers and withdraws in the same batch, each by its outcome', () => {
    const outcomes = ['discussed', 'returned', 'referred', 'withdrawn'] as const;
    const { accepted } = given(caseAggregate, ...onFebruary()).when(
      decidedAt(FEBRUARY, 'discussed', { outcomes, wanted: 'et nyt overslag', referredTo: 'Byrådet' }),
      world,
    ).decision;
    expect(accepted?.slice(1)).toMatchObject([
      { type: 'CaseSentBack', data: { wanted: 'et nyt overslag' } },
      { type: 'CaseReferred', data: { referredTo: 'Byrådet' } },
      { type: 'CaseWithdrawn', data: { reason: 'Rådet besluttede det.' } },
    ]);
  });

  it('takes the decision itself for what is wanted where nothing else says it', () => {
    const { accepted } = given(caseAggregate, ...onFebruary()).when(decidedAt(FEBRUARY, 'returned'), world).decision;
    expect(accepted?.[1]).toMatchObject({ type: 'CaseSentBack', data: { wanted: 'Rådet besluttede det.' } });
  });

  it('opens a return for each point that is postponed elsewhere, and none twice', () => {
    const points = [
      { number: '1', outcome: 'postponed', target: toApril },
      { number: '2', outcome: 'postponed', target: target({ condition: 'når prisen kendes' }) },
    ] as const;
    const opened = given(caseAggregate, ...onFebruary(recommended))
      .when(decidedAt(FEBRUARY, 'postponed', { points, postponement: { target: toApril } }), world)
      .state().returns;
    expect(opened.map(({ returnId, target }) => [returnId, target.date, target.condition])).toEqual([
      ['r1', '2025-04-11', null],
      ['r2', null, 'når prisen kendes'],
    ]);
  });

  it('lets a case that was not reached wait for the next meeting', () => {
    given(caseAggregate, ...onFebruary())
      .when(decidedAt(FEBRUARY, 'not_reached'), world)
      .thenTypes('DecisionRecorded', 'ItemCarriedOver');
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY, 'not_reached')))
      .when(decidedAt(FEBRUARY, 'not_reached'), world)
      .thenNothing();
  });

  it('does not take a case that was not reached for one that came back', () => {
    const promised = onFebruary(postponedAt(FEBRUARY, target({ meetingId: APRIL })), scheduledAt(APRIL));
    const { returns } = given(caseAggregate, ...promised)
      .when(decidedAt(APRIL, 'not_reached'), world)
      .state();
    expect(returns).toMatchObject([{ returnId: 'r1', fate: 'open', defers: true }]);
  });

  it('lets an adjourned case wait for the next meeting, by no wish of the body', () => {
    const { accepted } = given(caseAggregate, ...onFebruary()).when(decidedAt(FEBRUARY, 'adjourned'), world).decision;
    expect(accepted?.[1]).toMatchObject({ type: 'CasePostponed', data: { cause: 'not_reached', target: target() } });
  });
});
