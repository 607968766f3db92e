import { given } from '../testing/decider-specification';
import {
  APRIL,
  caseAfter,
  decidedAt,
  FEBRUARY,
  onFebruary,
  postponedAt,
  promisedAt,
  proposedAt,
  target,
  world,
} from '../testing/case-words';
import { facts } from '../testing/facts';
import { by } from '../testing/recording';
import { onDay, Story } from '../testing/story';
import { caseAggregate, caseFact, type CaseCommand, type CaseEvent } from './case';

const merge = (caseId = 'færgen', reason = 'Færgen er broen.'): CaseCommand => ({
  type: 'MergeCases',
  data: { caseId, reason },
});
const into = (intoCaseId = 'broen'): CaseCommand => ({
  type: 'MergeInto',
  data: { intoCaseId, reason: 'Færgen er broen.' },
});

/** The world with the ferry, whose history is told. */
function withFerry(...history: Parameters<typeof caseAfter>) {
  const state = given(caseAggregate, ...caseAfter(...history)).state;
  const ferry = caseFact('færgen', state);
  return facts({ ...world, meetings: [...world.meetings.values()], bodies: ['kkr'], cases: ferry ? [ferry] : [] });
}

describe('merging another case into this one', () => {
  const bridge = given(caseAggregate, ...caseAfter());

  it('takes over what Cykelfærgen still owes, under ids of its own', () => {
    const open = withFerry(promisedAt(null, target({ condition: 'når broen er tegnet' })), {
      type: 'SetDeadline',
      data: { meetingId: null, date: '2025-12-31', precision: 'turn-of-year' },
    });
    bridge.when(merge(), open).then(
      { type: 'CaseAbsorbed', data: { caseId: 'færgen', reason: 'Færgen er broen.' } },
      {
        type: 'ReturnPromised',
        data: {
          returnId: 'r1',
          meetingId: null,
          itemId: null,
          bodyId: 'kkr',
          target: target({ condition: 'når broen er tegnet' }),
          quote: 'Sagen kommer igen.',
          place: null,
          source: 'sentence',
          takenOver: { caseId: 'færgen', id: 'r1', since: null },
        },
      },
      {
        type: 'DeadlineSet',
        data: {
          deadlineId: 'd1',
          meetingId: null,
          itemId: null,
          date: '2025-12-31',
          precision: 'turn-of-year',
          quote: null,
          place: null,
          takenOver: { caseId: 'færgen', id: 'd1', since: null },
        },
      },
    );
  });

  it('is put off like Cykelfærgen, since the day on which that was', () => {
    const postponed = withFerry(
      { type: 'ScheduleCase', data: { meetingId: FEBRUARY } },
      postponedAt(FEBRUARY, target({ meetingId: APRIL })),
    );
    const merged = bridge.when(merge(), postponed);
    merged.thenTypes('CaseAbsorbed', 'CasePostponed');
    expect(merged.decision.accepted?.[1]).toMatchObject({
      data: { cause: 'body', takenOver: { caseId: 'færgen', id: 'r1', since: '2025-02-14' } },
    });
  });

  it('is refused while Cykelfærgen stands on an agenda, with what takes it off', () => {
    const listed = withFerry({ type: 'ScheduleCase', data: { meetingId: FEBRUARY } });
    bridge.when(merge(), listed).thenRefused('case-on-agenda', {
      allowed: ['RecordDecision', 'RemoveFromAgenda'],
      message:
        'Sagen færgen står på dagsordenen for kkr-2025-02-14 og kan først lægges sammen med denne, ' +
        'når den er behandlet dér eller taget af.',
    });
  });

  it('is refused for itself, a case that nobody opened, one that another carries on, and without a reason', () => {
    bridge
      .when(
        merge('1'),
        facts({ cases: [{ caseId: '1', bodyId: 'kkr', title: 'Broen', publicTitle: null, items: [] }] }),
      )
      .thenRefused('case-merged-with-itself', { field: 'caseId' });
    bridge.when(merge(), world).thenRefused('other-case-unknown', { allowed: ['OpenCase'] });
    bridge.when(merge(), withFerry(into('tunnelen'))).thenRefused('case-merged', {
      allowed: ['MergeCases'],
      message: 'Sagen færgen er allerede lagt sammen med tunnelen; læg den sag sammen med denne.',
    });
    bridge.when(merge('færgen', ' '), withFerry()).thenRefused('text-missing', { field: 'reason' });
    given(caseAggregate, ...caseAfter(), { type: 'CaseAbsorbed', data: { caseId: 'færgen', reason: 'Ja.' } })
      .when(merge(), withFerry())
      .thenNothing();
  });
});

describe('a case that is carried on by another', () => {
  it('owes nothing more, and stands proposed nowhere', () => {
    given(caseAggregate, ...onFebruary(postponedAt(FEBRUARY, target({ meetingId: APRIL })), proposedAt(APRIL, 'r1')))
      .when(into(), world)
      .thenTypes('CaseMerged', 'ReturnWithdrawn', 'ItemRemoved');
  });

  it('takes nothing new, and names the case that does; what it says already may be said again', () => {
    const ferry = given(caseAggregate, ...onFebruary(decidedAt(FEBRUARY), into()));
    ferry.when({ type: 'ScheduleCase', data: { meetingId: APRIL } }, world).thenRefused('case-merged', {
      message: 'Sagen er lagt sammen med broen; brug den sag.',
    });
    ferry.when(decidedAt(FEBRUARY), world).thenNothing();
    ferry.when(into(), world).thenNothing();
    ferry.when(into('tunnelen'), world).thenRefused('case-merged', { allowed: ['AnnulEntry'] });
  });

  it('is parted from it there and not here, since half a merger would promise everything twice', () => {
    const merged: CaseEvent = { type: 'CaseMerged', data: { intoCaseId: 'broen', reason: 'Færgen er broen.' } };
    given(caseAggregate, ...caseAfter(), by(merged, { causationId: 'sammenlægningen' }))
      .when({ type: 'AnnulEntry', data: { eventId: 'e1', reason: 'To sager alligevel.' } })
      .thenRefused('annul-at-the-other-case', {
        field: 'eventId',
        message: 'Annullér det på sagen broen; så følger det med her.',
      });
  });
});

describe('two cases of Fællesudvalget that turn out to be one', () => {
  /** Færgen is postponed from January to February, where it stands proposed; broen is opened later. */
  function ferryAndBridge(): Story {
    const story = new Story();
    story.schedule('jan', '2025-01-10');
    story.schedule('feb', '2025-02-07');
    story.caseOn('færgen', 'jan');
    story.open('jan');
    story.postpone('færgen', 'jan', onDay('2025-02-07'));
    story.case('broen', { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Broen' } });
    return story;
  }

  it('come back as one: broen stands on the next agenda in place of færgen', () => {
    const story = ferryAndBridge();
    story.case('broen', merge());
    expect(story.placesOf('færgen')).toEqual(['jan treated', 'feb removed']);
    expect(story.placesOf('broen')).toEqual(['feb proposed']);
    expect([story.fatesOf('færgen'), story.fatesOf('broen')]).toEqual([['r1 withdrawn'], ['r1 open']]);
    expect(story.runner.refused).toEqual([]);
  });

  it('are two again where the merger is annulled, and færgen comes back itself', () => {
    const story = ferryAndBridge();
    const merged = story.case('broen', merge());
    story.annul('case-broen', merged);
    expect(story.placeAt('færgen', 'feb')).toBe('proposed');
    expect(story.placesOf('broen')).toEqual([]);
    expect([story.fatesOf('færgen'), story.fatesOf('broen')]).toEqual([['r1 open'], []]);
    expect(story.simulation.caseOf('færgen').closing).toMatchObject({ closed: false, mergedInto: null });
  });

  it('are two where the merger was annulled while the policies were behind', () => {
    const story = new Story(undefined, false);
    story.case('færgen', { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Færgen' } });
    story.case('broen', { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Broen' } });
    story.annul('case-broen', story.case('broen', merge()));
    story.settle();
    expect(story.simulation.caseOf('færgen').closing.mergedInto).toBeNull();
  });
});
