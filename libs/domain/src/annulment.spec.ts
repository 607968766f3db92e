import { caseAggregate, caseStatus } from './case/case';
import { decideAnnulment, type AnnulEntry } from './annulment';
import type { Entry } from './facts';
import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  postponedAt,
  proposedAt,
  scheduledAt,
  target,
  world,
} from './testing/case-words';
import { given } from './testing/decider-specification';
import { facts } from './testing/facts';
import { by } from './testing/recording';

const annul = (eventId: string, reason = 'tastefejl'): AnnulEntry => ({
  type: 'AnnulEntry',
  data: { eventId, reason },
});

describe('taking an entry back', () => {
  it('takes back all that its command recorded', () => {
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, target())))
      .when(annul('e3'), world)
      .then({ type: 'EntryAnnulled', data: { eventId: 'e3', eventIds: ['e2', 'e3'], reason: 'tastefejl' } });
  });

  it('takes back what was recorded because of it, to any depth, with the batches of those', () => {
    const entry = (eventId: string, commandId: string, causationId: string | null): Entry => ({
      eventId,
      type: 'ItemProposed',
      commandId,
      causationId,
      annulled: false,
    });
    const opening = { ...entry('e0', 'c0', null), type: 'CaseOpened' };
    const chain = [entry('e1', 'c1', null), entry('e2', 'c2', 'e1'), entry('e3', 'c2', 'e1'), entry('e4', 'c3', 'e3')];
    const entries = [opening, ...chain, entry('e5', 'c4', 'andetsteds'), entry('e6', 'c5', null)];
    const decision = decideAnnulment(annul('e1'), facts({ entries }), 'CaseOpened');
    expect(decision.accepted).toMatchObject([{ data: { eventIds: ['e1', 'e2', 'e3', 'e4'] } }]);
  });

  it('lets the case stand as if it had never been recorded', () => {
    const history = onFebruary(postponedAt(FEBRUARY, target()));
    const state = given(caseAggregate, ...history)
      .when(annul('e2'), world)
      .state();
    expect(caseStatus(state)).toBe('scheduled');
    expect(state.items).toMatchObject([{ status: 'scheduled' }]);
    expect(state.returns).toEqual([]);
  });

  it('opens again the return that a mistaken treatment had kept', () => {
    const history = onFebruary(
      postponedAt(FEBRUARY, target({ meetingId: APRIL })),
      scheduledAt(APRIL),
      decidedAt(APRIL),
    );
    const state = given(caseAggregate, ...history)
      .when(annul('e5'), world)
      .state();
    expect(state.returns).toMatchObject([{ returnId: 'r1', fate: 'open' }]);
    expect(caseStatus(state)).toBe('postponed');
  });

  it('never gives an id a second time', () => {
    const first = onFebruary(postponedAt(FEBRUARY, target()));
    const { accepted } = given(caseAggregate, ...first, {
      type: 'EntryAnnulled',
      data: { eventId: 'e2', eventIds: ['e2', 'e3'], reason: '-' },
    }).when(postponedAt(FEBRUARY, target()), world).decision;
    expect(accepted?.[1]).toMatchObject({ data: { returnId: 'r2' } });
    const proposal = [...caseAfter(proposedAt(APRIL))];
    const again = given(caseAggregate, ...proposal, {
      type: 'EntryAnnulled',
      data: { eventId: 'e1', eventIds: ['e1'], reason: '-' },
    }).when(proposedAt(APRIL), world).decision;
    expect(again.accepted).toMatchObject([{ data: { itemId: `${APRIL}/2` } }]);
  });

  it('lets an earlier meeting be entered anew without disturbing the later ones', () => {
    const april = onFebruary(postponedAt(FEBRUARY, target({ meetingId: APRIL })), scheduledAt(APRIL), decidedAt(APRIL));
    const corrected = given(caseAggregate, ...april, {
      type: 'EntryAnnulled',
      data: { eventId: 'e2', eventIds: ['e2', 'e3'], reason: '-' },
    })
      .when(postponedAt(FEBRUARY, target({ date: '2025-04-11' })), world)
      .state();
    expect(caseStatus(corrected)).toBe('decided');
    expect(corrected.returns).toMatchObject([{ returnId: 'r2', fate: 'kept' }]);
  });

  it('changes nothing where it was taken back already', () => {
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)), {
      type: 'EntryAnnulled',
      data: { eventId: 'e2', eventIds: ['e2'], reason: '-' },
    })
      .when(annul('e2'), world)
      .thenNothing();
  });

  it('does not name again what fell before', () => {
    const history = [
      ...onFebruary(),
      by({ type: 'CaseClosed', data: { reason: null } } as const, { causationId: 'e1', commandId: 'p' }),
    ];
    const taken = { type: 'EntryAnnulled', data: { eventId: 'e2', eventIds: ['e2'], reason: '-' } } as const;
    given(caseAggregate, ...history, taken)
      .when(annul('e1'), world)
      .then({ type: 'EntryAnnulled', data: { eventId: 'e1', eventIds: ['e1'], reason: 'tastefejl' } });
  });

  it('takes the opening back last', () => {
    given(caseAggregate, ...onFebruary())
      .when(annul('e0'), world)
      .thenRefused('opening-still-needed', { allowed: ['AnnulEntry'] });
    const alone = given(caseAggregate, ...onFebruary(), {
      type: 'EntryAnnulled',
      data: { eventId: 'e1', eventIds: ['e1'], reason: '-' },
    });
    alone.when(annul('e0'), world).thenTypes('EntryAnnulled');
    expect(alone.when(annul('e0'), world).state().material).toBeNull();
  });

  it('is refused for an entry that there is not, for an annulment, and without a reason', () => {
    given(caseAggregate, ...onFebruary())
      .when(annul('e9'), world)
      .thenRefused('entry-unknown', { field: 'eventId' });
    given(caseAggregate).when(annul('e0'), world).thenRefused('entry-unknown');
    given(caseAggregate, ...onFebruary(), {
      type: 'EntryAnnulled',
      data: { eventId: 'e1', eventIds: ['e1'], reason: '-' },
    })
      .when(annul('e2'), world)
      .thenRefused('annulment-is-final', { field: 'eventId' });
    given(caseAggregate, ...onFebruary())
      .when(annul('e1', ' '), world)
      .thenRefused('text-missing', { field: 'reason' });
  });
});
