import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  postponedAt,
  promisedAt,
  proposedAt,
  scheduledAt,
  target,
  world,
  worldWith,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';

const remove = (meetingId = FEBRUARY, reason?: string): CaseCommand => ({
  type: 'RemoveFromAgenda',
  data: reason === undefined ? { meetingId } : { meetingId, reason },
});
const carry = (cause: 'not_reached' | 'meeting_cancelled', meetingId = FEBRUARY): CaseCommand => ({
  type: 'CarryOver',
  data: { meetingId, cause },
});
const held = worldWith(['2025-02-14', { status: 'held' }]);
const cancelled = worldWith(['2025-02-14', { status: 'cancelled' }]);
const itemInFebruary = { itemId: `${FEBRUARY}/1`, meetingId: FEBRUARY, bodyId: 'kkr' };

describe('carrying on what a meeting did not treat', () => {
  const carried = { ...itemInFebruary, meetingDate: '2025-02-14', returnId: 'r1' };

  it('makes the case wait for the next meeting by a return of its own', () => {
    given(caseAggregate, ...onFebruary())
      .when(carry('not_reached'), held)
      .then({ type: 'ItemCarriedOver', data: { ...carried, cause: 'not_reached', wasScheduled: true } });
    given(caseAggregate, ...onFebruary())
      .when(carry('meeting_cancelled'), cancelled)
      .then({ type: 'ItemCarriedOver', data: { ...carried, cause: 'meeting_cancelled', wasScheduled: true } });
  });

  it('carries on an item that was only proposed for the promise that it came for', () => {
    const promised = caseAfter(
      promisedAt(null, target({ condition: 'når aftalen er på plads' })),
      proposedAt(FEBRUARY, 'r1'),
    );
    const { data } = { data: { ...carried, cause: 'not_reached', wasScheduled: false } } as const;
    given(caseAggregate, ...promised)
      .when(carry('not_reached'), held)
      .then({ type: 'ItemCarriedOver', data });
  });

  it('opens no deferral where a list alone had proposed a case that waits for a condition', () => {
    const declared = caseAfter(
      promisedAt(null, target({ condition: 'når aftalen er på plads' })),
      proposedAt(FEBRUARY),
    );
    given(caseAggregate, ...declared)
      .when(carry('not_reached'), held)
      .then({ type: 'ItemCarriedOver', data: { ...carried, cause: 'not_reached', wasScheduled: false } });
  });

  it('opens no second return for a case that is deferred already, whatever put it on the agenda', () => {
    const deferred = onFebruary(postponedAt(FEBRUARY, target({ meetingId: APRIL })), scheduledAt(APRIL));
    const state = given(caseAggregate, ...deferred)
      .when(carry('meeting_cancelled', APRIL), worldWith(['2025-04-11', { status: 'cancelled' }]))
      .state();
    expect(state.returns.map(({ returnId, fate, defers }) => [returnId, fate, defers])).toEqual([['r1', 'open', true]]);
  });

  it('turns a promise into a deferral where its accepted item was not reached', () => {
    const promised = caseAfter(
      promisedAt(null, target({ date: '2025-02-14' })),
      proposedAt(FEBRUARY, 'r1'),
      scheduledAt(FEBRUARY),
    );
    const state = given(caseAggregate, ...promised)
      .when(carry('not_reached'), held)
      .state();
    expect(state.returns).toMatchObject([{ returnId: 'r1', source: 'sentence', defers: true, cause: 'not_reached' }]);
  });

  it('does not count a promise to another body', () => {
    const promised = onFebruary(promisedAt(FEBRUARY, target({ bodyId: 'byråd', date: '2025-02-14' })));
    const state = given(caseAggregate, ...promised)
      .when(carry('not_reached'), held)
      .state();
    expect(state.returns.map(({ returnId, defers }) => [returnId, defers])).toEqual([
      ['r1', false],
      ['r2', true],
    ]);
  });

  it('changes nothing where nothing waits there', () => {
    given(caseAggregate, ...caseAfter())
      .when(carry('not_reached'), held)
      .thenNothing();
    given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(carry('not_reached'), held)
      .thenNothing();
    given(caseAggregate, ...onFebruary(remove()))
      .when(carry('not_reached'), held)
      .thenNothing();
  });

  it('is refused while the meeting can still reach it, or was not cancelled', () => {
    given(caseAggregate, ...onFebruary())
      .when(carry('not_reached'), world)
      .thenRefused('meeting-not-closed', { allowed: ['RecordDecision', 'RemoveFromAgenda'] });
    given(caseAggregate, ...onFebruary())
      .when(carry('meeting_cancelled'), held)
      .thenRefused('meeting-not-cancelled', { allowed: ['RemoveFromAgenda'] });
    given(caseAggregate, ...onFebruary())
      .when(carry('not_reached', 'aldrig'), held)
      .thenRefused('meeting-unknown');
  });

  it('is refused for the cause that only a body can have', () => {
    const command = { type: 'CarryOver', data: { meetingId: FEBRUARY, cause: 'body' } } as unknown as CaseCommand;
    given(caseAggregate, ...onFebruary())
      .when(command, held)
      .thenRefused('unknown-word', { field: 'cause' });
  });
});
