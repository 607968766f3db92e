import { APRIL, caseAfter, decidedAt, FEBRUARY, JUNE, onFebruary, scheduledAt, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { bodyWith, facts, meetingOn } from '../testing/facts';
import type { Facts } from '../facts';
import { caseAggregate, caseStatus, type CaseCommand } from './case';
import { walkedSteps, type PathStep, type SetDecisionPath } from './path';

const COUNCIL = 'byraad-2025-06-18';
const EARLY = 'byraad-2025-01-15';

/** The committee (`kkr`) meets in February, April and June, the council in January and June. */
const town: Facts = facts({
  meetings: [
    ...world.meetings.values(),
    meetingOn('2025-06-18', { meetingId: COUNCIL, bodyId: 'byraad', status: 'in_progress' }),
    meetingOn('2025-01-15', { meetingId: EARLY, bodyId: 'byraad' }),
  ],
  bodies: [
    bodyWith('kkr', 'ksl-committee', { name: 'Kulturudvalget' }),
    bodyWith('byraad', 'ksl-council', { name: 'Byrådet' }),
  ],
});

const step = (bodyId: string, more: Partial<PathStep> = {}): PathStep => ({
  bodyId,
  meetingId: null,
  reading: null,
  ...more,
});
const laid = (steps: readonly PathStep[], decidedIn = 'byraad'): SetDecisionPath => ({
  type: 'SetDecisionPath',
  data: { steps, decidedIn },
});
const plain = [step('kkr'), step('byraad')];
const stateAfter = (...commands: CaseCommand[]) => given(caseAggregate, ...onFebruary(...commands)).state;

describe('beslutningsvejen for Biblioteket i Nørre Strand', () => {
  it('lægges fra udvalget til byrådet og siger, hvor sagen afgøres', () => {
    given(caseAggregate, ...caseAfter())
      .when(laid(plain), town)
      .then({ type: 'DecisionPathSet', data: { steps: plain, decidedIn: 'byraad' } });
  });

  it('lægger sagen op til det møde i udvalget, som den nævner først', () => {
    given(caseAggregate, ...caseAfter())
      .when(laid([step('kkr', { meetingId: APRIL }), step('byraad')]), town)
      .thenTypes('DecisionPathSet', 'CasePassedOn');
  });

  it('ændrer intet, når den lægges igen, som den var', () => {
    const again = given(caseAggregate, ...caseAfter())
      .when(laid(plain), town)
      .state();
    expect(caseAggregate.decide(laid(plain), again, town)).toEqual({ accepted: [] });
  });

  it('sender udvalgets »godkendt« videre som en indstilling, med beslutningens ord, hvor de ændrer noget', () => {
    const recommended: CaseCommand = {
      type: 'ProposeRecommendation',
      data: { meetingId: FEBRUARY, text: 'Biblioteket udvides.', points: [{ number: '1', text: 'at det udvides' }] },
    };
    const before = given(caseAggregate, ...onFebruary(recommended))
      .when(laid(plain), town)
      .state();
    const text = 'Godkendt, dog uden caféen.';
    const { accepted = [] } = caseAggregate.decide(
      decidedAt(FEBRUARY, 'approved_with_changes', { text }),
      before,
      town,
    );
    expect(accepted.map(({ type }) => type)).toEqual(['DecisionRecorded', 'RecommendationProposed', 'CasePassedOn']);
    expect(accepted[1]?.data).toEqual({
      version: 2,
      meetingId: FEBRUARY,
      proposedBy: 'Kulturudvalget',
      text: 'Biblioteket udvides.',
      points: [{ number: '1', text: 'at det udvides' }],
      late: false,
      fromBodyId: 'kkr',
      basedOn: 1,
      change: text,
    });
    expect(accepted[2]?.data).toEqual({
      bodyId: 'byraad',
      step: 2,
      reading: null,
      meetingId: null,
      after: '2025-02-14',
      fromBodyId: 'kkr',
      fromMeetingId: FEBRUARY,
    });
  });

  it('omskriver ikke, hvad der var sket, før den blev lagt', () => {
    const state = stateAfter(decidedAt(FEBRUARY, 'recommended'));
    const { accepted = [] } = caseAggregate.decide(laid(plain), state, town);
    expect(accepted.map(({ type }) => type)).toEqual(['DecisionPathSet']);
  });

  it('tager den behandling med, hvis møde den nævner, og går videre derfra', () => {
    const named = [step('kkr', { meetingId: FEBRUARY }), step('byraad', { meetingId: COUNCIL })];
    const after = given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY, 'recommended')))
      .when(laid(named), town)
      .state();
    expect(after.path?.awaited).toMatchObject({ bodyId: 'byraad', meetingId: COUNCIL });
    expect(caseStatus(after)).toBe('recommended');
  });

  it('begynder forfra, når byrådets afgørelse genoptages', () => {
    const path = [step('kkr', { reading: 1 }), step('kkr', { reading: 2 })];
    const state = stateAfter(
      laid(path, 'kkr'),
      decidedAt(FEBRUARY),
      scheduledAt(APRIL),
      decidedAt(APRIL),
      { type: 'ReopenCase', data: { reason: 'Budgettet holdt ikke.' } },
      scheduledAt(JUNE),
      decidedAt(JUNE),
    );
    expect(caseStatus(state)).toBe('recommended');
  });

  it('regner den tidligste af to behandlinger for den første, hvilket referat der end indtastes først', () => {
    const path = [step('kkr', { reading: 1 }), step('kkr', { reading: 2 })];
    const state = stateAfter(laid(path, 'kkr'), scheduledAt(APRIL), decidedAt(APRIL), decidedAt(FEBRUARY));
    expect(caseStatus(state)).toBe('decided');
    const steps = state.path === null ? [] : walkedSteps(state.path);
    expect(steps.map(({ passage }) => passage?.meetingId)).toEqual([FEBRUARY, APRIL]);
  });

  it('bliver stående i udvalget, mens en del af sagen er udsat der', () => {
    const elsewhere = { bodyId: 'kkr', meetingId: APRIL, date: null, precision: null, condition: null };
    const partly = decidedAt(FEBRUARY, 'approved', {
      outcomes: ['approved', 'postponed'],
      postponement: { target: elsewhere },
    });
    const path = [step('kkr', { reading: 1 }), step('kkr', { reading: 2 })];
    expect(stateAfter(laid(path, 'kkr'), partly).path?.passages).toEqual([]);
    const pointOf = (number: string, outcome: 'approved' | 'postponed') => ({ number, outcome });
    const points = [pointOf('1', 'approved'), pointOf('2', 'postponed'), pointOf('3', 'postponed')];
    const pointwise = [
      laid(path, 'kkr'),
      decidedAt(FEBRUARY, 'partly_approved', { points }),
      scheduledAt(APRIL),
      decidedAt(APRIL, 'approved', { points: [pointOf('2', 'approved')] }),
    ];
    expect(stateAfter(...pointwise).path?.passages).toEqual([]);
    const last = decidedAt(JUNE, 'approved', { points: [pointOf('3', 'approved')] });
    expect(stateAfter(...pointwise, scheduledAt(JUNE), last).path?.passages).toMatchObject([{ meetingId: JUNE }]);
    const done = stateAfter(laid(path, 'kkr'), partly, scheduledAt(APRIL), decidedAt(APRIL));
    expect(done.path?.passages.map(({ meetingId }) => meetingId)).toEqual([APRIL]);
  });
});

describe('en beslutningsvej, der ikke kan gås', () => {
  it.each<[string, SetDecisionPath, string, string, RegExp]>([
    ['uden organer', laid([]), 'path-empty', 'steps', /mangler/],
    ['over et ukendt organ', laid([step('nævnet'), step('byraad')]), 'body-unknown', 'steps.0.bodyId', /nævnet/],
    ['der ikke ender, hvor sagen afgøres', laid(plain, 'kkr'), 'decided-elsewhere', 'decidedIn', /sidst står Byrådet/],
    [
      'til et andet organs møde',
      laid([step('kkr', { meetingId: COUNCIL }), step('byraad')]),
      'meeting-of-another-body',
      'steps.0.meetingId',
      /Kulturudvalget/,
    ],
    [
      'til det samme møde to gange',
      laid([step('kkr', { meetingId: APRIL }), step('kkr', { meetingId: APRIL }), step('byraad')]),
      'meeting-repeated',
      'steps.1.meetingId',
      /to gange/,
    ],
    [
      'baglæns i tid',
      laid([step('kkr', { meetingId: APRIL }), step('byraad', { meetingId: EARLY })]),
      'path-backwards',
      'steps.1.meetingId',
      /15\.01\.2025 ligger før .*11\.04\.2025.*vælg et senere møde/,
    ],
    [
      'med en 1. behandling alene',
      laid([step('kkr'), step('byraad', { reading: 1 })]),
      'reading-alone',
      'steps.1.reading',
      /Byrådet har 1\. behandling, men ingen 2\./,
    ],
    [
      'med en 2. behandling først',
      laid([step('byraad', { reading: 2 }), step('byraad', { reading: 1 })]),
      'reading-alone',
      'steps.0.reading',
      /uden en 1\. behandling før/,
    ],
    [
      'med en 3. behandling',
      laid([step('kkr'), step('byraad', { reading: 3 as 2 })]),
      'no-such-reading',
      'steps.1.reading',
      /højst/,
    ],
  ])('afvises: en vej %s', (_, command, code, field, words) => {
    const { decision } = given(caseAggregate, ...caseAfter()).when(command, town);
    expect(decision).toMatchObject({ refused: { code, field, message: expect.stringMatching(words) as string } });
  });

  it('afvises, når den skriver om, hvad Kulturudvalget har gjort, og siger, hvad der kan lægges om', () => {
    const path = [step('kkr', { reading: 1 }), step('kkr', { reading: 2 })];
    const history = onFebruary(laid(path, 'kkr'), decidedAt(FEBRUARY));
    given(caseAggregate, ...history)
      .when(laid([step('byraad')]), town)
      .thenRefused('path-already-walked', {
        message:
          'Sagen er behandlet på vejen: trin 1 (Kulturudvalget) ligger fast og skal stå, som det var; resten kan lægges om.',
        allowed: ['SetDecisionPath', 'AnnulEntry'],
      });
    given(caseAggregate, ...history)
      .when(laid([...path, step('byraad')]), town)
      .thenTypes('DecisionPathSet');
  });

  it('afvises for en sag, der er afgjort: den skal genoptages først', () => {
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(laid(plain), town)
      .thenRefused('case-is-over', { allowed: ['ReopenCase'] });
  });
});
