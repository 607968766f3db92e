import type { RecordDecision } from './decision';
import { APRIL, decidedAt, FEBRUARY, JUNE, onFebruary, scheduledAt, target, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, caseStatus, type CaseCommand } from './case';
import { waitingPoints } from './points';
import type { PointDecision } from './decision';
import type { CaseState } from './state';

const proposed: CaseCommand = {
  type: 'ProposeRecommendation',
  data: {
    meetingId: FEBRUARY,
    text: 'Det indstilles,',
    points: [
      { number: '1', text: 'at færgen sejler i sommerhalvåret' },
      { number: '2', text: 'at taksten sættes til 40 kr.' },
      { number: '3', text: 'at overfarten evalueres' },
    ],
  },
};

const toApril = target({ meetingId: APRIL });
const toJune = target({ meetingId: JUNE });
const partly = (meetingId: string, points: PointDecision[], more: Partial<RecordDecision['data']> = {}) =>
  decidedAt(meetingId, 'partly_approved', { points, ...more });

/** Cykelfærgens sag, efter beslutninger som alle godtages. */
const after = (...commands: CaseCommand[]): CaseState =>
  given(caseAggregate, ...onFebruary(proposed, ...commands)).state;

const waiting = (state: CaseState) =>
  state.returns
    .filter(({ fate }) => fate === 'open')
    .map((each) => [each.target.meetingId, waitingPoints(each, state)]);

const splitInTwo = partly(FEBRUARY, [
  { number: '1', outcome: 'approved' },
  { number: '2', outcome: 'postponed', target: toApril },
  { number: '3', outcome: 'postponed', target: toJune },
]);

describe('en sag, der er besluttet i dele', () => {
  it('om Cykelfærgen er udsat, så længe at-punkt 2 er det', () => {
    const state = after(
      partly(FEBRUARY, [
        { number: '1', outcome: 'approved' },
        { number: '2', outcome: 'postponed', target: toApril },
      ]),
    );
    expect(caseStatus(state)).toBe('postponed');
    expect(waiting(state)).toEqual([[APRIL, ['2']]]);
  });

  it('bliver ved at være udsat med punkt 3, når april kun behandler punkt 2, og er afgjort efter juni', () => {
    const april = [
      scheduledAt(APRIL),
      decidedAt(APRIL, 'approved', { points: [{ number: '2', outcome: 'approved' }] }),
    ];
    const state = after(splitInTwo, ...april);
    expect([caseStatus(state), waiting(state)]).toEqual(['postponed', [[JUNE, ['3']]]]);
    const june = after(
      splitInTwo,
      ...april,
      scheduledAt(JUNE),
      decidedAt(JUNE, 'approved', { points: [{ number: '3', outcome: 'approved' }] }),
    );
    expect([caseStatus(june), waiting(june)]).toEqual(['decided', []]);
  });

  it('er afgjort, når et møde behandler den som en helhed', () => {
    const state = after(splitInTwo, scheduledAt(APRIL), decidedAt(APRIL));
    expect([caseStatus(state), waiting(state)]).toEqual(['decided', []]);
  });

  it('udsætter to punkter til det samme møde i ét, og det ene kan komme før det andet', () => {
    const points: PointDecision[] = [
      { number: '2', outcome: 'postponed' },
      { number: '3', outcome: 'postponed' },
    ];
    const both = partly(FEBRUARY, points, {
      outcomes: ['partly_approved', 'postponed'],
      postponement: { target: toApril },
    });
    expect(waiting(after(both))).toEqual([[APRIL, ['2', '3']]]);
    const state = after(
      both,
      scheduledAt(APRIL),
      decidedAt(APRIL, 'approved', { points: [{ number: '3', outcome: 'approved' }] }),
    );
    expect(waiting(state)).toEqual([[APRIL, ['2']]]);
  });

  it('udsætter et punkt på ubestemt tid, hvor ingen siger hvortil', () => {
    const state = after(partly(FEBRUARY, [{ number: '2', outcome: 'postponed' }]));
    expect([caseStatus(state), waiting(state)]).toEqual(['postponed', [[null, ['2']]]]);
  });

  it('kan udsætte punktet igen', () => {
    const again = partly(APRIL, [{ number: '2', outcome: 'postponed', target: toJune }]);
    expect(waiting(after(splitInTwo, scheduledAt(APRIL), again))).toEqual([
      [JUNE, ['3']],
      [JUNE, ['2']],
    ]);
  });

  it('er udsat som helhed, hvor beslutningen er udsat og intet punkt gik anderledes', () => {
    const state = after(
      decidedAt(FEBRUARY, 'postponed', {
        points: [{ number: '2', outcome: 'postponed' }],
        postponement: { target: toApril },
      }),
    );
    expect(waiting(state)).toEqual([[APRIL, null]]);
  });

  it('venter ikke på et punkt, som et senere møde allerede har behandlet, når februars referat først skrives nu', () => {
    const late = given(
      caseAggregate,
      ...onFebruary(
        proposed,
        scheduledAt(APRIL),
        decidedAt(APRIL, 'approved', { points: [{ number: '2', outcome: 'approved' }] }),
      ),
    )
      .when(splitInTwo, world)
      .state();
    expect(waiting(late)).toEqual([[JUNE, ['3']]]);
  });

  it('siges den samme beslutning igen, ændrer det intet', () => {
    given(caseAggregate, ...onFebruary(proposed, splitInTwo))
      .when(splitInTwo, world)
      .thenNothing();
  });

  it('afvises, hvor et punkt slet ikke står i indstillingen', () => {
    given(caseAggregate, ...onFebruary(proposed))
      .when(partly(FEBRUARY, [{ number: '7', outcome: 'postponed' }]), world)
      .thenRefused('point-unknown', { field: 'points.0.number' });
  });
});
