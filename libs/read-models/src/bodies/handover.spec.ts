import { deferredCases } from '../deferred/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { handover, type Handover } from './handover';

const TODAY = '2025-12-31';
const list = async (story: Story, at: number | null = null): Promise<Handover> => {
  const found = await askOf(story.log, (reading) => handover(reading, TODAY, BODY), at);
  if (found === null) throw new Error('the body should be there');
  return found;
};

/** A bridge that was put off, a harbour that is decided but owes an answer, and a path that is not prepared yet. */
function yearEnd(): Story {
  const story = new Story().body().scheduled(MARCH).scheduled(MAY);
  story.opened('bro', 'Ny bro').onAgenda('bro', MARCH, '2.1').decided('bro', MARCH, ['postponed']);
  story.postponed('bro', MARCH, 'r1', { date: '2026-02-06', precision: 'day' });
  story.opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.2').decided('havn', MARCH, ['approved']);
  story.promised('havn', MARCH, 'r1', { condition: 'når fiskerne har svaret' });
  const at = { meetingId: MARCH, itemId: `${MARCH}/1`, quote: null, place: null } as const;
  story.case('havn', 'FollowUpAssigned', {
    followUpId: 'o1',
    meetingId: MARCH,
    itemId: `${MARCH}/1`,
    bodyId: BODY,
    task: 'Molen efterses',
    responsible: 'hast',
    department: null,
    date: '2026-04-30',
    precision: 'month',
    recurrence: null,
    continues: null,
  });
  story.case('havn', 'DeadlineSet', { ...at, deadlineId: 'd1', date: '2025-12-01', precision: 'day' });
  return story.opened('sti', 'Ny sti').held(MARCH);
}

describe('the hand-over list of Fjordrådet at the end of its term', () => {
  it('has the open cases by status, what was put off, promises, deadlines, follow-ups, untold decisions and meetings', async () => {
    const found = await list(yearEnd());
    expect(found.cases.map(({ state, cases }) => [state, cases.map(({ id }) => id)])).toEqual([
      ['postponed', ['bro']],
      ['in_preparation', ['sti']],
    ]);
    expect(found.deferred).toMatchObject([{ caseId: 'bro', timesMoved: 1, bodyDissolved: null }]);
    expect(found.returns).toMatchObject([
      { caseId: 'bro', returnId: 'r1', date: '2026-02-06' },
      { caseId: 'havn', returnId: 'r1', condition: 'når fiskerne har svaret' },
    ]);
    expect(found.deadlines).toMatchObject([{ caseId: 'havn', deadlineId: 'd1', overdue: true }]);
    expect(found.followUps).toMatchObject([{ caseId: 'havn', followUpId: 'o1' }]);
    expect(found.uncommunicated).toMatchObject([{ caseId: 'havn', since: '2025-03-14' }]);
    expect(found.meetings).toEqual([{ id: MAY, date: '2025-05-16', status: 'planned' }]);
  });

  it('names the term and who leads the body on that day', async () => {
    const story = new Story().body();
    const span = { from: '2022-01-01', to: TODAY };
    const term = { kind: 'electoral', ...span, members: [], chair: 'Ane', deputies: [] } as const;
    story.log.record(`body-${BODY}`, { type: 'TermBegun', data: term });
    story.log.record(`body-${BODY}`, { type: 'RoleAppointed', data: { role: 'chair', rank: 1, name: 'Ane', ...span } });
    const after = { from: '2026-01-01', to: null };
    story.log.record(`body-${BODY}`, { type: 'RoleAppointed', data: { role: 'chair', rank: 1, name: 'Bo', ...after } });
    expect(await list(story)).toMatchObject({ term: { kind: 'electoral', ...span }, roles: [{ name: 'Ane' }] });
  });

  it('is asked as of an earlier moment, and is none for a body that nobody registered', async () => {
    const early = await list(yearEnd(), 3);
    expect(early.cases).toMatchObject([{ state: 'in_preparation', cases: [{ id: 'bro' }] }]);
    expect(early).toMatchObject({ deferred: [], returns: [], deadlines: [], followUps: [], uncommunicated: [] });
    expect(await askOf(new Story().log, (reading) => handover(reading, TODAY, BODY))).toBeNull();
  });

  it('of a body that is dissolved warns of what still waits for it', async () => {
    const story = yearEnd();
    const data = { on: '2025-11-30', successorId: 'havraadet', reason: null };
    story.log.record(`body-${BODY}`, { type: 'BodyDissolved', data });
    expect((await list(story)).body.dissolved).toEqual(data);
    const { deferred } = await askOf(story.log, (reading) => deferredCases(reading, TODAY));
    expect(deferred).toMatchObject([{ caseId: 'bro', bodyDissolved: { on: '2025-11-30', successorId: 'havraadet' } }]);
  });
});
