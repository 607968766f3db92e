import { caseAfter, onFebruary, decidedAt, FEBRUARY, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import type { AssignCase } from './assignment';
import { caseAggregate } from './case';

const assign = (data: AssignCase['data']): AssignCase => ({ type: 'AssignCase', data });
const toHast = assign({ caseworker: 'hast', department: 'Plan og Miljø' });

describe('tildeling af en sag', () => {
  it('giver den til en sagsbehandler i en forvaltning', () => {
    given(caseAggregate, ...caseAfter())
      .when(toHast, world)
      .then({ type: 'CaseAssigned', data: { caseworker: 'hast', department: 'Plan og Miljø' } });
  });

  it('lader det stå, der ikke siges, når sagen går videre til en anden', () => {
    given(caseAggregate, ...caseAfter(toHast))
      .when(assign({ caseworker: 'hlth' }), world)
      .then({ type: 'CaseAssigned', data: { caseworker: 'hlth', department: 'Plan og Miljø' } });
    given(caseAggregate, ...caseAfter(toHast))
      .when(assign({ department: 'Vej og Park' }), world)
      .then({ type: 'CaseAssigned', data: { caseworker: 'hast', department: 'Vej og Park' } });
  });

  it('tages fra sagsbehandleren, der rejser', () => {
    given(caseAggregate, ...caseAfter(toHast))
      .when(assign({ caseworker: null }), world)
      .then({ type: 'CaseAssigned', data: { caseworker: null, department: 'Plan og Miljø' } });
  });

  it('ændrer intet anden gang', () => {
    given(caseAggregate, ...caseAfter(toHast))
      .when(toHast, world)
      .thenNothing();
    given(caseAggregate, ...caseAfter())
      .when(assign({ caseworker: null }), world)
      .thenNothing();
  });

  it('kan ske, efter at sagen er afgjort: nogen skal følge den op', () => {
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(toHast, world)
      .thenTypes('CaseAssigned');
  });

  it.each([
    ['uden nogen', {}, 'nobody-assigned', 'caseworker'],
    ['til et tomt navn', { caseworker: ' ' }, 'text-missing', 'caseworker'],
    ['til en tom forvaltning', { department: '' }, 'text-missing', 'department'],
    ['til et endeløst navn', { caseworker: 'a'.repeat(1_001) }, 'text-too-long', 'caseworker'],
  ])('afvises %s', (_, data, code, field) => {
    given(caseAggregate, ...caseAfter())
      .when(assign(data), world)
      .thenRefused(code, { field });
  });

  it('afvises for en lukket sag, som først skal genoptages', () => {
    given(caseAggregate, ...caseAfter({ type: 'CloseCase', data: {} }))
      .when(toHast, world)
      .thenRefused('case-closed', {
        allowed: ['ReopenCase', 'LinkCases', 'SetAccess', 'CorrectDecision', 'CommunicateDecision', 'AnnulEntry'],
      });
  });
});
