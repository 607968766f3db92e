import type { CasePostponed } from '@sagsgang/domain/case/postponement';
import type { Target } from '@sagsgang/domain/vocabulary';
import { askOf, newModels, project } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import type { FiguresAsked } from './figure';
import { figure, figures, median, type FigureDetail } from './query';
import { monthsBefore } from './undated-untouched';

const JUNE = 'fjordraadet-2025-06-20';

const start = (): Story => new Story().body().scheduled(MARCH).scheduled(MAY).scheduled(JUNE);

async function ask(
  story: Story,
  name: string,
  { today = '2025-07-01', at = null, ...asked }: FiguresAsked & { today?: string; at?: number | null } = {},
): Promise<FigureDetail> {
  const found = await askOf(story.log, (reading) => figure(reading, today, name, asked), at);
  if (found === null) throw new Error(`no figure ${name}`);
  return found;
}

const standings = ({ behind }: FigureDetail): readonly string[] =>
  behind.map(({ caseId, standing, why }) => `${caseId} ${standing}: ${why}`);

/** A case that the meeting in March put off to somewhere. */
function putOff(story: Story, id: string, target: Partial<Target>): Story {
  return story
    .opened(id, `Sagen ${id}`)
    .onAgenda(id, MARCH, '2.1')
    .decided(id, MARCH, ['postponed'])
    .postponed(id, MARCH, 'r1', target);
}

const treatedAt = (story: Story, id: string, meetingId: string): Story =>
  story.onAgenda(id, meetingId, '2.1').decided(id, meetingId, ['approved']).kept(id, 'r1', meetingId);

describe('the promises that were kept by their first day', () => {
  it('are counted of those whose day has come, with the events that say so', async () => {
    const story = start();
    treatedAt(putOff(story, 'havn', { meetingId: MAY }), 'havn', MAY);
    treatedAt(putOff(story, 'bro', { meetingId: MAY }), 'bro', JUNE);
    putOff(story, 'sti', { date: '2025-05-31', precision: 'season' });
    putOff(story, 'vej', { condition: 'når prisen kendes' });
    putOff(story, 'park', { date: '2025-12-31', precision: 'turn-of-year' });
    const found = await ask(story, 'promises-kept');
    expect(found).toMatchObject({ value: 1 / 3, counted: 1, of: 3 });
    expect(found.leftOut).toEqual([
      { why: 'ikke forfaldne endnu', count: 1 },
      { why: 'uden dag', count: 1 },
    ]);
    expect(standings(found)).toEqual([
      'bro compared: holdt for sent',
      'havn counted: holdt',
      'park left_out: ikke forfaldne endnu',
      'sti compared: ikke holdt',
      'vej left_out: uden dag',
    ]);
    const types = found.behind[1]?.events.map((number) => story.log.events[number]?.type);
    expect(types).toEqual(['CasePostponed', 'ReturnKept']);
  });

  it('follow a meeting that moves, and are measured on the first day where the promise is moved', async () => {
    const moved = { from: '2025-05-16', date: '2025-06-20', time: null, place: null, reason: null };
    const withMeeting = treatedAt(
      putOff(start(), 'havn', { meetingId: MAY }).meeting(MAY, 'MeetingMoved', moved),
      'havn',
      JUNE,
    );
    expect(await ask(withMeeting, 'promises-kept')).toMatchObject({ counted: 1, of: 1 });

    const byHand = putOff(start(), 'havn', { meetingId: MAY });
    byHand.case('havn', 'ReturnWithdrawn', { returnId: 'r1', bodyId: BODY, reason: 'udsat igen', deferral: true });
    const { commandId } = byHand.log.events.at(-1)!.metadata;
    const target = { bodyId: BODY, meetingId: JUNE, date: null, precision: null, condition: null };
    const of = { itemId: null, meetingId: null, bodyId: BODY, returnId: 'r2', target, cause: 'body' } as const;
    const data = { ...of, reason: null, requestedBy: null, quote: null, warnings: [] };
    byHand.log.record('case-havn', { type: 'CasePostponed', data }, { commandId });
    byHand.onAgenda('havn', JUNE, '2.1').decided('havn', JUNE, ['approved']).kept('havn', 'r2', JUNE);
    expect(standings(await ask(byHand, 'promises-kept'))).toEqual(['havn compared: holdt for sent']);
  });

  it('cannot be told where no promise has come due', async () => {
    expect(await ask(start(), 'promises-kept')).toMatchObject({ value: null, counted: 0, of: 0, leftOut: [] });
  });

  it('are those of a body, and of days', async () => {
    const story = treatedAt(putOff(start(), 'havn', { meetingId: MAY }), 'havn', MAY);
    expect(await ask(story, 'promises-kept', { bodyId: 'et-andet' })).toMatchObject({ of: 0 });
    expect(await ask(story, 'promises-kept', { from: '2025-05-16', to: '2025-05-16' })).toMatchObject({ of: 1 });
    expect(await ask(story, 'promises-kept', { from: '2025-05-17' })).toMatchObject({ of: 0 });
  });
});

describe('the days from opening to decision', () => {
  it('are a median; what is first known from the deciding meeting says nothing of it', async () => {
    const story = start();
    for (const [id, meetingId] of [
      ['havn', MARCH],
      ['bro', MAY],
      ['sti', JUNE],
    ] as const) {
      story.case(id, 'CaseOpened', { bodyId: BODY, title: id, journalNumber: null, caseworkers: [] }, 'x-2025-03-01');
      story.onAgenda(id, meetingId, '2.1').decided(id, meetingId, ['approved']);
    }
    story.case('vej', 'CaseOpened', { bodyId: BODY, title: 'vej', journalNumber: null, caseworkers: [] }, MARCH);
    story.onAgenda('vej', MARCH, '2.2').decided('vej', MARCH, ['noted']);
    story.opened('park', 'Ny park');
    const found = await ask(story, 'days-to-decision');
    expect(found).toMatchObject({ value: 76, counted: 3, of: 3 });
    expect(found.leftOut.map(({ count }) => count)).toEqual([1, 1]);
    expect(found.behind.find(({ caseId }) => caseId === 'havn')).toMatchObject({ standing: 'counted' });
  });

  it('count from the day on which the case came in, and go to the end of what was put off of it', async () => {
    const story = start();
    const opened = { bodyId: BODY, title: 'Ny havn', journalNumber: null, caseworkers: [], receivedOn: '2025-03-04' };
    story.case('havn', 'CaseOpened', opened, MARCH).onAgenda('havn', MARCH, '2.1');
    story.decided('havn', MARCH, ['partly_approved', 'postponed']);
    const { commandId } = story.log.events.at(-1)!.metadata;
    const { data } = putOff(start(), 'havn', { meetingId: MAY }).log.events.at(-1)! as CasePostponed;
    story.log.record('case-havn', { type: 'CasePostponed', data }, { commandId });
    expect(await ask(story, 'days-to-decision')).toMatchObject({ value: null, of: 0 });
    treatedAt(story, 'havn', MAY);
    expect(await ask(story, 'days-to-decision')).toMatchObject({ value: 73, counted: 1 });
  });

  it('have their middle between two, and none of nothing', () => {
    expect([median([]), median([5]), median([9, 1]), median([3, 1, 2])]).toEqual([null, 5, 5, 2]);
  });
});

describe('the items that were put off', () => {
  const meetings = (): Story => {
    const story = putOff(start(), 'havn', { meetingId: MAY });
    story.opened('bro', 'Ny bro').onAgenda('bro', MARCH, '2.2').decided('bro', MARCH, ['approved']);
    story.opened('sti', 'Ny sti').onAgenda('sti', MARCH, '2.3').held(MARCH);
    const item = { itemId: `${MARCH}/1`, meetingId: MARCH, bodyId: BODY };
    const carried = { ...item, cause: 'not_reached', returnId: 'r1', wasScheduled: true } as const;
    return story.case('sti', 'ItemCarriedOver', carried, MARCH);
  };

  it('are told by meeting and by cause, and only the decision of the body makes the share', async () => {
    const found = await ask(meetings(), 'postponed-items');
    expect(found).toMatchObject({ value: 1 / 3, counted: 1, of: 3 });
    const causes = [
      { cause: 'body', count: 1 },
      { cause: 'not_reached', count: 1 },
    ];
    expect(found.causes).toEqual(causes);
    expect(found.meetings).toMatchObject([{ meeting: { id: MARCH }, counted: 1, of: 3, causes }]);
  });

  it('are none of a meeting that is still to come, or was outside the days asked for', async () => {
    const planned = start().opened('bro', 'Ny bro').onAgenda('bro', MAY, '2.1');
    expect(await ask(planned, 'postponed-items')).toMatchObject({ value: null, of: 0 });
    expect(await ask(meetings(), 'postponed-items', { from: '2025-04-01' })).toMatchObject({ of: 0, meetings: [] });
    expect(await ask(meetings(), 'postponed-items', { to: '2025-03-14' })).toMatchObject({ of: 3 });
  });

  it('are as they were then, as of an earlier event', async () => {
    const story = meetings();
    const held = story.log.events.findIndex(({ type }) => type === 'MeetingClosed');
    expect(await ask(story, 'postponed-items', { at: held })).toMatchObject({
      counted: 1,
      of: 2,
      leftOut: [{ why: 'uden referat endnu', count: 1 }],
    });
  });
});

describe('the cases put off three times', () => {
  it('are those that the body itself put off so often; the others are named', async () => {
    const story = start();
    for (const id of ['havn', 'bro']) {
      story.opened(id, `Sagen ${id}`);
      for (const [at, meetingId] of [MARCH, MAY, JUNE].entries()) {
        const data = { meetingId, itemId: `${meetingId}/1`, returnId: `r${at + 1}` };
        const target = { bodyId: BODY, meetingId: null, date: null, precision: null, condition: null };
        const rest = { bodyId: BODY, target, reason: null, requestedBy: null, quote: null, warnings: [] };
        const cause = id === 'bro' && meetingId === MAY ? 'not_reached' : 'body';
        story.case(id, 'CasePostponed', { ...data, ...rest, cause }, meetingId);
      }
    }
    const found = await ask(story, 'postponed-often');
    expect(found).toMatchObject({ value: 1, counted: 1, leftOut: [{ count: 1 }] });
    expect(found.behind.find(({ caseId }) => caseId === 'havn')?.events).toHaveLength(3);
    expect(await ask(story, 'postponed-often', { from: '2025-04-01' })).toMatchObject({ value: 0, leftOut: [] });
  });
});

describe('the cases without a day', () => {
  it('count as untouched half a year after somebody last did anything with them', async () => {
    const story = putOff(start(), 'havn', {});
    putOff(story, 'bro', { meetingId: MAY });
    expect(await ask(story, 'undated-untouched', { today: '2025-09-13' })).toMatchObject({ value: 0, of: 1 });
    expect(await ask(story, 'undated-untouched', { today: '2025-09-14' })).toMatchObject({ value: 1, of: 1 });
    story.case('havn', 'CaseAssigned', { caseworker: 'hast', department: null }, 'x-2025-08-01');
    expect(await ask(story, 'undated-untouched', { today: '2025-09-14' })).toMatchObject({ value: 0, of: 1 });
    const seated = putOff(start(), 'havn', {}).onAgenda('havn', JUNE, '2.1');
    expect(await ask(seated, 'undated-untouched', { today: '2026-01-01' })).toMatchObject({ value: 0, of: 0 });
  });

  it('are measured from the same day of the month, or its last', () => {
    expect(monthsBefore('2025-08-31', 6)).toBe('2025-02-28');
    expect(monthsBefore('2025-03-14', 6)).toBe('2024-09-14');
  });

  it('wait for answers that have not come', async () => {
    const awaiting = { from: 'Kystdirektoratet', what: 'tilladelse', askedOn: '2025-03-17' };
    const story = putOff(putOff(start(), 'havn', { awaiting }), 'bro', { awaiting });
    const answer = { returnId: 'r1', bodyId: BODY, receivedOn: '2025-04-01', answer: null };
    const found = await ask(story.case('bro', 'AwaitedAnswerReceived', answer), 'awaited-answers');
    expect(found).toMatchObject({ value: 1, leftOut: [{ why: 'svaret er kommet', count: 1 }] });
    expect(found.behind.find(({ caseId }) => caseId === 'havn')?.more).toBe(
      'Kystdirektoratet: tilladelse, spurgt den 17.03.2025 (106 dage)',
    );
  });

  it('wait for hearings, other bodies and the administration, with the events that sent them away', async () => {
    const story = start().opened('havn', 'Ny mole').onAgenda('havn', MARCH, '2.3').decided('havn', MARCH, ['referred']);
    const item = { itemId: `${MARCH}/1`, meetingId: MARCH, bodyId: BODY };
    story.case('havn', 'CaseReferred', { ...item, referredTo: 'Havneudvalget', answerBy: '2025-04-11' }, MARCH);
    const hearing = { hearingId: 'h1', itemId: null, meetingId: null, bodyId: BODY, subject: 'Molens længde' };
    const parties = ['Fiskeriforeningen', 'Ingrid Tang'];
    story.case('havn', 'HearingOpened', { ...hearing, parties, from: '2025-06-17', to: '2025-07-14' });
    const found = await ask(story, 'awaited-answers');
    expect(found.value).toBe(2);
    expect(found.behind.map(({ why, more }) => `${why}: ${more}`)).toEqual([
      'oversendt uden svar: Havneudvalget: siden 14.03.2025 (109 dage), frist 11.04.2025, overskredet',
      'i høring: Fiskeriforeningen, Ingrid Tang: siden 17.06.2025 (14 dage), frist 14.07.2025',
    ]);
    expect(found.behind.map(({ events }) => events.length)).toEqual([1, 1]);
    expect((await ask(story, 'awaited-answers', { bodyId: 'byraad' })).value).toBe(0);
  });
});

describe('the deadlines before the next meeting', () => {
  it('are those that pass before the body can meet', async () => {
    const story = start().opened('havn', 'Ny havn');
    const deadline = { meetingId: null, itemId: null, precision: 'day', quote: null, place: null } as const;
    for (const [at, date] of ['2025-03-20', '2025-05-15', '2025-05-16'].entries()) {
      story.case('havn', 'DeadlineSet', { ...deadline, deadlineId: `d${at + 1}`, date });
    }
    const found = await ask(story, 'deadlines-before-meeting', { today: '2025-04-01' });
    expect(found).toMatchObject({ value: 1, of: 2, leftOut: [{ why: 'allerede overskredet', count: 1 }] });
    expect(found.behind.map(({ events }) => events.length)).toEqual([1, 1, 1]);
    const over = await ask(story, 'deadlines-before-meeting', { today: '2025-03-15', at: null, bodyId: BODY });
    expect(over).toMatchObject({ value: 2, of: 3 });
    const none = new Story()
      .body()
      .opened('havn', 'Ny havn')
      .case('havn', 'DeadlineSet', { ...deadline, deadlineId: 'd1', date: '2025-05-15' });
    expect(await ask(none, 'deadlines-before-meeting', { today: '2025-04-01' })).toMatchObject({
      value: 0,
      leftOut: [{ why: 'organet har intet møde i vente', count: 1 }],
    });
  });
});

describe('the agendas sent late', () => {
  const council = (): Story => {
    const story = start();
    story.log.record(`body-${BODY}`, { type: 'BodyProfileSet', data: { profile: 'ksl-council' } });
    return story;
  };

  it('are measured by the rule of the body, here four weekdays', async () => {
    const story = council()
      .meeting(MARCH, 'MeetingConvened', { agenda: [], sentOn: '2025-03-12' })
      .meeting(MAY, 'MeetingConvened', { agenda: [], sentOn: '2025-05-01' });
    const found = await ask(story, 'late-agendas', { today: '2025-06-01' });
    expect(found).toMatchObject({ value: 0.5, counted: 1, of: 2, leftOut: [{ why: 'skal ikke være sendt endnu' }] });
    expect(found.behind[0]).toMatchObject({ meetingId: MARCH, standing: 'counted', why: 'sendt for sent' });
    expect(found.behind[0]?.events.map((number) => story.log.events[number]?.type)).toEqual(['MeetingConvened']);
    expect(await ask(story, 'late-agendas', { today: '2025-06-19' })).toMatchObject({ counted: 2, of: 3 });
  });

  it('are none of a body without a rule', async () => {
    const story = start().meeting(MARCH, 'MeetingConvened', { agenda: [], sentOn: '2025-03-12' });
    expect(await ask(story, 'late-agendas')).toMatchObject({ value: null, of: 0, leftOut: [{ count: 3 }] });
  });
});

describe('what came of the decisions', () => {
  it('is told late after five working days, among all that is still to be told', async () => {
    const story = start().opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.1').decided('havn', MARCH, ['approved']);
    const early = await ask(story, 'uncommunicated', { today: '2025-03-21' });
    expect(early).toMatchObject({ value: 0, of: 1 });
    const late = await ask(story, 'uncommunicated', { today: '2025-03-24' });
    expect(late).toMatchObject({ value: 1, counted: 1, of: 1 });
    expect(late.behind[0]?.events.map((number) => story.log.events[number]?.type)).toEqual(['DecisionRecorded']);
    expect(await ask(story, 'uncommunicated', { today: '2025-03-24', bodyId: 'et-andet' })).toMatchObject({ of: 0 });
  });

  it('is done late, with the department and the reason; what has no day is left out', async () => {
    const story = start().opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.1').decided('havn', MARCH, ['approved']);
    const common = { meetingId: MARCH, itemId: `${MARCH}/1`, bodyId: BODY, task: 'Molen repareres' };
    for (const [at, date] of ['2025-05-01', '2025-12-01', null].entries()) {
      const by = {
        responsible: null,
        department: 'Havn og Kyst',
        date,
        precision: date === null ? null : 'day',
      } as const;
      const data = { ...common, ...by, followUpId: `o${at + 1}`, recurrence: null, continues: null };
      story.case('havn', 'FollowUpAssigned', data, MARCH);
    }
    const found = await ask(story, 'overdue-follow-ups', { today: '2025-06-01' });
    expect(found).toMatchObject({ value: 0.5, counted: 1, of: 2, leftOut: [{ why: 'uden dag', count: 1 }] });
    expect(found.behind[0]?.more).toBe('Havn og Kyst; Molen repareres; senest 01.05.2025; ingen årsag meldt');
  });
});

describe('what is open while a term lasts', () => {
  it('is what the body has not had its last word on, with the promises that it leaves', async () => {
    const story = start();
    story.log.record(`body-${BODY}`, {
      type: 'TermBegun',
      data: { kind: 'electoral', from: '2022-01-01', to: '2025-12-31', members: [], chair: null, deputies: [] },
    });
    putOff(story, 'havn', {});
    story.opened('bro', 'Ny bro').onAgenda('bro', MARCH, '2.2').decided('bro', MARCH, ['approved']);
    const found = await ask(story, 'open-at-term-end', { today: '2025-12-31' });
    expect(standings(found)).toEqual(['havn counted: åben']);
    expect(found.behind[0]?.more).toBe('udsat, åbne løfter: 1; perioden slutter 31.12.2025');
    expect(found.behind[0]?.events).toHaveLength(2);
    expect(await ask(story, 'open-at-term-end', { today: '2026-01-01' })).toMatchObject({
      value: 0,
      leftOut: [{ why: 'organets periode er ikke noteret', count: 1 }],
    });
  });
});

describe('a question for figures', () => {
  it('has all of them in one answer, each as it is alone, and none of another name', async () => {
    const story = treatedAt(putOff(start(), 'havn', { meetingId: MAY }), 'havn', MAY);
    const models = await newModels();
    await project(models, story.log);
    const [all, alone, unknown] = await models.read(null, (reading) =>
      Promise.all([
        figures(reading, '2025-07-01'),
        figure(reading, '2025-07-01', 'promises-kept'),
        figure(reading, '2025-07-01', 'lykke'),
      ]),
    );
    const { behind, ...promises } = alone!;
    expect(all.figures[0]).toEqual(promises);
    expect(behind).toHaveLength(1);
    expect(unknown).toBeNull();
  });
});
