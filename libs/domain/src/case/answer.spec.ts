import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  opened,
  scheduledAt,
  target,
  world,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { told } from '../testing/history';
import type { AnswerReferral, AnswerSendBack } from './answer';
import { caseAggregate, caseStatus, type CaseCommand } from './case';
import type { ReferCase } from './postponement';
import type { ReturnPromised } from './return';

const referred: ReferCase = {
  type: 'ReferCase',
  data: { meetingId: FEBRUARY, text: 'Oversendt.', referredTo: 'Økonomiudvalget', answerBy: '2025-03-28' },
};
const sentBack: CaseCommand = {
  type: 'SendBackCase',
  data: { meetingId: FEBRUARY, text: 'Tilbagesendt.', wanted: 'En beregning af driften', answerBy: '2025-03-28' },
};
const answer = (data: Partial<AnswerReferral['data']> = {}): AnswerReferral => ({
  type: 'AnswerReferral',
  data: { answeredBy: 'Økonomiudvalget', text: 'Der er råd til det.', on: '2025-03-20', ...data },
});
const resubmitted = (data: Partial<AnswerSendBack['data']> = {}): AnswerSendBack => ({
  type: 'AnswerSendBack',
  data: { how: 'resubmitted', text: 'Driften koster 200.000 kr.', on: '2025-03-20', ...data },
});
const item = { itemId: `${FEBRUARY}/1`, meetingId: FEBRUARY, bodyId: 'kkr' };
/** From the answer on the body is to have it at its next meeting. */
const comingBack: ReturnPromised = {
  type: 'ReturnPromised',
  data: {
    ...item,
    ...{ returnId: 'r1', target: target(), quote: null, place: null, source: 'answer', after: '2025-03-20' },
  },
};
const stateAfter = (...commands: CaseCommand[]) => given(caseAggregate, ...onFebruary(...commands)).state;

describe('svømmehallen i Østerby, oversendt til Økonomiudvalget', () => {
  it('får sit svar ført og er forvaltningens igen', () => {
    const when = given(caseAggregate, ...onFebruary(referred)).when(answer(), world);
    when.then(
      {
        type: 'ReferralAnswered',
        data: { ...item, answeredBy: 'Økonomiudvalget', text: 'Der er råd til det.', on: '2025-03-20' },
      },
      comingBack,
    );
    expect(caseStatus(when.state())).toBe('in_preparation');
    expect(when.state().away).toMatchObject([{ kind: 'referral', fate: 'answered' }]);
  });

  it('er kommet igen, når mødet i april behandler den uden et svar; svaret kan føres bagefter', () => {
    const back = stateAfter(referred, scheduledAt(APRIL), decidedAt(APRIL));
    expect(back.away).toMatchObject([{ fate: 'treated' }]);
    const late = caseAggregate.decide(answer(), back, world);
    expect(late.accepted?.map(({ type }) => type)).toEqual(['ReferralAnswered']);
    expect(caseStatus(stateAfter(referred, scheduledAt(APRIL), decidedAt(APRIL), answer()))).toBe('decided');
  });

  it('er også kommet igen, når februarreferatet først indtastes efter aprilmødets', () => {
    const state = stateAfter(scheduledAt(APRIL), decidedAt(APRIL), referred);
    expect(state.away).toMatchObject([{ kind: 'referral', fate: 'treated' }]);
  });

  it('ændrer intet, når det samme svar føres igen, eller referatet fortæller oversendelsen uden frist', () => {
    given(caseAggregate, ...onFebruary(referred, answer()))
      .when(answer(), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary(referred))
      .when(
        { type: 'ReferCase', data: { meetingId: FEBRUARY, text: 'Oversendt.', referredTo: 'Økonomiudvalget' } },
        world,
      )
      .thenNothing();
  });
});

describe('svømmehallen i Østerby, sendt tilbage til forvaltningen', () => {
  it('lægges op igen med en ny indstilling og et bilag', () => {
    const recommendation: CaseCommand = {
      type: 'ProposeRecommendation',
      data: { meetingId: null, text: 'Hallen bygges.', points: [] },
    };
    const attached: CaseCommand = {
      type: 'AttachDocument',
      data: { meetingId: null, title: 'Driftsbudget', sha256: 'a1'.repeat(32) },
    };
    const with_ = { recommendationVersion: 1, attachmentIds: ['b1'] };
    given(caseAggregate, ...onFebruary(sentBack, recommendation, attached))
      .when(resubmitted(with_), world)
      .then(
        {
          type: 'SendBackAnswered',
          data: { ...item, how: 'resubmitted', text: 'Driften koster 200.000 kr.', on: '2025-03-20', ...with_ },
        },
        comingBack,
      );
  });

  it('er hos forvaltningen, til den har svaret', () => {
    expect(caseStatus(stateAfter(sentBack))).toBe('returned');
    expect(caseStatus(stateAfter(sentBack, resubmitted({ how: 'answered' })))).toBe('in_preparation');
  });

  it('venter ikke mere, når den trækkes tilbage', () => {
    const withdrawn: CaseCommand = { type: 'WithdrawCase', data: { meetingId: null, reason: 'Grunden er solgt.' } };
    expect(stateAfter(sentBack, withdrawn).away).toMatchObject([{ fate: 'over' }]);
  });
});

describe('et svar, der ikke kan føres', () => {
  const twice = told(
    caseAggregate,
    world,
    opened,
    scheduledAt(FEBRUARY),
    decidedAt(FEBRUARY, 'returned', { outcomes: ['returned', 'referred'], referredTo: 'Økonomiudvalget' }),
  );

  it('hører til den rette af en oversendelse og en tilbagesendelse', () => {
    given(caseAggregate, ...twice)
      .when(answer(), world)
      .thenTypes('ReferralAnswered', 'ReturnPromised');
    given(caseAggregate, ...twice)
      .when(resubmitted(), world)
      .thenTypes('SendBackAnswered', 'ReturnPromised');
  });

  it('afvises, når sagen slet ikke er sendt af sted, med hvad der så er muligt', () => {
    given(caseAggregate, ...caseAfter())
      .when(answer(), world)
      .thenRefused('not-sent-away', { message: 'Sagen er ikke oversendt.', allowed: ['ReferCase'] });
    given(caseAggregate, ...onFebruary(referred))
      .when(resubmitted({ meetingId: APRIL }), world)
      .thenRefused('not-sent-away', { message: `Sagen er ikke sendt tilbage fra mødet ${APRIL}.` });
  });

  it.each<[string, CaseCommand, CaseCommand, string, string]>([
    ['fra før sagen blev sendt', referred, answer({ on: '2025-01-31' }), 'answer-before-question', 'on'],
    ['uden ord', referred, answer({ text: ' ' }), 'text-missing', 'text'],
    ['uden afsender', referred, answer({ answeredBy: '' }), 'text-missing', 'answeredBy'],
    [
      'med en ukendt indstilling',
      sentBack,
      resubmitted({ recommendationVersion: 3 }),
      'version-unknown',
      'recommendationVersion',
    ],
    ['med et ukendt bilag', sentBack, resubmitted({ attachmentIds: ['b7'] }), 'attachment-unknown', 'attachmentIds.0'],
  ])('afvises: %s', (_, sending, command, code, field) => {
    given(caseAggregate, ...onFebruary(sending))
      .when(command, world)
      .thenRefused(code, { field });
  });

  it('afvises, når et andet allerede er ført', () => {
    given(caseAggregate, ...onFebruary(referred, answer()))
      .when(answer({ text: 'Der er ikke råd.' }), world)
      .thenRefused('already-answered', { allowed: ['AnnulEntry'] });
  });

  it('afvises med en frist, der ikke er en dag', () => {
    given(caseAggregate, ...onFebruary())
      .when({ ...referred, data: { ...referred.data, answerBy: '2025-02-30' } }, world)
      .thenRefused('no-such-date', { field: 'answerBy' });
  });
});
