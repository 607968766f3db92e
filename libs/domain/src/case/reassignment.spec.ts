import { onDay, Story } from '../testing/story';
import type { CaseCommand } from './case';

const reassign = (fromCaseId: string, meetingId = 'jan'): CaseCommand => ({
  type: 'ReassignItem',
  data: { fromCaseId, meetingId, reason: 'Punktet var broens.' },
});

/** The bridge's item of January was recorded on the ferry: postponed to February, with a deadline and a promise. */
function mistaken(): Story {
  const story = new Story();
  story.schedule('jan', '2025-01-10');
  story.schedule('feb', '2025-02-07');
  story.caseOn('færgen', 'jan');
  const recommended = { meetingId: 'jan', text: 'Det indstilles, at broen bygges.', points: [] };
  story.case('færgen', { type: 'ProposeRecommendation', data: recommended });
  story.open('jan');
  story.postpone('færgen', 'jan', onDay('2025-02-07'));
  story.case('færgen', { type: 'SetDeadline', data: { meetingId: 'jan', date: '2025-06-30' } });
  story.case('færgen', { type: 'MeetDeadline', data: { deadlineId: 'd1', on: '2025-01-20' } });
  story.case('broen', { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Broen' } });
  return story;
}

describe('bringing an item to the case that it belongs to', () => {
  it('gives Broen its decision, deferral, deadline and recommendation, and the next agenda with them', () => {
    const story = mistaken();
    expect(story.placesOf('færgen')).toEqual(['jan treated', 'feb proposed']);
    story.case('broen', reassign('færgen'));
    expect(story.placesOf('broen')).toEqual(['jan treated', 'feb proposed']);
    expect(story.fatesOf('broen')).toEqual(['r1 open']);
    const bridge = story.simulation.caseOf('broen');
    expect(bridge.deadlines).toMatchObject([{ deadlineId: 'd1', date: '2025-06-30', fate: 'met' }]);
    expect(bridge.treatments).toMatchObject([{ decision: { recommendationVersion: 1, meetingDate: '2025-01-10' } }]);
    expect(story.runner.refused).toEqual([]);
  });

  it('leaves Færgen as if the item had never been its own', () => {
    const story = mistaken();
    story.case('broen', reassign('færgen'));
    const ferry = story.simulation.caseOf('færgen');
    expect(ferry.items).toEqual([]);
    expect(ferry).toMatchObject({ treatments: [], returns: [], deadlines: [], recommendations: [] });
    expect(ferry.material?.opened.title).toBe('Sagen færgen');
  });

  it('keeps what Broen itself had promised for that meeting, and uses the place that it stood proposed at', () => {
    const story = new Story();
    story.schedule('jan', '2025-01-10');
    story.schedule('feb', '2025-02-07');
    story.caseOn('broen', 'jan');
    story.open('jan');
    story.postpone('broen', 'jan', onDay('2025-02-07'));
    story.caseOn('færgen', 'feb');
    story.open('feb');
    story.decide('færgen', 'feb');
    story.case('broen', reassign('færgen', 'feb'));
    expect(story.placesOf('broen')).toEqual(['jan treated', 'feb treated']);
    expect(story.fatesOf('broen')).toEqual(['r1 kept']);
    expect(story.placesOf('færgen')).toEqual([]);
  });

  it('is undone by bringing the item back, and not by annulling half of it', () => {
    const story = mistaken();
    const brought = story.case('broen', reassign('færgen'));
    const eventId = brought.events[1]?.id ?? '';
    const annul = { type: 'AnnulEntry', data: { eventId, reason: 'Den var rigtig før.' } } as const;
    expect(story.try('case-broen', annul).refusal).toMatchObject({ code: 'reassign-back', allowed: ['ReassignItem'] });
    story.case('færgen', reassign('broen'));
    expect(story.placesOf('broen')).toEqual([]);
    expect(story.placesOf('færgen')).toEqual(['jan treated', 'feb proposed']);
    expect(story.fatesOf('færgen')).toEqual(['r2 open']);
  });

  it('is refused where Broen was treated there itself, or Færgen has no such item, with what would be allowed', () => {
    const story = mistaken();
    expect(story.try('case-broen', reassign('færgen', 'feb')).refusal).toMatchObject({
      code: 'item-unknown',
      message: 'Sagen færgen har intet punkt på mødet feb, som kan flyttes.',
    });
    story.case('broen', { type: 'ScheduleCase', data: { meetingId: 'jan' } });
    story.decide('broen', 'jan');
    expect(story.try('case-broen', reassign('færgen')).refusal).toMatchObject({
      code: 'item-already-treated',
      allowed: ['AnnulEntry', 'MergeCases'],
    });
    expect(story.try('case-broen', reassign('broen')).refusal?.code).toBe('item-already-here');
    expect(story.try('case-broen', reassign('aldrig')).refusal?.code).toBe('other-case-unknown');
  });

  it('is refused while a document hangs on the item, which nobody could record elsewhere', () => {
    const story = mistaken();
    const sha256 = 'a1'.repeat(32);
    story.case('færgen', { type: 'AttachDocument', data: { meetingId: 'jan', title: 'Støjrapport', sha256 } });
    expect(story.try('case-broen', reassign('færgen')).refusal).toMatchObject({
      code: 'item-has-more',
      message:
        'På punktet er der også ført DocumentAttached, som ikke kan flyttes; ' +
        'annullér det på sagen færgen, og før det her bagefter.',
    });
  });
});
