import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  opened,
  postponedAt,
  promisedAt,
  proposedAt,
  scheduledAt,
  target,
  world,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { facts } from '../testing/facts';
import { caseAggregate, caseStatus, type CaseCommand } from './case';
import type { Relation } from './closing';

const close = (reason: string | null = null): CaseCommand => ({ type: 'CloseCase', data: { reason } });
const reopen = (reason = 'ny lovgivning'): CaseCommand => ({ type: 'ReopenCase', data: { reason } });
const link = (otherCaseId = '2', relation: Relation = 'continues'): CaseCommand => ({
  type: 'LinkCases',
  data: { otherCaseId, relation },
});
const deadline: CaseCommand = { type: 'SetDeadline', data: { meetingId: null, date: '2025-06-01' } };
const promise = promisedAt(null, target({ date: '2025-06-13' }));

describe('closing a case', () => {
  it('closes it, decided or not', () => {
    given(caseAggregate, ...caseAfter())
      .when(close('dublet'), world)
      .then({ type: 'CaseClosed', data: { reason: 'dublet' } });
    const closed = given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY)))
      .when(close(), world)
      .state();
    expect(caseStatus(closed)).toBe('closed');
  });

  it('changes nothing on a closed case', () => {
    given(caseAggregate, ...caseAfter(close()))
      .when(close('igen'), world)
      .thenNothing();
  });

  it('is refused while it owes something, all of which is named', () => {
    given(caseAggregate, ...caseAfter(promise, deadline))
      .when(close(), world)
      .thenRefused('case-still-owes', {
        message: 'Sagen kan ikke lukkes, mens noget er åbent: løftet r1 og fristen d1 (01.06.2025).',
        allowed: ['KeepReturn', 'WithdrawReturn', 'MeetDeadline', 'LapseDeadline'],
      });
    given(caseAggregate, ...caseAfter(promise))
      .when(close(), world)
      .thenRefused('case-still-owes', { allowed: ['KeepReturn', 'WithdrawReturn'] });
    given(caseAggregate, ...caseAfter(deadline))
      .when(close(), world)
      .thenRefused('case-still-owes', { allowed: ['MeetDeadline', 'LapseDeadline'] });
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, target())))
      .when(close(), world)
      .thenRefused('case-still-owes');
  });

  it('is refused while it stands on an agenda or is proposed for one', () => {
    const refusal = { allowed: ['RecordDecision', 'RemoveFromAgenda'] };
    given(caseAggregate, ...onFebruary())
      .when(close(), world)
      .thenRefused('case-on-agenda', refusal);
    given(caseAggregate, ...caseAfter(proposedAt(FEBRUARY)))
      .when(close(), world)
      .thenRefused('case-on-agenda', refusal);
  });

  it('is refused for an endless reason', () => {
    given(caseAggregate, ...caseAfter())
      .when(close('a'.repeat(200_001)), world)
      .thenRefused('text-too-long', { field: 'reason' });
  });
});

describe('a closed case', () => {
  const closed = onFebruary(decidedAt(FEBRUARY), close());

  it.each([
    scheduledAt(APRIL),
    proposedAt(APRIL),
    promise,
    deadline,
    { type: 'ReviseCaseMaterial', data: { meetingId: null, title: 'Broen' } },
    { type: 'ProposeRecommendation', data: { meetingId: null, text: 'Det indstilles.', points: [] } },
    { type: 'WithdrawCase', data: { meetingId: null, reason: 'fejl' } },
  ] satisfies CaseCommand[])('refuses $type', (command) => {
    given(caseAggregate, ...closed)
      .when(command, world)
      .thenRefused('case-closed', {
        allowed: ['ReopenCase', 'LinkCases', 'SetAccess', 'CorrectDecision', 'CommunicateDecision', 'AnnulEntry'],
      });
  });

  it('lets what it says already be said again, so that an import may run twice', () => {
    given(caseAggregate, ...closed)
      .when(opened, world)
      .thenNothing();
    given(caseAggregate, ...closed)
      .when(decidedAt(FEBRUARY), world)
      .thenNothing();
    given(caseAggregate, ...closed)
      .when(scheduledAt(FEBRUARY), world)
      .thenNothing();
  });

  it('takes a link and an annulment', () => {
    given(caseAggregate, ...closed)
      .when(link(), facts({ cases: [{ caseId: '2', bodyId: 'kkr', title: 'Broen', items: [] }] }))
      .thenTypes('CasesLinked');
    given(caseAggregate, ...closed)
      .when({ type: 'AnnulEntry', data: { eventId: 'e2', reason: 'fejl' } }, world)
      .thenTypes('EntryAnnulled');
  });
});

describe('taking a case up again', () => {
  it('reopens what is decided, withdrawn or closed', () => {
    const withdrawn: CaseCommand = { type: 'WithdrawCase', data: { meetingId: null, reason: 'fejl' } };
    for (const over of [onFebruary(decidedAt(FEBRUARY)), caseAfter(withdrawn), caseAfter(close())]) {
      const when = given(caseAggregate, ...over).when(reopen(), world);
      when.then({ type: 'CaseReopened', data: { reason: 'ny lovgivning' } });
      expect(caseStatus(when.state())).toBe('reopened');
    }
  });

  it('changes nothing the second time', () => {
    given(caseAggregate, ...caseAfter(close(), reopen()))
      .when(reopen(), world)
      .thenNothing();
  });

  it('lets the case go on an agenda again', () => {
    given(caseAggregate, ...caseAfter(close(), reopen()))
      .when(scheduledAt(APRIL), world)
      .thenTypes('CaseScheduled');
  });

  it.each([
    ['in preparation', caseAfter()],
    ['on an agenda', onFebruary()],
    ['postponed', onFebruary(postponedAt(FEBRUARY, target()))],
    ['sent back', onFebruary(decidedAt(FEBRUARY, 'returned'))],
  ])('is refused for a case that is %s', (_, history) => {
    given(caseAggregate, ...history)
      .when(reopen(), world)
      .thenRefused('case-not-over', { allowed: ['ScheduleCase', 'CloseCase'] });
  });

  it('needs a reason', () => {
    given(caseAggregate, ...caseAfter(close()))
      .when(reopen(' '), world)
      .thenRefused('text-missing', { field: 'reason' });
  });
});

describe('linking cases', () => {
  const other = facts({
    cases: ['1', '2'].map((caseId) => ({ caseId, bodyId: 'kkr', title: 'Broen', items: [] })),
  });

  it.each(['continues', 'split_from', 'merged_into', 'related'] as const)('says that one %s the other', (relation) => {
    given(caseAggregate, ...caseAfter())
      .when(link('2', relation), other)
      .then({ type: 'CasesLinked', data: { otherCaseId: '2', relation } });
  });

  it('changes nothing the second time, but takes another relation', () => {
    const linked = { type: 'CasesLinked', data: { otherCaseId: '2', relation: 'continues' } } as const;
    given(caseAggregate, ...caseAfter(), linked)
      .when(link(), other)
      .thenNothing();
    given(caseAggregate, ...caseAfter(), linked)
      .when(link('2', 'related'), other)
      .thenTypes('CasesLinked');
  });

  it('closes nothing by itself', () => {
    const merged = given(caseAggregate, ...caseAfter())
      .when(link('2', 'merged_into'), other)
      .state();
    expect(caseStatus(merged)).toBe('in_preparation');
  });

  it('is refused with itself, with a case that there is not, and by an unknown relation', () => {
    given(caseAggregate, ...caseAfter())
      .when(link('1'), other)
      .thenRefused('case-linked-to-itself', { field: 'otherCaseId' });
    given(caseAggregate, ...caseAfter())
      .when(link('3'), other)
      .thenRefused('other-case-unknown', { field: 'otherCaseId' });
    given(caseAggregate, ...caseAfter())
      .when(link('2', 'ligner' as 'related'), other)
      .thenRefused('unknown-word', { field: 'relation' });
  });
});
