import { declare, february, promise } from '../../testing/bring-back-words';
import { onDay, Story } from '../../testing/story';

describe('an annulled entry', () => {
  it('takes the proposal of a mistyped postponement with it, whichever event brought it about', () => {
    const story = february();
    const postponed = story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.schedule('apr', '2025-04-11');
    story.annul('case-broen', postponed);
    expect(story.placesOf('broen')).toEqual(['feb scheduled']);
    story.postpone('broen', 'feb', onDay('2025-06-13'));
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'jun proposed']);
  });

  it('lets a case wait again where the move of the meeting to its day was mistyped', () => {
    const story = february();
    story.schedule('apr', '2025-04-04');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    const moved = story.move('apr', '2025-04-11');
    story.annul('meeting-apr', moved);
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    story.move('apr', '2025-04-11');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
  });

  it('brings a case back to the meeting whose cancellation was a mistake', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.schedule('jun', '2025-06-13');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    const cancelled = story.cancel('apr');
    expect(story.placeAt('broen', 'jun')).toBe('proposed');
    story.annul('meeting-apr', cancelled);
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
  });

  it('opens the promise again where the treatment that kept it was a mistake', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.schedule('jun', '2025-06-13');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.case('broen', { type: 'ScheduleCase', data: { meetingId: 'apr' } });
    story.open('apr');
    const decided = story.decide('broen', 'apr');
    story.close('apr');
    story.annul('case-broen', decided);
    expect(story.fatesOf('broen')).toEqual(['r1 open']);
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr scheduled', 'jun proposed']);
    story.decide('broen', 'apr');
    expect(story.fatesOf('broen')).toEqual(['r1 kept']);
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr treated', 'jun removed']);
  });

  it('lets the case go on where the meeting that it waits for was scheduled by mistake', () => {
    const story = february();
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    const scheduled = story.schedule('apr', '2025-04-11');
    story.annul('meeting-apr', scheduled);
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    story.schedule('again', '2025-04-11');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'again proposed']);
  });

  it('leaves no proposal at a meeting that never was, where the end of the promise was a mistake', () => {
    const story = february();
    const scheduled = story.schedule('apr', '2025-04-11');
    promise(story, 'broen', 'feb', onDay('2025-04-11'));
    const kept = story.case('broen', { type: 'KeepReturn', data: { returnId: 'r1', meetingId: 'feb' } });
    story.annul('meeting-apr', scheduled);
    story.schedule('again', '2025-04-11');
    story.annul('case-broen', kept);
    expect(story.placesOf('broen')).toEqual(['feb scheduled', 'again proposed']);
  });

  it('keeps a carried case on its way where only the promise behind it was a mistake', () => {
    const story = february();
    story.decide('broen', 'feb');
    story.schedule('apr', '2025-04-11');
    const promised = promise(story, 'broen', 'feb', onDay('2025-04-11'));
    story.case('broen', { type: 'ScheduleCase', data: { meetingId: 'apr' } });
    story.open('apr');
    story.close('apr');
    story.annul('case-broen', promised);
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr carried_over', 'jun proposed']);
    expect(story.fatesOf('broen')).toEqual(['r1 open']);
  });

  it('is not followed by a proposal that was on its way', () => {
    const story = new Story(undefined, false);
    story.schedule('feb', '2025-02-07');
    story.schedule('apr', '2025-04-11');
    story.caseOn('broen', 'feb');
    story.open('feb');
    story.decide('broen', 'feb');
    const list = declare(story, ['broen'], { meetingId: 'apr' });
    story.annul('meeting-feb', list);
    story.settle();
    expect(story.placesOf('broen')).toEqual(['feb treated']);
  });
});
