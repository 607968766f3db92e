import { declare, february, promise } from '../../testing/bring-back-words';
import { BODY, onDay, Story, target } from '../../testing/story';
import { bringBack } from './bring-back';

describe('a case that is postponed', () => {
  it('is proposed at once where the meeting is scheduled already', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    expect(story.placeAt('broen', 'apr')).toBe('proposed');
  });

  it('is proposed to the named meeting, whatever its date', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.postpone('broen', 'feb', target({ meetingId: 'apr' }));
    expect(story.placeAt('broen', 'apr')).toBe('proposed');
  });

  it('is proposed as soon as there is a meeting on the day', () => {
    const story = february();
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    story.schedule('mar', '2025-03-07');
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    story.schedule('apr', '2025-04-11');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
  });

  it('follows its meeting to another day, and the quoted day stays quoted', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.move('apr', '2025-04-25');
    story.schedule('another', '2025-04-11');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
    expect(story.simulation.caseOf('broen').returns[0]?.target.date).toBe('2025-04-11');
  });

  it('is proposed when a meeting is moved to its day', () => {
    const story = february();
    story.schedule('apr', '2025-04-04');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    expect(story.placeAt('broen', 'apr')).toBeUndefined();
    story.move('apr', '2025-04-11');
    expect(story.placeAt('broen', 'apr')).toBe('proposed');
  });

  it('goes to the meeting that was moved away from the day before the minutes were typed', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.move('apr', '2025-04-25');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    expect(story.placeAt('broen', 'apr')).toBe('proposed');
  });

  it('awaits a meeting when its own is cancelled, and is proposed to the next one', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.cancel('apr');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr carried_over']);
    expect(story.fatesOf('broen')).toEqual(['r1 open']);
    story.schedule('mar', '2025-03-07');
    expect(story.placeAt('broen', 'mar')).toBeUndefined();
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr carried_over', 'jun proposed']);
  });

  it('goes on from the new day where its meeting was moved and then cancelled', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.schedule('may', '2025-05-09');
    story.schedule('jun', '2025-06-13');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.move('apr', '2025-05-16');
    story.cancel('apr');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr carried_over', 'jun proposed']);
  });

  it('goes on to the next meeting where it is postponed to a cancelled one', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.schedule('jun', '2025-06-13');
    story.cancel('apr');
    story.postpone('broen', 'feb', target({ meetingId: 'apr' }));
    expect(story.placesOf('broen')).toEqual(['feb treated', 'jun proposed']);
  });

  it('becomes a supplementary item once the agenda has been sent', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.meeting('apr', { type: 'ConveneMeeting', data: { agenda: [] } });
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    expect(story.simulation.caseOf('broen').items.at(-1)).toMatchObject({
      status: 'proposed',
      listing: 'supplementary',
    });
  });

  it('keeps its promise where it is treated at the meeting, and is awaited no more', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.close('feb');
    story.case('broen', { type: 'ScheduleCase', data: { meetingId: 'apr', number: '2.1' } });
    story.open('apr');
    story.decide('broen', 'apr');
    story.close('apr');
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr treated']);
    expect(story.fatesOf('broen')).toEqual(['r1 kept']);
  });

  it('can be postponed a second time', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.case('broen', { type: 'ScheduleCase', data: { meetingId: 'apr' } });
    story.open('apr');
    story.postpone('broen', 'apr', onDay('2025-06-13'));
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr treated', 'jun proposed']);
    expect(story.fatesOf('broen')).toEqual(['r1 kept', 'r2 open']);
  });

  it('moves its proposal where the deferral is moved outside a meeting', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.schedule('jun', '2025-06-13');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.postpone('broen', null, onDay('2025-06-13'));
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr removed', 'jun proposed']);
  });

  it('is not proposed again for a meeting that declined it, but for the next one', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.case('broen', { type: 'RemoveFromAgenda', data: { meetingId: 'apr', reason: 'Mangler bilag.' } });
    story.move('apr', '2025-04-12');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr removed']);
    story.open('apr');
    story.close('apr');
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr removed', 'jun proposed']);
  });

  it('stays with a person where the body named a condition, a season or nothing', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.caseOn('havnen', 'feb');
    story.caseOn('skolen', 'feb');
    story.postpone('broen', 'feb', target({ condition: 'når aftalen foreligger' }));
    story.postpone('havnen', 'feb', target({ date: '2025-05-31', precision: 'season' }));
    story.postpone('skolen', 'feb', target());
    const places = ['broen', 'havnen', 'skolen'].flatMap((caseId) => story.placesOf(caseId));
    expect(places).toEqual(['feb treated', 'feb treated', 'feb treated']);
  });
});

describe('a case that waits for an answer', () => {
  const waiting = () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    const awaiting = { from: 'Kystdirektoratet', what: 'tilladelse til broen', askedOn: '2025-01-02' };
    return { story, postponed: story.postpone('broen', 'feb', target({ awaiting })) };
  };
  const answered = (story: Story) =>
    story.case('broen', { type: 'RecordAwaitedAnswer', data: { returnId: 'r1', answer: 'Tilladelsen er givet.' } });

  it('is proposed for the next meeting once the answer is there, and not before', () => {
    const { story } = waiting();
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    answered(story);
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
  });

  it('waits on where the answer was noted by mistake', () => {
    const { story } = waiting();
    story.annul('case-broen', answered(story));
    expect(story.placeAt('broen', 'apr')).not.toBe('proposed');
    story.schedule('jun', '2025-06-13');
    expect(story.placeAt('broen', 'jun')).toBeUndefined();
  });

  it('keeps the day that the body named beside it', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.schedule('mar', '2025-03-14');
    const awaiting = { from: 'Kystdirektoratet', what: 'tilladelse til broen', askedOn: null };
    story.postpone('broen', 'feb', target({ meetingId: 'apr', awaiting }));
    answered(story);
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
  });
});

describe('a promise that a case comes back', () => {
  it('is proposed like a postponement, and only once where both say the same', () => {
    const story = february();
    promise(story, 'broen', 'feb', onDay('2025-04-11'));
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.schedule('apr', '2025-04-11');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
  });

  it('keeps its proposal where another promise for the same meeting is withdrawn', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    promise(story, 'broen', 'feb', onDay('2025-04-11'));
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    story.case('broen', { type: 'WithdrawReturn', data: { returnId: 'r1', reason: 'Ikke aktuelt.' } });
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr removed', 'apr proposed']);
    story.case('broen', { type: 'WithdrawReturn', data: { returnId: 'r2', reason: 'Ikke aktuelt.' } });
    expect(story.placeAt('broen', 'apr')).toBe('removed');
  });

  it('goes on to the next meeting where its own was held without the case', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    promise(story, 'broen', 'feb', onDay('2025-04-11'));
    story.decide('broen', 'feb');
    story.close('feb');
    story.open('apr');
    story.close('apr');
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr carried_over', 'jun proposed']);
    expect(story.fatesOf('broen')).toEqual(['r1 open']);
  });
});

describe('the list of cases for the next meeting', () => {
  it('proposes the cases on it for the meeting that it names', () => {
    const story = february();
    story.decide('broen', 'feb');
    story.schedule('apr', '2025-04-11');
    declare(story, ['broen'], { meetingId: 'apr' });
    expect(story.placeAt('broen', 'apr')).toBe('proposed');
  });

  it('proposes them for its date, and without one for the next meeting after its own', () => {
    const story = february();
    story.decide('broen', 'feb');
    declare(story, ['broen'], { date: '2025-04-11' });
    story.schedule('apr', '2025-04-11');
    expect(story.placeAt('broen', 'apr')).toBe('proposed');
    const undated = february();
    undated.decide('broen', 'feb');
    declare(undated, ['broen']);
    undated.schedule('mar', '2025-03-07');
    expect(undated.placeAt('broen', 'mar')).toBe('proposed');
  });

  it('changes nothing where the case has a promise for the same meeting', () => {
    const story = february();
    story.schedule('apr', '2025-04-11');
    story.postpone('broen', 'feb', onDay('2025-04-11'));
    declare(story, ['broen'], { meetingId: 'apr' });
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr proposed']);
  });

  it('takes a proposal back where a corrected list names another case', () => {
    const story = february();
    story.caseOn('havnen', 'feb');
    story.decide('broen', 'feb');
    story.decide('havnen', 'feb');
    story.schedule('apr', '2025-04-11');
    declare(story, ['broen'], { meetingId: 'apr' });
    declare(story, ['havnen'], { meetingId: 'apr' });
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    expect(story.placesOf('havnen')).toEqual(['feb treated', 'apr proposed']);
  });

  it('takes its proposals back where it is annulled, but not what a person put on the agenda', () => {
    const story = february();
    story.caseOn('havnen', 'feb');
    story.decide('broen', 'feb');
    story.decide('havnen', 'feb');
    story.schedule('apr', '2025-04-11');
    const list = declare(story, ['broen', 'havnen'], { meetingId: 'apr' });
    story.case('havnen', { type: 'ScheduleCase', data: { meetingId: 'apr' } });
    story.annul('meeting-feb', list);
    expect(story.placesOf('broen')).toEqual(['feb treated']);
    expect(story.placesOf('havnen')).toEqual(['feb treated', 'apr scheduled']);
  });

  it('leaves the proposal to the promise that the case has besides', () => {
    const story = february();
    story.decide('broen', 'feb');
    story.schedule('apr', '2025-04-11');
    const list = declare(story, ['broen'], { meetingId: 'apr' });
    promise(story, 'broen', 'feb', onDay('2025-04-11'));
    story.annul('meeting-feb', list);
    expect(story.placeAt('broen', 'apr')).toBe('proposed');
    expect(story.simulation.caseOf('broen').items.at(-1)?.returnId).toBe('r1');
  });

  it('ends with its meeting; what was not reached there is carried on as a return', () => {
    const story = february();
    story.decide('broen', 'feb');
    story.schedule('apr', '2025-04-11');
    declare(story, ['broen'], { meetingId: 'apr' });
    story.open('apr');
    story.close('apr');
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('broen')).toEqual(['feb treated', 'apr carried_over', 'jun proposed']);
    expect(story.fatesOf('broen')).toEqual(['r1 open']);
  });
});

describe('what the policy remembers', () => {
  it('stays small over the years', () => {
    const story = new Story();
    for (let year = 2001; year <= 2030; year += 1) {
      story.schedule(`m${year}`, `${year}-02-07`);
      if (year > 2001) story.case('broen', { type: 'ScheduleCase', data: { meetingId: `m${year}` } });
      else story.caseOn('broen', 'm2001');
      story.open(`m${year}`);
      story.postpone('broen', `m${year}`, onDay(`${year + 1}-02-07`));
      story.close(`m${year}`);
    }
    expect(JSON.stringify(story.runner.row(bringBack, BODY)).length).toBeLessThan(10_000);
    expect(story.fatesOf('broen').filter((fate) => fate.endsWith('open'))).toEqual(['r30 open']);
  });
});
