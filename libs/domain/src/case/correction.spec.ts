import { APRIL, decidedAt, FEBRUARY, onFebruary, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate } from './case';
import type { CorrectDecision } from './correction';

const TEXT = 'Rådet besluttede, at færgen sejler hver anden time.';
const correct = (data: Partial<CorrectDecision['data']> = {}): CorrectDecision => ({
  type: 'CorrectDecision',
  data: {
    meetingId: FEBRUARY,
    text: TEXT,
    decidedBy: 'formanden',
    basis: 'Skrivefejl: der stod hver time.',
    on: '2025-02-20',
    ...data,
  },
});
const corrected = (data: object = {}) => ({
  type: 'DecisionCorrected' as const,
  data: { itemId: `${FEBRUARY}/1`, bodyId: 'kkr', wording: 1, ...correct().data, on: '2025-02-20', ...data },
});
const decided = onFebruary(decidedAt(FEBRUARY));

describe('berigtigelsen af en beslutning', () => {
  it('Cykelfærgen: formanden retter en skrivefejl, og ordlyden, som den blev vedtaget, står ved siden af', () => {
    given(caseAggregate, ...decided)
      .when(correct(), world)
      .then(corrected());
    const state = given(caseAggregate, ...decided)
      .when(correct(), world)
      .state();
    expect(state.treatments[0]?.decision.text).toBe('Rådet besluttede det.');
    expect(state.corrections).toMatchObject([{ wording: 1, text: TEXT }]);
  });

  it('Cykelfærgen rettes to gange: hver ordlyd har sit nummer, som ingen anden får', () => {
    given(caseAggregate, ...decided, corrected())
      .when(correct({ text: 'Færgen sejler hver tredje time.' }), world)
      .then(corrected({ wording: 2, text: 'Færgen sejler hver tredje time.' }));
    const taken = { type: 'EntryAnnulled', data: { eventId: 'e3', eventIds: ['e3'], reason: 'Forkert sag.' } } as const;
    given(caseAggregate, ...decided, corrected(), taken)
      .when(correct(), world)
      .then(corrected({ wording: 2 }));
  });

  it('siger den samme berigtigelse to gange kun én gang', () => {
    given(caseAggregate, ...decided, corrected())
      .when(correct(), world)
      .thenNothing();
  });

  it('kan også komme, efter at sagen er lukket', () => {
    const closed = { type: 'CaseClosed', data: { reason: null } } as const;
    given(caseAggregate, ...decided, closed)
      .when(correct(), world)
      .thenTypes('DecisionCorrected');
  });

  it('afvises, hvor rådet intet har besluttet, og siger hvor det har', () => {
    const { decision } = given(caseAggregate, ...decided).when(correct({ meetingId: APRIL }), world);
    expect(decision).toMatchObject({
      refused: {
        code: 'decision-missing',
        message: `Sagen har ingen beslutning på mødet ${APRIL}; den er behandlet på ${FEBRUARY}.`,
        allowed: ['RecordDecision'],
      },
    });
    given(caseAggregate, ...onFebruary())
      .when(correct(), world)
      .thenRefused('decision-missing', { field: 'meetingId' });
  });

  it('afvises, hvor intet ændres, og uden ordlyd, beslutter, grundlag eller dato', () => {
    const when = (data: Partial<CorrectDecision['data']>) =>
      given(caseAggregate, ...decided).when(correct(data), world);
    when({ text: 'Rådet besluttede det.' }).thenRefused('nothing-corrected', {
      field: 'text',
      allowed: ['CorrectDecision', 'AnnulEntry'],
    });
    when({ text: ' ' }).thenRefused('text-missing', { field: 'text' });
    when({ decidedBy: '' }).thenRefused('text-missing', { field: 'decidedBy' });
    when({ basis: '' }).thenRefused('text-missing', { field: 'basis' });
    when({ on: '2025-02-30' }).thenRefused('no-such-date', { field: 'on' });
  });
});
