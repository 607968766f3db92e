import fc from 'fast-check';
import { categoryOf } from '@sagsgang/kernel/stream';
import { anyLog, CASE_IDS } from '../testing/any-log';
import { askOf, newModels, project, runs } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { caseHistory, type HistoryLine } from './query';

const start = (): Story => new Story().body().scheduled(MARCH).scheduled(MAY).opened('havn', 'Ny havn');

const history = async (story: Story, id = 'havn', at: number | null = null): Promise<readonly HistoryLine[]> =>
  (await askOf(story.log, (reading) => caseHistory(reading, id), at))?.history ?? [];

const texts = async (story: Story, id = 'havn'): Promise<string[]> =>
  (await history(story, id)).map(({ text }) => text);

const MAY_DAY = { date: '2025-05-16', precision: 'day' } as const;
const MOVED = { from: '2025-05-16', date: '2025-05-23', time: null, place: null, reason: 'påske' };

describe('the history of a case', () => {
  it('names the case with its state, and each event with number, position, time, meeting and item', async () => {
    const story = start().onAgenda('havn', MARCH, '2.2');
    expect(await askOf(story.log, (reading) => caseHistory(reading, 'havn'))).toEqual({
      case: { id: 'havn', title: 'Ny havn', state: 'scheduled' },
      history: [
        {
          number: 3,
          eventId: 'event-3',
          position: '40',
          recordedAt: '2025-01-01T03:00:00.000Z',
          effectiveOn: '2025-01-01',
          actor: 'sekretær',
          meeting: null,
          itemNumber: null,
          itemTitle: null,
          caseId: 'havn',
          type: 'CaseOpened',
          text: 'Sagen "Ny havn" blev oprettet',
          annulledBy: null,
        },
        {
          number: 4,
          eventId: 'event-4',
          position: '50',
          recordedAt: '2025-01-01T04:00:00.000Z',
          effectiveOn: '2025-01-01',
          actor: 'sekretær',
          meeting: { id: MARCH, date: '2025-03-14', body: 'Fjordrådet', bodyId: BODY, status: 'planned' },
          itemNumber: '2.2',
          itemTitle: 'Ny havn',
          caseId: 'havn',
          type: 'CaseScheduled',
          text: 'Sat på dagsordenen som punkt 2.2',
          annulledBy: null,
        },
      ],
    });
  });

  it('is not there for a case that does not exist', async () => {
    expect(await askOf(start().log, (reading) => caseHistory(reading, 'bro'))).toBeNull();
  });

  it('tells a postponement with its decision, its day, and the proposal for the next agenda', async () => {
    const story = start().onAgenda('havn', MARCH, '2.2').decided('havn', MARCH, ['postponed'], 'Sagen udsættes.');
    story.postponed('havn', MARCH, 'r1', { ...MAY_DAY, meetingId: MAY }).proposed('havn', MAY, 'r1');
    expect((await texts(story)).slice(2)).toEqual([
      'Beslutning: udsat. "Sagen udsættes."',
      'Udsat til mødet den 16. maj 2025',
      'Foreslået til dagsordenen for mødet den 16. maj 2025',
    ]);
  });

  it.each([
    [MAY_DAY, 'til den 16. maj 2025'],
    [{ date: '2025-05-31', precision: 'month' }, 'til maj 2025'],
    [{ condition: 'når planen er klar' }, 'betinget: "når planen er klar"'],
    [{ meetingId: MAY, condition: 'hvis den er klar' }, 'til mødet den 16. maj 2025, betinget: "hvis den er klar"'],
    [{}, 'på ubestemt tid'],
  ] as const)('says where a case goes: %j', async (target, words) => {
    expect((await texts(start().postponed('havn', MARCH, 'r1', target))).at(-1)).toBe(`Udsat ${words}`);
  });

  it('keeps the day that was said, and says where the meeting is now', async () => {
    const story = start()
      .postponed('havn', MARCH, 'r1', { ...MAY_DAY, meetingId: MAY })
      .meeting(MAY, 'MeetingMoved', MOVED);
    expect(await texts(story)).toContain('Udsat til mødet den 16. maj 2025 (nu den 23. maj 2025)');
  });

  it('tells what happened to a meeting while the case stood on its agenda, and only then', async () => {
    const story = start().meeting(MAY, 'MeetingMoved', { ...MOVED, from: '2025-05-09', date: '2025-05-16' });
    story.onAgenda('havn', MAY, '2.1').meeting(MAY, 'MeetingMoved', MOVED);
    const item = { itemId: `${MAY}/1`, meetingId: MAY, bodyId: BODY };
    story.case('havn', 'ItemRemoved', { ...item, declined: false, reason: null });
    story.meeting(MAY, 'MeetingCancelled', { date: '2025-05-23', reason: 'sygdom' });
    expect((await texts(story)).slice(1)).toEqual([
      'Sat på dagsordenen som punkt 2.1',
      'Mødet blev flyttet fra den 16. maj 2025 til den 23. maj 2025: påske',
      'Taget af dagsordenen',
    ]);
  });

  it('tells that the agenda was sent, what changed when it was approved, and that the minutes were approved', async () => {
    const story = start().onAgenda('havn', MARCH, '2.2').opened('bro', 'Ny bro').onAgenda('bro', MARCH, '2.3');
    const agenda = [{ number: '2.2', title: 'Ny havn', caseId: 'havn' }];
    story.meeting(MARCH, 'MeetingConvened', { agenda, sentOn: '2025-03-07' });
    story.meeting(MARCH, 'AgendaApproved', { text: 'ok', changes: [{ number: '2.2', change: 'moved', to: '2.9' }] });
    story.decided('havn', MARCH, ['approved'], 'Godkendt.');
    story.meeting(MAY, 'MinutesApproved', { ofMeetingId: MARCH, number: '1.2', remarks: null });
    expect((await texts(story)).slice(2)).toEqual([
      'Sendt ud med dagsordenen den 7. marts 2025 som punkt 2.2',
      'Ved godkendelsen af dagsordenen: punkt 2.2 flyttet til punkt 2.9',
      'Beslutning: godkendt. "Godkendt."',
      'Referatet blev godkendt',
    ]);
    expect(await texts(story, 'bro')).toHaveLength(2);
  });

  it('tells that the list "Sager til næste møde" names the case', async () => {
    const entry = { title: 'Havnen', condition: 'hvis den er klar', caseId: 'havn', ground: 'titlen' };
    const story = start().meeting(MARCH, 'ReturnsDeclared', {
      number: '4.1',
      forDate: '2025-05-16',
      forMeetingId: MAY,
      entries: [entry],
    });
    expect((await history(story)).at(-1)).toMatchObject({
      itemNumber: '4.1',
      meeting: { id: MARCH },
      text: 'På listen over sager til mødet den 16. maj 2025: "Havnen" (hvis den er klar)',
    });
  });

  it('marks what was taken back, and says that it was', async () => {
    const story = start().onAgenda('havn', MARCH, '2.2').annulled('case-havn');
    expect((await history(story)).map(({ text, annulledBy }) => [text, annulledBy])).toEqual([
      ['Sagen "Ny havn" blev oprettet', null],
      ['Sat på dagsordenen som punkt 2.2', 5],
      ['Fejlregistrering: en indførsel taget tilbage: tastet forkert', null],
    ]);
    expect((await history(story, 'havn', 4)).map(({ annulledBy }) => annulledBy)).toEqual([null, null]);
  });

  it('cuts a long decision, and leaves its line breaks out', async () => {
    const story = start().decided(
      'havn',
      MARCH,
      ['noted'],
      `Taget til\nefterretning. ${'Meget blev sagt. '.repeat(99)}`,
    );
    const text = (await texts(story)).at(-1) ?? '';
    expect(text).toMatch(/^Beslutning: taget til efterretning\. "Taget til efterretning\. Meget.*…"$/);
    expect(text.length).toBeLessThan(400);
  });

  it('tells every event of a case in one line, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(40), async (log) => {
        const models = await newModels();
        await project(models, log);
        for (const id of CASE_IDS) {
          const told = await models.read(null, (reading) => caseHistory(reading, id));
          if (told === null) continue;
          // The lines of the cases that it carries on are told by those cases themselves.
          const history = told.history.filter(({ caseId }) => caseId === id);
          const own = history.filter((line) => log.events[line.number]?.stream === `case-${id}`);
          const events = log.events.filter(({ stream }) => stream === `case-${id}`);
          expect(own.map(({ number, type }) => [number, type])).toEqual(
            events.map(({ number, type }) => [number, type]),
          );
          expect(told.history.every(({ text }) => text.trim() !== '' && !/undefined|null|\[object/.test(text))).toBe(
            true,
          );
          const others = history.filter((line) => categoryOf(log.events[line.number]?.stream ?? '') === 'meeting');
          expect(own.length + others.length).toBe(history.length);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});
