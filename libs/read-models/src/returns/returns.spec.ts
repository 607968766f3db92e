import { project, askOf, newModels } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { returnsOn, type ReturnsView } from './query';

const MAY_DAY = { meetingId: null, date: '2025-05-16', precision: 'day' } as const;

/** Two meetings of one body; the first postpones and promises. */
const march = (): Story => new Story().body().scheduled(MARCH).scheduled(MAY);

const on = (story: Story, date: string): Promise<ReturnsView> =>
  askOf(story.log, (reading) => returnsOn(reading, { date }));

const fateOn = async (story: Story, date = '2025-05-16'): Promise<string | undefined> =>
  (await on(story, date)).returns[0]?.fate;

const declaring = (
  story: Story,
  entries: readonly { title: string; caseId: string | null; condition?: string }[],
): Story =>
  story.meeting(MARCH, 'ReturnsDeclared', {
    number: '4.1',
    forDate: '2025-05-16',
    forMeetingId: MAY,
    entries: entries.map((entry) => ({ condition: null, ground: entry.caseId && 'titlen', ...entry })),
  });

describe('what is to come back on a day', () => {
  it('shows a case that was postponed to the day, with the item that postponed it', async () => {
    const story = march()
      .opened('havn', 'Ny havn')
      .onAgenda('havn', MARCH, '2.2')
      .postponed('havn', MARCH, 'r1', MAY_DAY);
    expect((await on(story, '2025-05-16')).returns).toEqual([
      {
        caseId: 'havn',
        title: 'Ny havn',
        returnId: 'r1',
        itemNumber: '2.2',
        source: 'postponement',
        target: { date: '2025-05-16', precision: 'day', meetingId: MAY, condition: null },
        declared: false,
        placement: null,
        fate: 'open',
        quote: null,
        responsible: null,
        recurrence: null,
        promisedAt: { id: MARCH, date: '2025-03-14', body: 'Fjordrådet', bodyId: BODY, status: 'planned' },
        keptAt: null,
      },
    ]);
  });

  it('shows a case that waits for the next meeting and stands on its agenda for another reason, such as its decision path', async () => {
    const story = march().opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.2');
    const undated = { meetingId: null, date: null, precision: null, condition: null };
    story.postponed('havn', MARCH, 'r1', undated).proposed('havn', MAY, null);
    const { returns } = await on(story, '2025-05-16');
    expect(returns).toMatchObject([{ caseId: 'havn', returnId: 'r1', fate: 'open', placement: 'proposed' }]);
  });

  it('says which promises the list "Sager til næste møde" names, and which it forgot', async () => {
    const story = march();
    for (const id of ['havn', 'bro'])
      story.opened(id, id).onAgenda(id, MARCH, '2.1').promised(id, MARCH, 'r1', MAY_DAY);
    declaring(story, [{ title: 'Broen igen', caseId: 'bro' }]);
    const { returns } = await on(story, '2025-05-16');
    expect(returns.map(({ caseId, declared }) => [caseId, declared])).toEqual([
      ['bro', true],
      ['havn', false],
    ]);
  });

  it('names a declared title that is no case yet', async () => {
    const story = declaring(march(), [{ title: 'Regnskabet', caseId: null, condition: 'hvis det er klar' }]);
    expect(await on(story, '2025-05-16')).toEqual({
      returns: [],
      declaredWithoutCase: [{ title: 'Regnskabet', condition: 'hvis det er klar' }],
    });
  });

  it('dates a conditional promise by the list that declares its case', async () => {
    const story = march().opened('kontrakt', 'Kontrakten').onAgenda('kontrakt', MARCH, '2.6');
    story.promised('kontrakt', MARCH, 'r1', { condition: 'når rammen er godkendt' });
    declaring(story, [{ title: 'Kontrakten, endelig', caseId: 'kontrakt', condition: 'hvis rammen er godkendt' }]);
    const [only] = (await on(story, '2025-05-16')).returns;
    expect(only).toMatchObject({
      itemNumber: '2.6',
      declared: true,
      target: { date: '2025-05-16', precision: 'day', meetingId: MAY, condition: 'når rammen er godkendt' },
    });
  });

  it('leaves an undated promise out that was kept before the list was written', async () => {
    const story = march().opened('kontrakt', 'Kontrakten').promised('kontrakt', MARCH, 'r1', { condition: 'når' });
    story.kept('kontrakt', 'r1', MARCH);
    declaring(story, [{ title: 'Kontrakten', caseId: 'kontrakt' }]);
    const { returns } = await on(story, '2025-05-16');
    expect(returns.map(({ returnId, source }) => [returnId, source])).toEqual([[null, 'declared']]);
  });

  it('keeps a declared case in sight that promised nothing itself', async () => {
    const story = declaring(march().opened('havn', 'Ny havn'), [{ title: 'Havnen', caseId: 'havn' }]);
    expect((await on(story, '2025-05-16')).returns).toMatchObject([
      { caseId: 'havn', returnId: null, source: 'declared', declared: true, fate: 'open', target: { meetingId: MAY } },
    ]);
  });

  it('forgets the entries of a list that was written again, shorter', async () => {
    const story = declaring(march(), [{ title: 'A', caseId: null }, { title: 'B', caseId: null }]); // prettier-ignore
    declaring(story, [{ title: 'B', caseId: null }]);
    expect((await on(story, '2025-05-16')).declaredWithoutCase).toEqual([{ title: 'B', condition: null }]);
  });

  it('is asked of one meeting as well', async () => {
    const story = march().opened('havn', 'Ny havn').postponed('havn', MARCH, 'r1', MAY_DAY);
    const { returns } = await askOf(story.log, (reading) => returnsOn(reading, { meetingId: MAY }));
    expect(returns.map(({ caseId }) => caseId)).toEqual(['havn']);
  });

  it('refuses a meeting that does not exist', async () => {
    await expect(askOf(march().log, (reading) => returnsOn(reading, { meetingId: 'intet' }))).rejects.toThrow(/intet/);
  });
});

describe('when the meeting moves', () => {
  const moved = (): Story =>
    march()
      .opened('havn', 'Ny havn')
      .postponed('havn', MARCH, 'r1', { ...MAY_DAY, meetingId: MAY })
      .proposed('havn', MAY, 'r1')
      .meeting(MAY, 'MeetingMoved', { from: '2025-05-16', date: '2025-05-23', time: null, place: null, reason: null });

  it('the return is found on the quoted day and on the new one', async () => {
    for (const date of ['2025-05-16', '2025-05-23'])
      expect((await on(moved(), date)).returns.map(({ caseId }) => caseId)).toEqual(['havn']);
  });

  it('the quoted day stays quoted', async () => {
    expect((await on(moved(), '2025-05-23')).returns[0]?.target.date).toBe('2025-05-16');
  });

  it('a promise to the bare day follows the meeting for which its case was proposed', async () => {
    const story = march().opened('havn', 'Ny havn').promised('havn', MARCH, 'r1', MAY_DAY).proposed('havn', MAY, 'r1');
    story.meeting(MAY, 'MeetingMoved', {
      from: '2025-05-16',
      date: '2025-05-23',
      time: null,
      place: null,
      reason: null,
    });
    expect((await on(story, '2025-05-23')).returns[0]).toMatchObject({ caseId: 'havn', placement: 'proposed' });
  });
});

describe('how far the case is on the agenda', () => {
  const promised = (): Story =>
    march()
      .opened('havn', 'Ny havn')
      .postponed('havn', MARCH, 'r1', { ...MAY_DAY, meetingId: MAY });

  const placementOf = async (story: Story) => (await on(story, '2025-05-16')).returns[0]?.placement;

  it('is proposed, then accepted, then sent', async () => {
    const story = promised().proposed('havn', MAY, 'r1');
    expect(await placementOf(story)).toBe('proposed');
    story.onAgenda('havn', MAY, '2.1');
    expect(await placementOf(story)).toBe('accepted');
    const agenda = [{ number: '2.1', title: 'Ny havn', caseId: 'havn' }];
    story.meeting(MAY, 'MeetingConvened', { agenda, sentOn: '2025-05-09' });
    expect(await placementOf(story)).toBe('sent');
  });

  it('is nowhere once it was taken off', async () => {
    const story = promised().proposed('havn', MAY, 'r1');
    const item = { itemId: `${MAY}/1`, meetingId: MAY, bodyId: BODY };
    story.case('havn', 'ItemRemoved', { ...item, declined: true, reason: null });
    expect(await placementOf(story)).toBeNull();
  });
});

describe('what became of a promise', () => {
  const promised = (): Story => march().opened('havn', 'Ny havn').postponed('havn', MARCH, 'r1', MAY_DAY);

  it('is open until its meeting', async () => {
    expect(await fateOn(promised())).toBe('open');
  });

  it('is kept by the treatment at its meeting', async () => {
    const story = promised().onAgenda('havn', MAY, '2.1').decided('havn', MAY, ['approved']).kept('havn', 'r1', MAY);
    expect(await fateOn(story.held(MAY))).toBe('kept');
  });

  it('is broken once its meeting was held without the case', async () => {
    expect(await fateOn(promised().held(MAY))).toBe('broken');
  });

  it('stays broken where the case comes later', async () => {
    const june = 'fjordraadet-2025-06-20';
    const story = promised().held(MAY).scheduled(june).onAgenda('havn', june, '2.1').kept('havn', 'r1', june);
    expect(await fateOn(story)).toBe('broken');
  });

  it('is kept by a treatment before its meeting', async () => {
    const april = 'fjordraadet-2025-04-04';
    const story = promised().scheduled(april).onAgenda('havn', april, '2.1').kept('havn', 'r1', april);
    expect(await fateOn(story.held(MAY))).toBe('kept');
  });

  it('is withdrawn when the body gives it up', async () => {
    const story = promised().case('havn', 'ReturnWithdrawn', { returnId: 'r1', bodyId: BODY, reason: 'bortfaldet' });
    expect(await fateOn(story.held(MAY))).toBe('withdrawn');
  });

  it('is never broken where it was conditional', async () => {
    const story = march().opened('kontrakt', 'Kontrakten').promised('kontrakt', MARCH, 'r1', { condition: 'når' });
    declaring(story, [{ title: 'Kontrakten', caseId: 'kontrakt' }]);
    expect(await fateOn(story.held(MAY))).toBe('open');
  });

  it('is not broken by a meeting that was cancelled', async () => {
    const story = promised().meeting(MAY, 'MeetingCancelled', { date: '2025-05-16', reason: 'sygdom' });
    expect(await fateOn(story)).toBe('open');
  });
});

it('counts only what was recorded up to the moment that is asked of', async () => {
  const story = march().opened('havn', 'Ny havn').postponed('havn', MARCH, 'r1', MAY_DAY);
  const before = story.log.events.length - 1;
  const models = await newModels();
  await project(models, story.held(MAY).log);
  const fates = await Promise.all(
    [before - 1, before, null].map((at) =>
      models.read(at, async (reading) =>
        (await returnsOn(reading, { date: '2025-05-16' })).returns.map(({ fate }) => fate),
      ),
    ),
  );
  expect(fates).toEqual([[], ['open'], ['broken']]);
});
