import { APRIL, caseAfter, decidedAt, FEBRUARY, onFebruary, target, world } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { facts } from '../testing/facts';
import type { CaseItemFact, Facts } from '../facts';
import { caseAggregate, caseFact, caseStatus, type CaseCommand } from './case';
import type { JoinItem } from './joining';

const join = (data: Partial<JoinItem['data']> = {}): CaseCommand => ({
  type: 'JoinItem',
  data: { meetingId: FEBRUARY, withCaseId: 'færgelejet', manner: 'merged', under: '1', ...data },
});
const item: CaseItemFact = { meetingId: FEBRUARY, number: '3', listing: 'ordinary', status: 'scheduled' };
const lejet = { caseId: 'færgelejet', bodyId: 'kkr', title: 'Færgelejet', items: [item] };
const withLejet = (differences: object = {}): Facts => ({
  ...world,
  cases: facts({ cases: [{ ...lejet, ...differences }] }).cases,
});
const treatJoined: CaseCommand = { type: 'TreatJoined', data: { meetingId: FEBRUARY } };

/** Hvad sagen om Færgelejet siger, efter at februar har behandlet den. */
const decidedLejet = (...commands: CaseCommand[]): Facts => {
  const { state } = given(caseAggregate, ...onFebruary(...commands));
  const fact = caseFact('færgelejet', state);
  return withLejet({ ...fact, caseId: 'færgelejet' });
};

describe('punkter, der lægges sammen', () => {
  it('siger, at Cykelfærgen behandles med Færgelejet, og hvor det blev besluttet', () => {
    given(caseAggregate, ...onFebruary())
      .when(join(), withLejet())
      .then({
        type: 'ItemJoined',
        data: {
          itemId: `${FEBRUARY}/1`,
          meetingId: FEBRUARY,
          bodyId: 'kkr',
          withCaseId: 'færgelejet',
          withNumber: '3',
          manner: 'merged',
          under: '1',
        },
      });
  });

  it('får den samme beslutning, med det punkt, hvor den blev truffet', () => {
    const joined = given(caseAggregate, ...onFebruary()).when(join(), withLejet()).decision.accepted ?? [];
    const treated = given(caseAggregate, ...onFebruary(), ...joined).when(
      treatJoined,
      decidedLejet(decidedAt(FEBRUARY)),
    );
    treated.thenTypes('DecisionRecorded');
    expect(treated.decision.accepted).toMatchObject([
      { data: { text: 'Rådet besluttede det.', outcomes: ['approved'], decidedUnder: '2.2' } },
    ]);
    expect(caseStatus(treated.state())).toBe('decided');
  });

  it('udsættes sammen, til det samme møde', () => {
    const joined = given(caseAggregate, ...onFebruary()).when(join(), withLejet()).decision.accepted ?? [];
    const postponed = decidedAt(FEBRUARY, 'postponed', { postponement: { target: target({ meetingId: APRIL }) } });
    const treated = given(caseAggregate, ...onFebruary(), ...joined).when(treatJoined, decidedLejet(postponed));
    treated.thenTypes('DecisionRecorded', 'CasePostponed');
    expect(treated.state().returns).toMatchObject([{ target: { meetingId: APRIL }, fate: 'open' }]);
  });

  it('beholder hver sin beslutning, når de kun behandles under ét', () => {
    const joined =
      given(caseAggregate, ...onFebruary()).when(join({ manner: 'taken_together' }), withLejet()).decision.accepted ??
      [];
    given(caseAggregate, ...onFebruary(), ...joined)
      .when(treatJoined, decidedLejet(decidedAt(FEBRUARY)))
      .thenRefused('item-not-merged', { allowed: ['JoinItem', 'RecordDecision'] });
  });

  it('ændrer intet, når det siges igen, eller når sagen har fået sin egen beslutning', () => {
    const joined = given(caseAggregate, ...onFebruary()).when(join(), withLejet()).decision.accepted ?? [];
    given(caseAggregate, ...onFebruary(), ...joined)
      .when(join(), withLejet())
      .thenNothing();
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(treatJoined, withLejet())
      .thenNothing();
  });

  it('afvises, når den ene allerede er behandlet, og siger, at hver så får sin egen beslutning', () => {
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(join(), withLejet())
      .thenRefused('item-already-treated', { allowed: ['RecordDecision', 'AnnulEntry'] });
    given(caseAggregate, ...onFebruary())
      .when(join(), withLejet({ items: [{ ...item, status: 'treated' }] }))
      .thenRefused('item-already-treated');
  });

  it('venter, til det andet punkt er behandlet', () => {
    const joined = given(caseAggregate, ...onFebruary()).when(join(), withLejet()).decision.accepted ?? [];
    given(caseAggregate, ...onFebruary(), ...joined)
      .when(treatJoined, withLejet())
      .thenRefused('other-not-treated');
  });

  it.each<[string, CaseCommand, Facts, string]>([
    ['Færgelejet ikke findes', join(), world, 'case-unknown'],
    ['Færgelejet ikke er på dagsordenen', join(), withLejet({ items: [] }), 'other-not-on-agenda'],
    ['det er den samme sag', join({ withCaseId: '1' }), withLejet(), 'joined-with-itself'],
    ['mødet er ukendt', join({ meetingId: 'aldrig' }), withLejet(), 'meeting-unknown'],
  ])('afvises, hvor %s', (_, command, known, code) => {
    given(caseAggregate, ...onFebruary())
      .when(command, known)
      .thenRefused(code);
  });

  it('afvises, når sagen selv ikke står på dagsordenen', () => {
    given(caseAggregate, ...caseAfter())
      .when(join(), withLejet())
      .thenRefused('item-not-scheduled');
  });
});
