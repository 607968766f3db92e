import { caseAfter, FEBRUARY, onFebruary, world, worldWith } from '../testing/case-words';
import { given } from '../testing/decider-specification';
import { caseAggregate, type CaseCommand } from './case';
import type { MoveDeadline, SetDeadline } from './deadline';

const set = (data: Partial<SetDeadline['data']> = {}): SetDeadline => ({
  type: 'SetDeadline',
  data: { meetingId: FEBRUARY, date: '2025-06-01', quote: 'senest den 1. juni', ...data },
});
const move = (data: Partial<MoveDeadline['data']> = {}): MoveDeadline => ({
  type: 'MoveDeadline',
  data: { deadlineId: 'd1', meetingId: FEBRUARY, date: '2025-12-31', precision: 'turn-of-year', ...data },
});
const meet = (data: object = {}): CaseCommand => ({ type: 'MeetDeadline', data: { deadlineId: 'd1', ...data } });
const lapse = (data: object = {}): CaseCommand => ({
  type: 'LapseDeadline',
  data: { deadlineId: 'd1', reason: 'puljen er lukket', ...data },
});

describe('setting a deadline', () => {
  it('keeps the sentence, its place, and how exactly the date was said', () => {
    const place = { section: 'presentation', line: 88 } as const;
    given(caseAggregate, ...onFebruary())
      .when(set({ date: '2025-06-30', precision: 'month', place }), world)
      .then({
        type: 'DeadlineSet',
        data: {
          deadlineId: 'd1',
          meetingId: FEBRUARY,
          itemId: `${FEBRUARY}/1`,
          date: '2025-06-30',
          precision: 'month',
          quote: 'senest den 1. juni',
          place,
        },
      });
  });

  it('works outside a meeting', () => {
    const { accepted } = given(caseAggregate, ...caseAfter()).when(set({ meetingId: null }), world).decision;
    expect(accepted).toMatchObject([{ data: { meetingId: null, itemId: null, precision: 'day', place: null } }]);
  });

  it('changes nothing when the same is set again, also after it was moved or met', () => {
    given(caseAggregate, ...onFebruary(set()))
      .when(set({ place: { section: 'decision', line: 3 } }), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary(set(), move()))
      .when(set(), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary(set(), meet()))
      .when(set(), world)
      .thenNothing();
  });

  it('is another deadline on another day, in other words, or once the first one fell away', () => {
    for (const other of [{ date: '2025-07-01' }, { quote: 'andre ord' }]) {
      const { accepted } = given(caseAggregate, ...onFebruary(set())).when(set(other), world).decision;
      expect(accepted).toMatchObject([{ data: { deadlineId: 'd2' } }]);
    }
    given(caseAggregate, ...onFebruary(set(), lapse()))
      .when(set(), world)
      .thenTypes('DeadlineSet');
  });

  it.each<[string, Partial<SetDeadline['data']>, string, string]>([
    ['a date that the calendar does not have', { date: '2025-02-31' }, 'no-such-date', 'date'],
    ['an unknown precision', { precision: 'cirka' as 'day' }, 'unknown-word', 'precision'],
    ['an unknown meeting', { meetingId: 'aldrig' }, 'meeting-unknown', 'meetingId'],
    ['an endless quote', { quote: 'a'.repeat(200_001) }, 'text-too-long', 'quote'],
  ])('refuses %s', (_, data, code, field) => {
    given(caseAggregate, ...onFebruary())
      .when(set(data), world)
      .thenRefused(code, { field });
    given(caseAggregate, ...onFebruary(set()))
      .when(move(data), world)
      .thenRefused(code, { field });
  });

  it('is refused on a cancelled meeting', () => {
    const cancelled = worldWith(['2025-02-14', { status: 'cancelled' }]);
    given(caseAggregate, ...onFebruary())
      .when(set(), cancelled)
      .thenRefused('meeting-cancelled');
  });
});

describe('moving a deadline', () => {
  it('keeps the date from which it was moved', () => {
    given(caseAggregate, ...onFebruary(set()))
      .when(move({ quote: 'fristen er udskudt' }), world)
      .then({
        type: 'DeadlineMoved',
        data: {
          deadlineId: 'd1',
          meetingId: FEBRUARY,
          itemId: `${FEBRUARY}/1`,
          from: '2025-06-01',
          date: '2025-12-31',
          precision: 'turn-of-year',
          quote: 'fristen er udskudt',
          place: null,
        },
      });
  });

  it('moves it on from where it was moved to, also to an earlier day', () => {
    const { accepted } = given(caseAggregate, ...onFebruary(set(), move())).when(
      move({ date: '2025-03-01' }),
      world,
    ).decision;
    expect(accepted).toMatchObject([{ data: { from: '2025-12-31', date: '2025-03-01' } }]);
  });

  it('changes nothing where it stands on that date already', () => {
    given(caseAggregate, ...onFebruary(set(), move()))
      .when(move(), world)
      .thenNothing();
  });

  it('still stands on its own sentence where its setting is taken back', () => {
    const annulled: CaseCommand = { type: 'AnnulEntry', data: { eventId: 'e2', reason: 'misforstået' } };
    const { state } = given(caseAggregate, ...onFebruary(set(), move(), annulled));
    expect(state.deadlines).toMatchObject([{ deadlineId: 'd1', date: '2025-12-31', setAs: null, fate: 'open' }]);
  });

  it('is refused for an unknown deadline, and names the open ones', () => {
    given(caseAggregate, ...onFebruary(set(), set({ date: '2025-07-01' })))
      .when(move({ deadlineId: 'd9' }), world)
      .thenRefused('deadline-unknown', {
        message: 'Sagen har ingen frist d9; åbne er d1 (01.06.2025) og d2 (01.07.2025).',
        field: 'deadlineId',
      });
    given(caseAggregate, ...onFebruary())
      .when(move(), world)
      .thenRefused('deadline-unknown', { allowed: ['SetDeadline'] });
  });

  it('is refused once the deadline was met or fell away', () => {
    const refusal = { allowed: ['SetDeadline', 'AnnulEntry'], field: 'deadlineId' };
    given(caseAggregate, ...onFebruary(set(), meet()))
      .when(move(), world)
      .thenRefused('deadline-closed', refusal);
    given(caseAggregate, ...onFebruary(set(), lapse()))
      .when(move(), world)
      .thenRefused('deadline-closed', refusal);
  });
});

describe('the end of a deadline', () => {
  it('is met on the day that is named, else on the day on which it takes effect', () => {
    given(caseAggregate, ...onFebruary(set()))
      .when(meet({ on: '2025-05-20' }), world)
      .then({ type: 'DeadlineMet', data: { deadlineId: 'd1', on: '2025-05-20' } });
    given(caseAggregate, ...onFebruary(set()))
      .when(meet(), { ...world, effectiveOn: '2025-05-21' })
      .then({ type: 'DeadlineMet', data: { deadlineId: 'd1', on: '2025-05-21' } });
  });

  it('lapses with a reason', () => {
    given(caseAggregate, ...onFebruary(set()))
      .when(lapse(), world)
      .then({ type: 'DeadlineLapsed', data: { deadlineId: 'd1', reason: 'puljen er lukket' } });
  });

  it('changes nothing the second time', () => {
    given(caseAggregate, ...onFebruary(set(), meet()))
      .when(meet({ on: '2025-01-01' }), world)
      .thenNothing();
    given(caseAggregate, ...onFebruary(set(), lapse()))
      .when(lapse(), world)
      .thenNothing();
  });

  it('is refused where it ended in the other way', () => {
    given(caseAggregate, ...onFebruary(set(), lapse()))
      .when(meet(), world)
      .thenRefused('deadline-closed');
    given(caseAggregate, ...onFebruary(set(), meet()))
      .when(lapse(), world)
      .thenRefused('deadline-closed');
  });

  it('is refused for an unknown deadline, an impossible day and without a reason', () => {
    given(caseAggregate, ...onFebruary())
      .when(meet(), world)
      .thenRefused('deadline-unknown');
    given(caseAggregate, ...onFebruary())
      .when(lapse(), world)
      .thenRefused('deadline-unknown');
    given(caseAggregate, ...onFebruary(set()))
      .when(meet({ on: '2025-02-30' }), world)
      .thenRefused('no-such-date', { field: 'on' });
    given(caseAggregate, ...onFebruary(set()))
      .when(lapse({ reason: '' }), world)
      .thenRefused('text-missing', { field: 'reason' });
  });
});
