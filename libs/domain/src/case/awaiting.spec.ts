import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  postponedAt,
  scheduledAt,
  target,
  world,
} from '../testing/case-words';
import { given } from '../testing/decider-specification';
import type { Target } from '../vocabulary';
import type { RecordAwaitedAnswer } from './awaiting';
import { caseAggregate, caseStatus, type CaseCommand } from './case';

const awaiting = { from: 'Trafikstyrelsen', what: 'tilladelse til cykelfærgen', askedOn: '2025-02-17' };
const onAnAnswer = target({ awaiting });
const answered = (data: Partial<RecordAwaitedAnswer['data']> = {}): RecordAwaitedAnswer => ({
  type: 'RecordAwaitedAnswer',
  data: { returnId: 'r1', receivedOn: '2025-03-10', ...data },
});
const waiting = onFebruary(postponedAt(FEBRUARY, onAnAnswer));

describe('udsat, indtil Trafikstyrelsen har svaret', () => {
  it('keeps whom was asked, what and when, and the case is deferred', () => {
    const after = given(caseAggregate, ...onFebruary()).when(postponedAt(FEBRUARY, onAnAnswer), world);
    expect(after.state().returns).toMatchObject([{ returnId: 'r1', target: { awaiting }, defers: true }]);
    expect(caseStatus(after.state())).toBe('postponed');
  });

  it('notes the answer on the day on which it came; the case is deferred until it is treated', () => {
    const after = given(caseAggregate, ...waiting).when(answered({ answer: 'Tilladelsen er givet.' }), world);
    after.then({
      type: 'AwaitedAnswerReceived',
      data: { returnId: 'r1', bodyId: 'kkr', receivedOn: '2025-03-10', answer: 'Tilladelsen er givet.' },
    });
    expect(caseStatus(after.state())).toBe('postponed');
    const treated = onFebruary(postponedAt(FEBRUARY, onAnAnswer), answered(), scheduledAt(APRIL));
    given(caseAggregate, ...treated)
      .when(decidedAt(APRIL), world)
      .thenTypes('DecisionRecorded', 'ReturnKept');
  });

  it('takes the day on which it is noted where none is said, and changes nothing when told again', () => {
    const { accepted } = given(caseAggregate, ...waiting).when(answered({ receivedOn: null }), world).decision;
    expect(accepted).toMatchObject([{ data: { receivedOn: '2025-03-14', answer: null } }]);
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, onAnAnswer), answered()))
      .when(answered(), world)
      .thenNothing();
  });

  it.each<[string, Partial<RecordAwaitedAnswer['data']>, string, string]>([
    ['an answer from before the question', { receivedOn: '2025-02-01' }, 'answer-before-question', 'receivedOn'],
    ['an answer of tomorrow', { receivedOn: '2025-03-15' }, 'answer-still-to-come', 'receivedOn'],
    ['a day that the calendar has not', { receivedOn: '2025-02-30' }, 'no-such-date', 'receivedOn'],
    ['an endless answer', { answer: 'a'.repeat(200_001) }, 'text-too-long', 'answer'],
    ['a return that awaits nothing', { returnId: 'r9' }, 'no-answer-awaited', 'returnId'],
  ])('refuses %s', (_, data, code, field) => {
    given(caseAggregate, ...waiting)
      .when(answered(data), world)
      .thenRefused(code, { field });
  });

  it('says under which return an answer is awaited, or how to await one', () => {
    const refusal = (...commands: CaseCommand[]) =>
      given(caseAggregate, ...caseAfter(...commands)).when(answered({ returnId: 'r9' }), world).decision;
    expect(refusal(scheduledAt(FEBRUARY), postponedAt(FEBRUARY, onAnAnswer))).toMatchObject({
      refused: {
        message: 'Der ventes ikke på et svar under r9, men under r1.',
        allowed: ['PostponeCase', 'PromiseReturn'],
      },
    });
    expect(refusal()).toMatchObject({
      refused: { message: 'Sagen venter ikke på noget svar; udsæt den på et svar først.' },
    });
  });

  it('is refused a second, other answer, and one that nobody awaits any more', () => {
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, onAnAnswer), answered()))
      .when(answered({ answer: 'Alligevel ikke.' }), world)
      .thenRefused('answer-already-received', { allowed: ['AnnulEntry'] });
    const over = onFebruary(postponedAt(FEBRUARY, onAnAnswer), scheduledAt(APRIL), decidedAt(APRIL));
    given(caseAggregate, ...over)
      .when(answered(), world)
      .thenRefused('answer-no-longer-awaited', { allowed: ['AttachDocument'] });
    const withdrawn: CaseCommand = { type: 'WithdrawReturn', data: { returnId: 'r1', reason: 'Tages op uden svar.' } };
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, onAnAnswer), withdrawn))
      .when(answered(), world)
      .thenRefused('answer-no-longer-awaited', { field: 'returnId' });
  });
});

describe('udsat til efteråret, eller på ubestemt tid med en dag for fornyet vurdering', () => {
  const postponing = (to: Partial<Target>) =>
    given(caseAggregate, ...onFebruary()).when(postponedAt(FEBRUARY, target(to)), world);

  it('takes a season by its last day, and the review where there is no day', () => {
    postponing({ date: '2025-11-30', precision: 'season' }).thenTypes('DecisionRecorded', 'CasePostponed');
    postponing({ reviewOn: '2025-09-01' }).thenTypes('DecisionRecorded', 'CasePostponed');
    postponing({ awaiting, reviewOn: '2025-09-01' }).thenTypes('DecisionRecorded', 'CasePostponed');
  });

  it('says how a season is written where a day within it is given', () => {
    postponing({ date: '2025-10-10', precision: 'season' }).thenRefused('not-the-last-day', {
      field: 'target.date',
      message: 'Et tidsrum angives ved sin sidste dag: skriv 2025-11-30 i stedet for 2025-10-10.',
    });
  });

  it.each<[string, Partial<Target>, string, string]>([
    ['a review beside a meeting', { meetingId: APRIL, reviewOn: '2025-09-01' }, 'review-beside-a-day', 'reviewOn'],
    ['a review beside a date', { date: '2025-04-11', reviewOn: '2025-09-01' }, 'review-beside-a-day', 'reviewOn'],
    ['a review on the day of the meeting', { reviewOn: '2025-02-14' }, 'review-not-ahead', 'reviewOn'],
    ['a review on no day', { reviewOn: 'snart' }, 'no-such-date', 'reviewOn'],
    ['nobody to answer', { awaiting: { ...awaiting, from: ' ' } }, 'text-missing', 'awaiting.from'],
    ['nothing to answer', { awaiting: { ...awaiting, what: '' } }, 'text-missing', 'awaiting.what'],
    ['a question on no day', { awaiting: { ...awaiting, askedOn: '2025-02-30' } }, 'no-such-date', 'awaiting.askedOn'],
  ])('refuses %s', (_, to, code, field) => {
    postponing(to).thenRefused(code, { field: `target.${field}` });
  });

  it('is given another day for the review outside a meeting', () => {
    const deferred = onFebruary(postponedAt(FEBRUARY, target({ reviewOn: '2025-09-01' })));
    given(caseAggregate, ...deferred)
      .when({ type: 'PostponeCase', data: { meetingId: null, target: target({ reviewOn: '2026-01-05' }) } }, world)
      .thenTypes('ReturnWithdrawn', 'CasePostponed');
  });

  it('is in preparation again once the deferral is withdrawn', () => {
    const after = given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, target()))).when(
      { type: 'WithdrawReturn', data: { returnId: 'r1', reason: 'Ikke længere aktuelt.' } },
      world,
    );
    after.then({
      type: 'ReturnWithdrawn',
      data: { returnId: 'r1', bodyId: 'kkr', reason: 'Ikke længere aktuelt.', deferral: true },
    });
    expect(caseStatus(after.state())).toBe('in_preparation');
  });
});
