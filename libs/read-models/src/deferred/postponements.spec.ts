import { showCase } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import type { PostponementView } from './postponements';
import { deferredCases, type DeferredView } from './query';

const start = (): Story =>
  new Story().body().scheduled(MARCH).scheduled(MAY).opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.2');
const awaiting = { from: 'Kystdirektoratet', what: 'tilladelse til molen', askedOn: '2025-03-17' };

const deferred = async (story: Story, today = '2025-06-01'): Promise<DeferredView | undefined> =>
  (await askOf(story.log, (reading) => deferredCases(reading, today))).deferred[0];
const chain = async (story: Story): Promise<readonly PostponementView[] | undefined> =>
  (await askOf(story.log, (reading) => showCase(reading, 'havn')))?.postponements;
const lines = async (story: Story): Promise<readonly string[]> =>
  ((await askOf(story.log, (reading) => caseHistory(reading, 'havn')))?.history ?? []).map(({ text }) => text);

describe('a case that waits for an answer', () => {
  const waiting = (): Story => start().postponed('havn', MARCH, 'r1', { awaiting });
  const answered = (): Story =>
    waiting().case('havn', 'AwaitedAnswerReceived', {
      returnId: 'r1',
      bodyId: BODY,
      receivedOn: '2025-05-02',
      answer: 'Molen må bygges.',
    });

  it('says who was asked, what and when, and is never overdue', async () => {
    expect(await deferred(waiting(), '2030-01-01')).toMatchObject({
      waitsFor: 'answer',
      overdue: false,
      to: { date: null, awaiting: { ...awaiting, answeredOn: null, answer: null } },
    });
    expect((await lines(waiting())).at(-1)).toBe(
      'Udsat indtil Kystdirektoratet har svaret (spurgt den 17. marts 2025): "tilladelse til molen"',
    );
  });

  it('waits for the next meeting once the answer came', async () => {
    expect(await deferred(answered())).toMatchObject({
      waitsFor: 'next_meeting',
      to: { awaiting: { answeredOn: '2025-05-02', answer: 'Molen må bygges.' } },
    });
    expect((await lines(answered())).at(-1)).toBe(
      'Svaret, som sagen ventede på, kom den 2. maj 2025: "Molen må bygges."',
    );
    const file = await askOf(answered().log, (reading) => showCase(reading, 'havn'));
    expect(file?.returns).toMatchObject([{ awaiting: { answeredOn: '2025-05-02' }, withdrawnBecause: null }]);
  });

  it('waits for it again where the answer was noted by mistake', async () => {
    expect(await deferred(answered().annulled('case-havn'))).toMatchObject({ waitsFor: 'answer' });
  });
});

describe('a case put off without a day', () => {
  it('is a group of its own where somebody is to look at it again, due on that day and never overdue', async () => {
    const story = start().postponed('havn', MARCH, 'r1', { reviewOn: '2025-09-01' });
    expect(await deferred(story, '2025-08-31')).toMatchObject({ waitsFor: 'review', reviewDue: false });
    expect(await deferred(story, '2025-09-01')).toMatchObject({ reviewDue: true, overdue: false });
    expect((await lines(story)).at(-1)).toBe('Udsat på ubestemt tid; vurderes igen den 1. september 2025');
  });

  it('waits for nothing, a condition, or a season that is over on its last day', async () => {
    expect(await deferred(start().postponed('havn', MARCH, 'r1', {}))).toMatchObject({ waitsFor: 'nothing' });
    const conditional = start().postponed('havn', MARCH, 'r1', { condition: 'når prisen kendes' });
    expect(await deferred(conditional)).toMatchObject({ waitsFor: 'condition' });
    const autumn = start().postponed('havn', MARCH, 'r1', { date: '2025-11-30', precision: 'season' });
    expect(await deferred(autumn, '2025-11-30')).toMatchObject({ waitsFor: 'day', overdue: false });
    expect(await deferred(autumn, '2025-12-01')).toMatchObject({ overdue: true });
    expect((await lines(autumn)).at(-1)).toBe('Udsat til efteråret 2025');
  });
});

describe('a case put off again and again', () => {
  /** By the body in March, by the administration between meetings, and because May's meeting did not reach it. */
  const thrice = (): Story => {
    const story = start().postponed('havn', MARCH, 'r1', { meetingId: MAY });
    story.case('havn', 'ReturnWithdrawn', { returnId: 'r1', bodyId: BODY, reason: 'udsat igen', deferral: true });
    const { commandId } = story.log.events.at(-1)!.metadata;
    const target = { bodyId: BODY, meetingId: MAY, date: null, precision: null, condition: null };
    const of = { itemId: null, meetingId: null, bodyId: BODY, returnId: 'r2', target, cause: 'body' } as const;
    const data = { ...of, reason: null, requestedBy: null, quote: null, warnings: [] };
    story.log.record('case-havn', { type: 'CasePostponed', data }, { commandId, effectiveOn: '2025-04-01' });
    const item = { itemId: `${MAY}/1`, meetingId: MAY, bodyId: BODY };
    return story
      .onAgenda('havn', MAY, '2.1')
      .case('havn', 'ItemCarriedOver', { ...item, cause: 'not_reached', returnId: 'r2', wasScheduled: true }, MAY);
  };

  it('shows each time with its cause, of which only the decision of the body is political', async () => {
    expect(await chain(thrice())).toMatchObject([
      { nth: 1, on: '2025-03-14', cause: 'body', political: true, meeting: { id: MARCH }, itemNumber: '2.2', event: 5 },
      { nth: 2, on: '2025-04-01', cause: 'body', political: false, meeting: null, event: 7 },
      { nth: 3, on: '2025-05-16', cause: 'not_reached', political: false, meeting: { id: MAY }, event: 9 },
    ]);
    expect(await deferred(thrice())).toMatchObject({
      timesMoved: 3,
      politicalTimes: 1,
      postponements: [{ nth: 1 }, { nth: 2 }, { nth: 3 }],
    });
  });

  it('shows with the deferral only what came since the case was treated, and with the case all of it', async () => {
    const story = thrice().decided('havn', MAY, ['approved']).kept('havn', 'r2', MAY);
    story.postponed('havn', MAY, 'r3', {});
    expect(await deferred(story)).toMatchObject({ timesMoved: 1, postponements: [{ nth: 4 }] });
    expect(await chain(story)).toHaveLength(4);
  });

  it('tells that the deferral was withdrawn, and why', async () => {
    const story = start().decided('havn', MARCH, ['postponed']).postponed('havn', MARCH, 'r1', {});
    story.case('havn', 'ReturnWithdrawn', { returnId: 'r1', bodyId: BODY, reason: 'Uaktuelt.', deferral: true });
    expect(await deferred(story)).toBeUndefined();
    expect((await lines(story)).at(-1)).toBe('Udsættelsen blev frafaldet: Uaktuelt.');
    const file = await askOf(story.log, (reading) => showCase(reading, 'havn'));
    expect(file).toMatchObject({
      state: 'in_preparation',
      returns: [{ status: 'withdrawn', withdrawnBecause: 'Uaktuelt.' }],
    });
  });
});
