import { APRIL, caseAfter, decidedAt, FEBRUARY, promisedAt, scheduledAt, target, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';
import type { MarkReady } from './readiness';

const ready = (by = 'Bent Eksempel'): MarkReady => ({ type: 'MarkReady', data: { by } });
const revised = (data: object): CaseCommand => ({ type: 'ReviseCaseMaterial', data: { meetingId: null, ...data } });
const presented = revised({ presentation: 'Færgen er slidt.' });
const recommended: CaseCommand = {
  type: 'ProposeRecommendation',
  data: { meetingId: null, text: 'Det indstilles, at færgen udskiftes.', points: [] },
};
const withReport: CaseCommand = {
  type: 'AttachDocument',
  data: { meetingId: null, title: 'Rapport', sha256: 'a1'.repeat(32) },
};

const lapseAfter = (...commands: CaseCommand[]) =>
  given(caseAggregate, ...caseAfter(presented, ready(), ...commands)).state.readiness?.lapse;

describe('at melde en sag klar', () => {
  it('siger, hvem der melder den klar', () => {
    given(caseAggregate, ...caseAfter(presented))
      .when(ready(), world)
      .then({ type: 'CaseMarkedReady', data: { by: 'Bent Eksempel' } });
  });

  it.each([
    ['sagsfremstilling', presented],
    ['indstilling', recommended],
    ['bilag', withReport],
  ])('kan ske, når den har %s', (_, command) => {
    given(caseAggregate, ...caseAfter(command))
      .when(ready(), world)
      .thenTypes('CaseMarkedReady');
  });

  it('ændrer intet anden gang, men tager en anden, der også siger god for den', () => {
    given(caseAggregate, ...caseAfter(presented, ready()))
      .when(ready(), world)
      .thenNothing();
    given(caseAggregate, ...caseAfter(presented, ready()))
      .when(ready('hast'), world)
      .then({ type: 'CaseMarkedReady', data: { by: 'hast' } });
  });

  it('bortfalder, når det, som organet får, ændres bagefter, og kan siges igen', () => {
    expect(lapseAfter()).toBeNull();
    expect(lapseAfter(revised({ presentation: 'Færgen er sunket.' }))).toBe('material');
    expect(lapseAfter(recommended)).toBe('recommendation');
    expect(lapseAfter(withReport)).toBe('attachment');
    expect(lapseAfter(withReport, ready())).toBeNull();
  });

  it('står ved magt, når kun journalnummer, oprindelse eller tildeling ændres', () => {
    const labels = revised({ journalNumber: 'SAG-2025-00012', origin: { kind: 'administration' } });
    expect(lapseAfter(labels, { type: 'AssignCase', data: { caseworker: 'hast' } })).toBeNull();
  });

  it('gælder én behandling: en sag, der kommer igen, skal meldes klar igen', () => {
    const comesBack = promisedAt(FEBRUARY, target({ meetingId: APRIL }));
    const decided = [scheduledAt(FEBRUARY), decidedAt(FEBRUARY), comesBack];
    expect(lapseAfter(...decided)).toBe('treated');
    given(caseAggregate, ...caseAfter(presented, ready(), ...decided))
      .when(ready(), world)
      .thenTypes('CaseMarkedReady');
  });

  it('bortfalder, når sagen trækkes eller lukkes', () => {
    expect(lapseAfter({ type: 'WithdrawCase', data: { meetingId: null, reason: 'Opgivet.' } })).toBe('withdrawn');
    expect(lapseAfter({ type: 'CloseCase', data: {} })).toBe('closed');
  });

  it('afvises, mens der intet er at forelægge, med det, der mangler', () => {
    const allowed = ['ReviseCaseMaterial', 'ProposeRecommendation', 'AttachDocument'];
    given(caseAggregate, ...caseAfter())
      .when(ready(), world)
      .thenRefused('nothing-to-present', { allowed });
    const takenBack: CaseCommand = { type: 'WithdrawRecommendation', data: { version: 1 } };
    given(caseAggregate, ...caseAfter(revised({ presentation: ' ' }), recommended, takenBack))
      .when(ready(), world)
      .thenRefused('nothing-to-present', { allowed });
  });

  it('afvises for en sag, der er afgjort og ikke kommer igen', () => {
    given(caseAggregate, ...caseAfter(presented, scheduledAt(FEBRUARY), decidedAt(FEBRUARY)))
      .when(ready(), world)
      .thenRefused('case-is-over', { allowed: ['ReopenCase', 'PromiseReturn', 'ScheduleCase'] });
  });

  it('afvises uden navn', () => {
    given(caseAggregate, ...caseAfter(presented))
      .when(ready(' '), world)
      .thenRefused('text-missing', { field: 'by' });
  });
});
