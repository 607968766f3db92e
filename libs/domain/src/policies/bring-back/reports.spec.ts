import type { CaseCommand } from '../../case/case';
import { february } from '../../testing/bring-back-words';
import { BODY, type Story } from '../../testing/story';

const decidedByChair: CaseCommand = {
  type: 'DecideOutsideMeeting',
  data: {
    bodyId: BODY,
    authority: 'chair',
    participants: [{ name: 'Ane Krog' }],
    reason: 'Haster.',
    text: 'Broen lukkes.',
    outcomes: ['approved'],
    decidedOn: '2025-02-20',
  },
};

/** The chair has decided the case of a bridge that the meeting in February did not have. */
function decidedOutside(): Story {
  const story = february();
  story.case('kajen', { type: 'OpenCase', data: { bodyId: BODY, title: 'Kajen' } });
  return story;
}

describe('en afgørelse uden for møde', () => {
  it('foreslås til orientering på det næste møde efter dagen, også når det først kaldes sammen senere', () => {
    const story = decidedOutside();
    story.simulation.today = '2025-02-21';
    story.case('kajen', decidedByChair);
    expect(story.placesOf('kajen')).toEqual([]);
    story.schedule('apr', '2025-04-11');
    expect(story.placesOf('kajen')).toEqual(['apr proposed']);
  });

  it('foreslås ikke til et møde, der lå før, og flytter med til det næste, når mødet aflyses', () => {
    const story = decidedOutside();
    story.simulation.today = '2025-02-21';
    story.schedule('apr', '2025-04-11');
    story.case('kajen', decidedByChair);
    expect(story.placesOf('kajen')).toEqual(['apr proposed']);
    story.cancel('apr');
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('kajen')).toEqual(['apr carried_over', 'jun proposed']);
  });

  it('er orienteret om, når mødet har haft den, og skal ikke foreslås igen', () => {
    const story = decidedOutside();
    story.simulation.today = '2025-02-21';
    story.schedule('apr', '2025-04-11');
    story.case('kajen', decidedByChair);
    story.case('kajen', { type: 'ScheduleCase', data: { meetingId: 'apr' } });
    story.open('apr');
    story.decide('kajen', 'apr');
    story.close('apr');
    story.schedule('jun', '2025-06-13');
    expect(story.placesOf('kajen')).toEqual(['apr treated']);
    expect(story.fatesOf('kajen')).toEqual(['r1 kept']);
  });

  it('følger sagen til det organ, der overtager den', () => {
    const story = decidedOutside();
    story.simulation.today = '2025-02-21';
    story.simulation.send('body-havn', { type: 'RegisterBody', data: { name: 'Havneudvalget' } });
    story.case('kajen', decidedByChair);
    story.case('kajen', { type: 'TransferCase', data: { toBodyId: 'havn', reason: 'Nyt udvalg.' } });
    story.schedule('apr', '2025-04-11');
    story.meeting('ny', { type: 'ScheduleMeeting', data: { bodyId: 'havn', date: '2025-05-09' } });
    expect(story.placesOf('kajen')).toEqual(['ny proposed']);
  });

  it('trækker sit forslag tilbage, når den var en fejl', () => {
    const story = decidedOutside();
    story.simulation.today = '2025-02-21';
    story.schedule('apr', '2025-04-11');
    const decided = story.case('kajen', decidedByChair);
    story.annul('case-kajen', decided);
    expect(story.fatesOf('kajen')).toEqual([]);
    expect(story.placesOf('kajen')).toEqual([]);
  });
});
