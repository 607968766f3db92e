import { onDay, Story } from '../testing/story';

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
    story.caseOn('torvet', 'feb');
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
