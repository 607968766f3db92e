import fc from 'fast-check';
import { listCases } from '../case-overview/query';
import { anyLog } from '../testing/any-log';
import { askOf, newModels, project, runs } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { deferredCases, type DeferredView } from './query';

const JUNE = 'fjordraadet-2025-06-20';
const MAY_DAY = { date: '2025-05-16', precision: 'day', meetingId: MAY } as const;

const postponed = (): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .scheduled(MAY)
    .opened('havn', 'Ny havn')
    .onAgenda('havn', MARCH, '2.2')
    .decided('havn', MARCH, ['postponed'])
    .postponed('havn', MARCH, 'r1', MAY_DAY);

const asked = async (story: Story, today = '2025-04-01'): Promise<readonly DeferredView[]> =>
  (await askOf(story.log, (reading) => deferredCases(reading, today))).deferred;

/** What one command records when the case is put off once more at its meeting. */
function postponedAgain(story: Story): Story {
  story.onAgenda('havn', MAY, '2.1').decided('havn', MAY, ['postponed']).kept('havn', 'r1', MAY);
  const { commandId } = story.log.events.at(-1)!.metadata;
  const data = {
    itemId: `${MAY}/1`,
    meetingId: MAY,
    bodyId: BODY,
    returnId: 'r2',
    target: { bodyId: BODY, meetingId: null, date: '2025-06-20', precision: 'day', condition: null },
    cause: 'body',
    reason: 'flere oplysninger',
    requestedBy: 'formanden',
    quote: null,
    warnings: [],
  } as const;
  story.log.record('case-havn', { type: 'CasePostponed', data }, { commandId, effectiveOn: '2025-05-16' });
  return story;
}

describe('the deferred cases', () => {
  it('say from where to where, how long, and whether the day has passed', async () => {
    expect(await asked(postponed())).toMatchObject([
      {
        caseId: 'havn',
        title: 'Ny havn',
        from: { meeting: { id: MARCH }, itemNumber: '2.2', date: '2025-03-14' },
        to: { date: '2025-05-16', precision: 'day', condition: null, meeting: { id: MAY } },
        since: '2025-03-14',
        timesMoved: 1,
        daysWaiting: 18,
        cause: 'body',
        overdue: false,
      },
    ]);
    expect(await asked(postponed(), '2025-05-17')).toMatchObject([{ overdue: true, daysWaiting: 64 }]);
  });

  it('stay while the case merely stands on the next agenda', async () => {
    expect(await asked(postponed().proposed('havn', MAY, 'r1').onAgenda('havn', MAY, '2.1'))).toHaveLength(1);
  });

  it('count one long wait where the case is put off again', async () => {
    expect(await asked(postponedAgain(postponed()), '2025-05-20')).toMatchObject([
      {
        since: '2025-03-14',
        timesMoved: 2,
        daysWaiting: 67,
        from: { meeting: { id: MAY }, itemNumber: '2.1' },
        to: { date: '2025-06-20' },
        reason: 'flere oplysninger',
        requestedBy: 'formanden',
      },
    ]);
  });

  it('are over once the case was treated', async () => {
    const story = postponed().onAgenda('havn', MAY, '2.1').decided('havn', MAY, ['approved']).kept('havn', 'r1', MAY);
    expect(await asked(story)).toEqual([]);
  });

  it('begin anew where the case is put off after it was treated', async () => {
    const story = postponed().decided('havn', MAY, ['approved']).kept('havn', 'r1', MAY);
    story.postponed('havn', MAY, 'r2', {});
    expect(await asked(story)).toMatchObject([{ since: '2025-05-16', timesMoved: 1 }]);
  });

  it('follow the meeting when it moves', async () => {
    const moved = { from: '2025-05-16', date: '2025-05-23', time: null, place: null, reason: null };
    expect(await asked(postponed().meeting(MAY, 'MeetingMoved', moved), '2025-05-20')).toMatchObject([
      { to: { date: '2025-05-16', meeting: { date: '2025-05-23' } }, overdue: false },
    ]);
  });

  it('await the next meeting once theirs was cancelled, as long as they ask for it', async () => {
    const story = postponed().proposed('havn', MAY, 'r1').scheduled(JUNE);
    story.meeting(MAY, 'MeetingCancelled', { date: '2025-05-16', reason: 'sygdom' });
    const carried = { itemId: `${MAY}/1`, meetingId: MAY, bodyId: BODY, returnId: 'r1', wasScheduled: false } as const;
    story.case('havn', 'ItemCarriedOver', { ...carried, cause: 'meeting_cancelled' }).proposed('havn', JUNE, 'r1');
    expect(await asked(story)).toMatchObject([
      { cause: 'meeting_cancelled', timesMoved: 2, to: { date: '2025-05-16', meeting: { id: JUNE } } },
    ]);
  });

  it('are not put off once more by a meeting that never had them on its agenda', async () => {
    const story = postponed().proposed('havn', MAY, 'r1').held(MAY);
    const carried = { itemId: `${MAY}/1`, meetingId: MAY, bodyId: BODY, returnId: 'r1', wasScheduled: false } as const;
    story.case('havn', 'ItemCarriedOver', { ...carried, cause: 'not_reached' });
    expect(await asked(story, '2025-05-20')).toMatchObject([
      {
        from: { date: '2025-03-14', itemNumber: '2.2' },
        to: { date: '2025-05-16' },
        cause: 'body',
        timesMoved: 1,
        overdue: true,
      },
    ]);
  });

  it('begin with an item that its meeting did not reach, also one that was only proposed', async () => {
    const story = new Story()
      .body()
      .scheduled(MARCH)
      .opened('havn', 'Ny havn')
      .proposed('havn', MARCH, null)
      .held(MARCH);
    const carried = {
      itemId: `${MARCH}/1`,
      meetingId: MARCH,
      bodyId: BODY,
      returnId: 'r1',
      wasScheduled: false,
    } as const;
    story.case('havn', 'ItemCarriedOver', { ...carried, cause: 'not_reached' });
    expect(await asked(story)).toMatchObject([{ cause: 'not_reached', timesMoved: 1 }]);
  });

  it('are never overdue while they wait for a condition, or indefinitely', async () => {
    const story = new Story().body().scheduled(MARCH).opened('havn', 'Ny havn');
    story.postponed('havn', MARCH, 'r1', { condition: 'når planen er klar' });
    story.opened('bro', 'Ny bro').postponed('bro', MARCH, 'r1', {});
    expect((await asked(story, '2030-01-01')).map(({ overdue }) => overdue)).toEqual([false, false]);
  });

  it('name the points that still wait, and the item that put them off', async () => {
    const decided = {
      meetingId: MARCH,
      itemId: `${MARCH}/1`,
      bodyId: BODY,
      text: 'Punkt 2 og 3 udsættes.',
      remarks: [],
    };
    const rest = { votes: [], recommendationVersion: null, decidedUnder: '1', outcomes: ['partly_approved'] } as const;
    const story = new Story().body().scheduled(MARCH).scheduled(MAY).opened('havn', 'Ny havn');
    story.onAgenda('havn', MARCH, '2.2').case('havn', 'DecisionRecorded', { ...decided, ...rest, points: [] }, MARCH);
    const target = { bodyId: BODY, meetingId: MAY, date: null, precision: null, condition: null };
    const put = { cause: 'body', reason: null, requestedBy: null, quote: null, warnings: [] } as const;
    const of = { itemId: `${MARCH}/1`, meetingId: MARCH, bodyId: BODY, returnId: 'r1' };
    story.case('havn', 'CasePostponed', { ...of, ...put, target, points: ['2', '3'] }, MARCH);
    expect(await asked(story)).toMatchObject([{ points: ['2', '3'], from: { itemNumber: '2.2', decidedUnder: '1' } }]);
    const points = [{ number: '2', outcome: 'approved' }] as const;
    story.onAgenda('havn', MAY, '2.1');
    const inMay = { ...decided, ...rest, itemId: `${MAY}/1`, meetingId: MAY, points, meetingDate: '2025-05-16' };
    story.case('havn', 'DecisionRecorded', inMay, MAY);
    expect(await asked(story)).toMatchObject([{ points: ['3'] }]);
  });

  it('are forgotten where the postponement was a mistake', async () => {
    expect(await asked(postponed().annulled('case-havn'))).toEqual([]);
  });

  it('are the cases whose state is postponed', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(40), async (log) => {
        const models = await newModels();
        await project(models, log);
        const [deferred, open] = await models.read(null, async (reading) => [
          (await deferredCases(reading, '2025-06-01')).deferred.map(({ caseId }) => caseId),
          (await listCases(reading)).cases,
        ]);
        const closed = new Set(open.filter(({ state }) => state === 'closed').map(({ id }) => id));
        const postponedOnes = open.filter(({ state }) => state === 'postponed').map(({ id }) => id);
        expect(deferred.filter((id) => !closed.has(id)).sort()).toEqual(postponedOnes.sort());
      }),
      { numRuns: runs(40) },
    );
  });
});
