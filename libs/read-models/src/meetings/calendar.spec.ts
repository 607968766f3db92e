import type { NoticeRules } from '@sagsgang/domain/body/notice';
import type { BodyRulesSet } from '@sagsgang/domain/body/rules';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { meetingCalendars, type CalendarList } from './query';

const rules = (differences: Partial<NoticeRules>): BodyRulesSet['data'] => ({
  validFrom: '2025-01-01',
  handIn: { days: 10, kind: 'working_day' },
  dispatch: { days: 4, kind: 'weekday' },
  dispatchExtraordinary: null,
  closedOn: [],
  source: null,
  ...differences,
});

/** Fjordrådet mødes fredag den 14. marts og fredag den 16. maj 2025. */
const planned = (): Story => {
  const story = new Story().body().scheduled(MARCH).scheduled(MAY).opened('havn', 'Ny havn');
  return story.onAgenda('havn', MARCH, '2.1');
};

const ruled = (story: Story, differences: Partial<NoticeRules> = {}): Story => {
  story.log.record(`body-${BODY}`, { type: 'BodyRulesSet', data: rules(differences) });
  return story;
};

const asked = (story: Story, today = '2025-03-01', meetingId?: string): Promise<CalendarList> =>
  askOf(story.log, (reading) => meetingCalendars(reading, today, meetingId === undefined ? {} : { meetingId }));

describe('kalenderen baglæns fra møderne', () => {
  it('har ingen frister, hvor organet ingen regler har, og lovens for en kommunalbestyrelse', async () => {
    const story = planned();
    expect((await asked(story)).meetings[0]?.calendar).toEqual({ handIn: null, dispatch: null });
    story.log.record(`body-${BODY}`, { type: 'BodyProfileSet', data: { profile: 'ksl-council' } });
    expect((await asked(story)).meetings[0]?.calendar).toMatchObject({ handIn: null, dispatch: { due: '2025-03-10' } });
  });

  it('siger for hvert kommende møde, hvornår sagerne skal afleveres og dagsordenen sendes', async () => {
    const { meetings } = await asked(ruled(planned()));
    expect(meetings.map(({ id, calendar }) => [id, calendar.handIn?.due, calendar.dispatch?.due])).toEqual([
      [MARCH, '2025-02-28', '2025-03-10'],
      [MAY, '2025-05-02', '2025-05-12'],
    ]);
  });

  it('siger, at dagsordenen ikke er sendt, når fristen er gået, og hvor sent den kom', async () => {
    const story = ruled(planned());
    expect((await asked(story, '2025-03-10')).meetings[0]).toMatchObject({ dispatchOverdue: false });
    expect((await asked(story, '2025-03-11')).meetings[0]).toMatchObject({
      dispatchOverdue: true,
      calendar: { dispatch: { sentOn: null, lateBy: null } },
    });
    story.meeting(MARCH, 'MeetingConvened', { agenda: [], sentOn: '2025-03-12' });
    expect((await asked(story, '2025-03-13')).meetings[0]).toMatchObject({
      dispatchOverdue: false,
      calendar: { dispatch: { sentOn: '2025-03-12', lateBy: 2 } },
    });
  });

  it('nævner det, der blev afleveret efter fristen, og ikke det, der først står i referatet', async () => {
    const story = ruled(planned());
    const on = (date: string) => ({ effectiveOn: date });
    const recommendation = { meetingId: MARCH, proposedBy: null, text: 'Godkendes', points: [], late: false };
    const attachment = {
      attachmentId: 'b1',
      version: 1,
      meetingId: MARCH,
      title: 'Kort',
      sha256: 'aa',
      closed: false,
      late: true,
    };
    const records = [
      [{ type: 'RecommendationProposed', data: { ...recommendation, version: 1 } }, '2025-02-28'],
      [{ type: 'CaseMaterialRevised', data: { meetingId: MARCH, presentation: 'Nyt' } }, '2025-03-03'],
      [{ type: 'DocumentAttached', data: attachment }, '2025-03-07'],
      [{ type: 'RecommendationProposed', data: { ...recommendation, version: 2 } }, '2025-03-14'],
    ] as const;
    for (const [event, date] of records) story.log.record('case-havn', event, on(date));
    expect((await asked(story, '2025-03-10', MARCH)).meetings[0]?.calendar.handIn?.late).toEqual([
      { caseId: 'havn', title: 'Ny havn', kind: 'material', ref: '', on: '2025-03-03', lateBy: 1 },
      { caseId: 'havn', title: 'Ny havn', kind: 'attachment', ref: 'b1', on: '2025-03-07', lateBy: 5 },
    ]);
  });

  it('følger mødet, når det flyttes, og har ikke de møder med, der er holdt eller aflyst', async () => {
    const moved = { from: '2025-05-16', date: '2025-05-23', time: null, place: null, reason: null };
    const story = ruled(planned()).meeting(MAY, 'MeetingMoved', moved).held(MARCH);
    expect((await asked(story)).meetings.map(({ id, calendar }) => [id, calendar.dispatch?.due])).toEqual([
      [MAY, '2025-05-19'],
    ]);
    expect((await asked(story, '2025-03-20', MARCH)).meetings).toHaveLength(1);
    story.meeting(MAY, 'MeetingCancelled', { date: '2025-05-23', reason: 'sygdom' });
    expect((await asked(story)).meetings).toEqual([]);
  });
});
