import type { Recorded } from '@sagsgang/kernel/event';
import type { DomainEvent } from '../event-types';
import { by, recorded } from '../testing/recording';
import { onDay, Story } from '../testing/story';
import { carryOver } from './carry-over';

/** A story in which two cases stand on the agenda of the February meeting, and a third is proposed for it. */
function february(): Story {
  const story = new Story();
  story.schedule('jan', '2025-01-10');
  story.schedule('feb', '2025-02-07');
  story.caseOn('skolen', 'jan');
  story.open('jan');
  story.postpone('skolen', 'jan', onDay('2025-02-07'));
  story.close('jan');
  story.caseOn('broen', 'feb');
  story.caseOn('havnen', 'feb');
  return story;
}

describe('a meeting that is closed', () => {
  it('carries on what it did not reach, and leaves alone what it decided', () => {
    const story = february();
    story.open('feb');
    story.decide('broen', 'feb');
    story.close('feb');
    story.schedule('mar', '2025-03-07');
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    expect(story.placesOf('havnen')).toEqual(['feb carried_over', 'mar proposed']);
    expect(story.fatesOf('havnen')).toEqual(['r1 open']);
  });

  it('carries on what was only proposed, by the same promise', () => {
    const story = february();
    story.open('feb');
    story.close('feb');
    story.schedule('mar', '2025-03-07');
    expect(story.placesOf('skolen')).toEqual(['jan treated', 'feb carried_over', 'mar proposed']);
    expect(story.fatesOf('skolen')).toEqual(['r1 open']);
  });

  it('does not carry on what was taken off its agenda', () => {
    const story = february();
    story.case('havnen', { type: 'RemoveFromAgenda', data: { meetingId: 'feb' } });
    story.open('feb');
    story.close('feb');
    story.schedule('mar', '2025-03-07');
    expect(story.placesOf('havnen')).toEqual(['feb removed']);
  });

  it('carries a case on once where the decision already says that it was not reached', () => {
    const story = february();
    story.schedule('mar', '2025-03-07');
    story.open('feb');
    story.case('havnen', {
      type: 'RecordDecision',
      data: { meetingId: 'feb', text: 'Punktet blev ikke nået.', outcomes: ['not_reached'] },
    });
    expect(story.placeAt('havnen', 'mar')).toBe('proposed');
    story.close('feb');
    expect(story.placesOf('havnen')).toEqual(['feb treated', 'mar proposed']);
    expect(story.fatesOf('havnen')).toEqual(['r1 open']);
  });

  it('leaves what is typed afterwards to its decision', () => {
    const story = february();
    story.open('feb');
    story.close('feb');
    story.caseOn('torvet', 'feb', 'minutes');
    expect(story.placeAt('torvet', 'feb')).toBe('scheduled');
    story.decide('torvet', 'feb');
    expect(story.placesOf('torvet')).toEqual(['feb treated']);
  });

  it('carries on, meeting by meeting, until the case is treated', () => {
    const story = february();
    story.open('feb');
    story.close('feb');
    story.schedule('mar', '2025-03-07');
    story.open('mar');
    story.close('mar');
    story.schedule('apr', '2025-04-11');
    story.case('havnen', { type: 'ScheduleCase', data: { meetingId: 'apr' } });
    story.open('apr');
    story.decide('havnen', 'apr');
    story.close('apr');
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('havnen')).toEqual(['feb carried_over', 'mar carried_over', 'apr treated']);
    expect(story.fatesOf('havnen')).toEqual(['r1 kept']);
  });
});

describe('a meeting that is cancelled', () => {
  it('carries on all its cases to the next meeting', () => {
    const story = february();
    story.schedule('mar', '2025-03-07');
    story.cancel('feb');
    const places = ['broen', 'havnen', 'skolen'].map((caseId) => story.placeAt(caseId, 'mar'));
    expect(places).toEqual(['proposed', 'proposed', 'proposed']);
    expect(story.fatesOf('skolen')).toEqual(['r1 open']);
    expect(story.runner.refused).toEqual([]);
  });
});

describe('an end that was a mistake', () => {
  it('puts the cases of a meeting that was closed too early back on its agenda', () => {
    const story = february();
    story.schedule('mar', '2025-03-07');
    story.open('feb');
    const closed = story.close('feb');
    expect(story.placesOf('havnen')).toEqual(['feb carried_over', 'mar proposed']);
    story.annul('meeting-feb', closed);
    expect(story.placesOf('havnen')).toEqual(['feb scheduled']);
    expect(story.placesOf('skolen')).toEqual(['jan treated', 'feb proposed']);
    expect(story.fatesOf('havnen')).toEqual([]);
    story.decide('havnen', 'feb');
    story.close('feb');
    expect(story.placesOf('havnen')).toEqual(['feb treated']);
    expect(story.placesOf('broen')).toEqual(['feb carried_over', 'mar proposed']);
  });

  it('carries everything on again where the meeting is closed again before the policies have followed', () => {
    const story = new Story(undefined, false);
    story.schedule('feb', '2025-02-07');
    story.caseOn('broen', 'feb');
    story.open('feb');
    const closed = story.close('feb');
    story.settle();
    story.annul('meeting-feb', closed);
    story.close('feb');
    story.settle();
    story.schedule('mar', '2025-03-07');
    story.settle();
    expect(story.placesOf('broen')).toEqual(['feb carried_over', 'mar proposed']);
    expect(story.fatesOf('broen').filter((fate) => fate.endsWith('open'))).toHaveLength(1);
  });

  it('leaves a case on its agenda where the carrying was still on its way', () => {
    const story = new Story(undefined, false);
    story.schedule('feb', '2025-02-07');
    story.caseOn('broen', 'feb');
    story.open('feb');
    story.annul('meeting-feb', story.close('feb'));
    story.settle();
    expect(story.placesOf('broen')).toEqual(['feb scheduled']);
  });
});

describe('an item that turns out never to have been on the agenda', () => {
  it('is not carried on from there any more', () => {
    const story = new Story();
    story.schedule('feb', '2025-02-07');
    story.schedule('mar', '2025-03-07');
    story.caseOn('broen', 'feb');
    const wrong = story.case('broen', { type: 'ScheduleCase', data: { meetingId: 'mar' } });
    story.open('mar');
    story.close('mar');
    expect(story.fatesOf('broen')).toEqual(['r1 open']);
    story.annul('case-broen', wrong);
    expect(story.placesOf('broen')).toEqual(['feb scheduled']);
    expect(story.fatesOf('broen')).toEqual([]);
  });

  it('leaves no deferral behind where the promise that it was proposed for was a mistake', () => {
    const story = february();
    const promised = story.case('broen', {
      type: 'PromiseReturn',
      data: { meetingId: 'jan', target: onDay('2025-03-07'), quote: 'Sagen kommer igen.', source: 'sentence' },
    });
    story.schedule('mar', '2025-03-07');
    story.schedule('apr', '2025-04-11');
    story.cancel('mar');
    expect(story.placesOf('broen')).toEqual(['feb scheduled', 'mar carried_over', 'apr proposed']);
    story.annul('case-broen', promised);
    expect(story.placesOf('broen')).toEqual(['feb scheduled']);
    expect(story.fatesOf('broen')).toEqual([]);
  });
});

describe('an item that is decided while its meeting ends', () => {
  const meeting = 'meeting-feb';
  const put = (seen: number): Recorded<DomainEvent> => {
    const of = { itemId: 'feb/1', meetingId: 'feb', bodyId: 'kkr' };
    const data = { ...of, section: null, number: '2.1', listing: 'ordinary', accepted: false } as const;
    return recorded<DomainEvent>([by({ type: 'CaseScheduled', data }, { seen: { [meeting]: seen } })], 'case-broen')[0];
  };
  const ended = (event: DomainEvent): Recorded<DomainEvent> => ({
    ...recorded([event], meeting)[0],
    id: 'end',
    revision: 3,
  });
  const after = (event: Recorded<DomainEvent>) =>
    carryOver.react(carryOver.react(undefined, event).row, put(2)).commands;
  const closed = ended({ type: 'MeetingClosed', data: { bodyId: 'kkr', date: '2025-02-07', at: null } });
  const cancelled = ended({ type: 'MeetingCancelled', data: { bodyId: 'kkr', date: '2025-02-07', reason: 'Sne.' } });

  it('is carried on as well, since nobody will treat it there', () => {
    const command = (cause: string) => ({
      stream: 'case-broen',
      command: { type: 'CarryOver', data: { meetingId: 'feb', cause } },
    });
    expect(after(closed)).toEqual([command('not_reached')]);
    expect(after(cancelled)).toEqual([command('meeting_cancelled')]);
  });

  it('stays where whoever put it there knew that the meeting was over', () => {
    const { row } = carryOver.react(undefined, closed);
    expect(carryOver.react(row, put(3)).commands).toEqual([]);
  });
});
