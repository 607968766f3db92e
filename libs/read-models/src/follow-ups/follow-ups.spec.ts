import type { FollowUpAssigned, FollowUpReported } from '@sagsgang/domain/case/follow-up';
import { showCase } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, Story } from '../testing/story';
import { followUps, followUpsOf, type FollowUpOptions } from './query';

const assigned = (data: Partial<FollowUpAssigned['data']> = {}): FollowUpAssigned['data'] => ({
  followUpId: 'o1',
  meetingId: MARCH,
  itemId: `${MARCH}/1`,
  bodyId: BODY,
  task: 'Molen efterses',
  responsible: 'hast',
  department: 'Havn og Kyst',
  date: '2025-04-30',
  precision: 'month',
  recurrence: null,
  continues: null,
  ...data,
});
const reported = (data: Partial<FollowUpReported['data']> = {}): FollowUpReported['data'] => ({
  followUpId: 'o1',
  meetingId: MARCH,
  text: 'Dykkeren er spurgt.',
  on: '2025-04-10',
  delay: { reason: 'third_party', text: 'Dykkeren er syg', from: '2025-04-30', date: '2025-06-15', precision: 'day' },
  ...data,
});
const promised = (data: Partial<FollowUpAssigned['data']> = {}): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .opened('havn', 'Ny havn')
    .onAgenda('havn', MARCH, '2.3')
    .decided('havn', MARCH, ['approved'])
    .case('havn', 'FollowUpAssigned', assigned(data));

const asked = (story: Story, options: FollowUpOptions = {}, today = '2025-05-01') =>
  askOf(story.log, (reading) => followUps(reading, today, options));
const lines = async (story: Story): Promise<readonly string[]> =>
  ((await askOf(story.log, (reading) => caseHistory(reading, 'havn')))?.history ?? []).map(({ text }) => text).slice(3);

describe('what a decision promised to have done', () => {
  it('names the case, the meeting, who does it and by when', async () => {
    expect((await asked(promised())).followUps).toMatchObject([
      {
        caseId: 'havn',
        title: 'Ny havn',
        followUpId: 'o1',
        task: 'Molen efterses',
        responsible: 'hast',
        department: 'Havn og Kyst',
        date: '2025-04-30',
        firstDate: '2025-04-30',
        status: 'open',
        overdue: true,
        delayReason: null,
        reports: [],
        meeting: { id: MARCH },
        itemNumber: '2.3',
      },
    ]);
    expect((await asked(promised(), {}, '2025-04-30')).followUps).toMatchObject([{ overdue: false }]);
    expect((await asked(promised({ date: null, precision: null }), {}, '2030-01-01')).followUps).toMatchObject([
      { overdue: false },
    ]);
  });

  it('keeps its first date and every reason where it is late, and its reports where it changes hands', async () => {
    const { delay } = reported();
    const story = promised()
      .case('havn', 'FollowUpReported', reported())
      .case('havn', 'FollowUpAssigned', assigned({ responsible: 'Bo' }))
      .case('havn', 'FollowUpReported', reported({ text: 'Det går.', delay: null }));
    expect((await asked(story)).followUps).toMatchObject([
      {
        responsible: 'Bo',
        firstDate: '2025-04-30',
        date: '2025-06-15',
        overdue: false,
        delayReason: 'third_party',
        reports: [
          { on: '2025-04-10', text: 'Dykkeren er spurgt.', delay },
          { on: '2025-04-10', text: 'Det går.', delay: null },
        ],
      },
    ]);
  });

  it('is done, and says so as of the moment that is asked of', async () => {
    const done = { followUpId: 'o1', meetingId: MARCH, on: '2025-04-20', how: 'done', note: 'To sten' } as const;
    const story = promised().case('havn', 'FollowUpCompleted', done);
    expect((await asked(story)).followUps).toMatchObject([
      { status: 'done', endedOn: '2025-04-20', note: 'To sten', overdue: false },
    ]);
    const before = await askOf(story.log, (reading) => followUps(reading, '2025-05-01'), story.log.events.length - 2);
    expect(before.followUps).toMatchObject([{ status: 'open', overdue: true }]);
  });

  it('is asked for by department, person, reason and state, and counted by department and reason', async () => {
    const story = promised()
      .case('havn', 'FollowUpReported', reported())
      .case('havn', 'FollowUpAssigned', assigned({ followUpId: 'o2', department: 'Vej', responsible: null }))
      .case('havn', 'FollowUpAssigned', assigned({ followUpId: 'o10', department: null, date: null }));
    const ids = async (options: FollowUpOptions) =>
      (await asked(story, options)).followUps.map(({ followUpId }) => followUpId);
    expect(await ids({})).toEqual(['o2', 'o1', 'o10']);
    expect(await ids({ department: 'Vej' })).toEqual(['o2']);
    expect(await ids({ responsible: 'hast' })).toEqual(['o1', 'o10']);
    expect(await ids({ delay: 'third_party' })).toEqual(['o1']);
    expect(await ids({ status: 'done' })).toEqual([]);
    expect(await ids({ caseId: 'bro' })).toEqual([]);
    expect((await asked(story)).departments).toEqual([
      { department: 'Havn og Kyst', open: 1, overdue: 0, delays: [{ reason: 'third_party', count: 1 }] },
      { department: 'Vej', open: 1, overdue: 1, delays: [] },
      { department: null, open: 1, overdue: 0, delays: [] },
    ]);
  });

  it('is told in the history, with its turn of the wheel', async () => {
    const story = promised({ recurrence: 'year' })
      .case('havn', 'FollowUpReported', reported())
      .case('havn', 'FollowUpCompleted', {
        followUpId: 'o1',
        meetingId: MARCH,
        on: '2025-06-10',
        how: 'done',
        note: null,
      })
      .case(
        'havn',
        'FollowUpAssigned',
        assigned({ followUpId: 'o2', date: '2026-04-30', recurrence: 'year', continues: 'o1' }),
      );
    expect(await lines(story)).toEqual([
      'Opfølgning o1 til hast, Havn og Kyst, senest april 2025, hvert år: "Molen efterses"',
      'Status på opfølgning o1: "Dykkeren er spurgt.". Forsinket fra 30. april 2025 til 15. juni 2025: venter på andre (Dykkeren er syg)',
      'Opfølgning o1 udført den 10. juni 2025',
      'Opfølgning o2 (efter o1) til hast, Havn og Kyst, senest april 2026, hvert år: "Molen efterses"',
    ]);
  });
});

describe('a case in the yearly wheel', () => {
  it('says who brings it back, and how often', async () => {
    const target = { bodyId: BODY, meetingId: null, date: '2025-04-30', precision: 'month', condition: null } as const;
    const story = promised().case('havn', 'ReturnPromised', {
      returnId: 'r1',
      meetingId: MARCH,
      itemId: `${MARCH}/1`,
      bodyId: BODY,
      target,
      quote: null,
      place: null,
      source: 'sentence',
      responsible: 'hast',
      recurrence: 'year',
    });
    const file = await askOf(story.log, (reading) => showCase(reading, 'havn'));
    expect(file?.returns).toMatchObject([{ returnId: 'r1', responsible: 'hast', recurrence: 'year' }]);
    const own = await askOf(story.log, (reading) => followUpsOf(reading, '2025-05-01', 'havn'));
    expect(own.followUps).toMatchObject([{ followUpId: 'o1' }]);
    expect((await lines(story)).at(-1)).toBe(
      'Skal forelægges igen til april 2025 og derefter hvert år (ansvarlig: hast)',
    );
  });
});
