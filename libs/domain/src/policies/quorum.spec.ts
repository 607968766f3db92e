import { streamOf } from '@sagsgang/kernel/stream';
import { Story } from '../testing/story';
import type { ItemCarriedOver } from '../case/agenda';

const causesOf = (story: Story, caseId: string): readonly string[] =>
  story.simulation
    .eventsOf(streamOf('case', caseId))
    .flatMap(({ type, data }) => (type === 'ItemCarriedOver' ? [(data as ItemCarriedOver['data']).cause] : []));

const told = (): Story => {
  const story = new Story();
  story.schedule('marts', '2025-03-14');
  story.schedule('maj', '2025-05-16');
  for (const [caseId, number] of [
    ['molen', '2.5'],
    ['havnen', '2.6'],
    ['broen', '2.7'],
  ] as const) {
    story.caseOn(caseId, 'marts');
    story.case(caseId, { type: 'ScheduleCase', data: { meetingId: 'marts', number } });
  }
  story.open('marts');
  return story;
};

describe('a meeting that lost its quorum at item 2.6', () => {
  it('leaves Havnen and Broen for that reason, Molen for want of time, and all come to the meeting in May', () => {
    const story = told();
    story.meeting('marts', { type: 'LoseQuorum', data: { number: '2.6', at: '11.20' } });
    story.close('marts');
    expect(['molen', 'havnen', 'broen'].map((id) => causesOf(story, id))).toEqual([
      ['not_reached'],
      ['quorum_lost'],
      ['quorum_lost'],
    ]);
    for (const id of ['molen', 'havnen', 'broen']) {
      expect(story.placesOf(id)).toEqual(['marts carried_over', 'maj proposed']);
    }
  });

  it('leaves Broen for want of time where the quorum was back at item 2.7', () => {
    const story = told();
    story.meeting('marts', { type: 'LoseQuorum', data: { number: '2.6' } });
    story.meeting('marts', { type: 'RegainQuorum', data: { number: '2.7' } });
    story.close('marts');
    expect(['havnen', 'broen'].map((id) => causesOf(story, id))).toEqual([['quorum_lost'], ['not_reached']]);
  });

  it('goes on the next day with Havnen and Broen still on its agenda', () => {
    const story = told();
    story.meeting('marts', { type: 'LoseQuorum', data: { number: '2.6', at: '21.20' } });
    story.meeting('marts', { type: 'AdjournMeeting', data: { at: '21.25', toDate: '2025-03-15', toTime: '09.00' } });
    story.meeting('marts', { type: 'ResumeMeeting', data: { at: '09.00' } });
    story.meeting('marts', { type: 'RegainQuorum', data: { number: '2.6', at: '09.00' } });
    expect(['havnen', 'broen'].map((id) => story.placeAt(id, 'marts'))).toEqual(['scheduled', 'scheduled']);
    story.decide('havnen', 'marts');
    story.close('marts');
    expect(story.placesOf('havnen')).toEqual(['marts treated']);
    expect(causesOf(story, 'broen')).toEqual(['not_reached']);
  });

  it('takes back what its end carried on, and carries it on again for what is true then', () => {
    const story = told();
    const lost = story.meeting('marts', { type: 'LoseQuorum', data: { number: '2.6' } });
    const closed = story.close('marts');
    const tooLate = story.try(streamOf('meeting', 'marts'), {
      type: 'AnnulEntry',
      data: { eventId: lost.events[0]?.id ?? '', reason: 'Forkert.' },
    });
    expect(tooLate.refusal?.code).toBe('meeting-was-held');
    story.annul(streamOf('meeting', 'marts'), closed);
    story.annul(streamOf('meeting', 'marts'), lost);
    expect(story.placeAt('havnen', 'marts')).toBe('scheduled');
    story.close('marts');
    expect(causesOf(story, 'havnen')).toEqual(['quorum_lost', 'not_reached']);
  });
});
