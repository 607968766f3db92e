import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  JUNE,
  onFebruary,
  postponedAt,
  promisedAt,
  proposedAt,
  scheduledAt,
  target,
  worldWith,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import type { CaseStatus, Outcome } from '../vocabulary';
import { caseAggregate, caseStatus, initialCase, type CaseCommand } from './case';
import type { RecordDecision } from './decision';

const statusAfter = (...commands: CaseCommand[]): CaseStatus =>
  caseStatus(given(caseAggregate, ...caseAfter(...commands)).state);
const withdrawn: CaseCommand = { type: 'WithdrawReturn', data: { returnId: 'r1', reason: 'ikke længere aktuelt' } };

describe('where a case stands', () => {
  it('is in preparation until it is on an agenda; a proposal is not enough', () => {
    expect(caseStatus(initialCase)).toBe('in_preparation');
    expect(statusAfter()).toBe('in_preparation');
    expect(statusAfter(proposedAt(FEBRUARY))).toBe('in_preparation');
    expect(statusAfter(scheduledAt(FEBRUARY))).toBe('scheduled');
  });

  it.each<[Outcome, CaseStatus, Partial<RecordDecision['data']>?]>([
    ['approved', 'decided'],
    ['approved_with_changes', 'decided'],
    ['partly_approved', 'decided'],
    ['rejected', 'decided'],
    ['noted', 'decided'],
    ['discussed', 'decided'],
    ['elected', 'decided'],
    ['recommended', 'recommended'],
    ['returned', 'returned'],
    ['referred', 'referred', { referredTo: 'Byrådet' }],
    ['withdrawn', 'withdrawn'],
    ['postponed', 'postponed', { postponement: { target: target() } }],
    ['not_reached', 'postponed'],
    ['adjourned', 'postponed'],
    ['sent_to_hearing', 'in_preparation'],
    ['none', 'in_preparation'],
  ])('is, after a decision with the outcome %s, %s', (outcome, status, data = {}) => {
    expect(statusAfter(scheduledAt(FEBRUARY), decidedAt(FEBRUARY, outcome, data))).toBe(status);
  });

  it('goes by the primary outcome, unless a further one defers the case', () => {
    const both = (...outcomes: Outcome[]) =>
      statusAfter(
        scheduledAt(FEBRUARY),
        decidedAt(FEBRUARY, 'approved', {
          outcomes,
          referredTo: 'Byrådet',
          postponement: outcomes.includes('postponed') ? { target: target() } : null,
        }),
      );
    expect(both('approved', 'referred')).toBe('decided');
    expect(both('referred', 'discussed')).toBe('referred');
    expect(both('approved', 'postponed')).toBe('postponed');
    expect(both('none', 'noted')).toBe('decided');
  });

  it('stays decided by a treatment that decides nothing', () => {
    const february = [scheduledAt(FEBRUARY), decidedAt(FEBRUARY)];
    expect(statusAfter(...february, scheduledAt(APRIL), decidedAt(APRIL, 'none'))).toBe('decided');
    expect(statusAfter(...february, scheduledAt(APRIL), decidedAt(APRIL, 'sent_to_hearing'))).toBe('in_preparation');
  });

  it('is scheduled again when a decided case comes back on an agenda', () => {
    const promised = promisedAt(FEBRUARY, target({ meetingId: APRIL }));
    const february = [scheduledAt(FEBRUARY), promised, decidedAt(FEBRUARY)];
    expect(statusAfter(...february)).toBe('decided');
    expect(statusAfter(...february, scheduledAt(APRIL))).toBe('scheduled');
  });

  it('goes by the last meeting, whichever was typed last', () => {
    expect(
      statusAfter(scheduledAt(FEBRUARY), scheduledAt(APRIL), decidedAt(APRIL), decidedAt(FEBRUARY, 'returned')),
    ).toBe('decided');
    expect(
      statusAfter(scheduledAt(FEBRUARY), scheduledAt(APRIL), decidedAt(FEBRUARY, 'returned'), decidedAt(APRIL)),
    ).toBe('decided');
  });
});

describe('a postponed case', () => {
  const toApril = [scheduledAt(FEBRUARY), postponedAt(FEBRUARY, target({ meetingId: APRIL }))];

  it('stays postponed whatever agenda it stands on', () => {
    expect(statusAfter(...toApril)).toBe('postponed');
    expect(statusAfter(...toApril, proposedAt(APRIL, 'r1'))).toBe('postponed');
    expect(statusAfter(...toApril, scheduledAt(APRIL))).toBe('postponed');
    expect(statusAfter(...toApril, scheduledAt(JUNE))).toBe('postponed');
  });

  it('is postponed no more once it is treated', () => {
    expect(statusAfter(...toApril, scheduledAt(APRIL), decidedAt(APRIL))).toBe('decided');
  });

  it('goes back to the administration once the deferral is withdrawn, or stands where it is scheduled', () => {
    expect(statusAfter(...toApril, withdrawn)).toBe('in_preparation');
    expect(statusAfter(...toApril, scheduledAt(APRIL), withdrawn)).toBe('scheduled');
  });

  it('awaits a meeting while its own is cancelled', () => {
    const history = caseAfter(...toApril, proposedAt(APRIL, 'r1'));
    const cancelled = worldWith(['2025-04-11', { status: 'cancelled' }]);
    const carried: CaseCommand = { type: 'CarryOver', data: { meetingId: APRIL, cause: 'meeting_cancelled' } };
    expect(
      caseStatus(
        given(caseAggregate, ...history)
          .when(carried, cancelled)
          .state(),
      ),
    ).toBe('postponed');
  });
});

describe('an accepted item that its meeting did not treat', () => {
  it.each([
    ['not_reached', 'held'],
    ['meeting_cancelled', 'cancelled'],
  ] as const)('leaves its case postponed (%s)', (cause, status) => {
    const carried: CaseCommand = { type: 'CarryOver', data: { meetingId: FEBRUARY, cause } };
    const after = given(caseAggregate, ...onFebruary()).when(carried, worldWith(['2025-02-14', { status }]));
    expect(caseStatus(after.state())).toBe('postponed');
  });
});
