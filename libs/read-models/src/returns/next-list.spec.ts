import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { nextList, UnknownNextMeeting, type NextList } from './next-list';
import { UnknownMeeting } from './scope';

const MAY_DAY = { meetingId: null, date: '2025-05-16', precision: 'day' } as const;

const of = (story: Story, meetingId = MARCH): Promise<NextList> =>
  askOf(story.log, (reading) => nextList(reading, meetingId));

const march = (): Story => new Story().body().scheduled(MARCH).scheduled(MAY);

const typing = (story: Story, entries: readonly { title: string; caseId: string | null }[]): Story =>
  story.meeting(MARCH, 'ReturnsDeclared', {
    number: '4.1',
    forDate: '2025-05-16',
    forMeetingId: null,
    entries: entries.map((entry) => ({ condition: null, ground: entry.caseId && 'titlen', ...entry })),
  });

const brief = ({ lines }: NextList) => lines.map(({ itemNumber, caseId, typed }) => [itemNumber, caseId, typed]);

describe('the list "Sager til næste møde"', () => {
  it('names what Fjordrådet put off or promised to its next meeting, each case once, by item', async () => {
    const story = march();
    for (const [id, number] of [
      ['sti', '2.10'],
      ['havn', '2.2'],
      ['bro', '2.3'],
    ] as const)
      // prettier-ignore
      story.opened(id, `Sagen ${id}`).onAgenda(id, MARCH, number);
    story.postponed('havn', MARCH, 'r1', MAY_DAY).promised('havn', MARCH, 'r2', MAY_DAY);
    story.promised('sti', MARCH, 'r1', { meetingId: MAY, condition: 'når aftalen er underskrevet' });
    const list = await of(story);
    expect(list.next).toEqual({ id: MAY, date: '2025-05-16' });
    expect(brief(list)).toEqual([
      ['2.2', 'havn', false],
      ['2.10', 'sti', false],
    ]);
    expect(list.lines[1]).toMatchObject({ title: 'Sagen sti', condition: 'når aftalen er underskrevet' });
    expect([list.wasTyped, list.unfounded]).toEqual([false, []]);
  });

  it('says which promises the typed list forgot, and what it names that nobody promised', async () => {
    const story = march();
    for (const id of ['havn', 'bro'])
      story
        .opened(id, id)
        .onAgenda(id, MARCH, id === 'havn' ? '2.2' : '2.7')
        .promised(id, MARCH, 'r1', MAY_DAY);
    story.opened('sti', 'Stien');
    typing(story, [
      { title: 'Havnen igen', caseId: 'havn' },
      { title: 'Stien', caseId: 'sti' },
      { title: 'Evaluering', caseId: null },
    ]);
    const list = await of(story);
    expect(brief(list)).toEqual([
      ['2.2', 'havn', true],
      ['2.7', 'bro', false],
    ]);
    expect(list.wasTyped).toBe(true);
    expect(list.unfounded.map(({ title }) => title)).toEqual(['Stien', 'Evaluering']);
  });

  it('leaves out what was given up, and follows the meeting where it moves', async () => {
    const story = march().opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.2');
    story.promised('havn', MARCH, 'r1', { meetingId: MAY });
    story.meeting(MAY, 'MeetingMoved', {
      from: '2025-05-16',
      date: '2025-05-23',
      time: null,
      place: null,
      reason: null,
    });
    expect(brief(await of(story))).toEqual([['2.2', 'havn', false]]);
    story.case('havn', 'ReturnWithdrawn', { returnId: 'r1', bodyId: BODY, reason: 'Bortfaldet.' });
    const list = await of(story);
    expect([list.next.date, list.lines]).toEqual(['2025-05-23', []]);
  });

  it('takes the day from the typed list where the next meeting is not planned yet', async () => {
    const story = new Story().body().scheduled(MARCH).opened('havn', 'Ny havn').onAgenda('havn', MARCH, '2.2');
    typing(story.promised('havn', MARCH, 'r1', MAY_DAY), []);
    await expect(of(story)).rejects.toThrow(UnknownNextMeeting);
    typing(story, [{ title: 'Evaluering', caseId: null }]);
    expect((await of(story)).next).toEqual({ id: null, date: '2025-05-16' });
  });

  it('is refused for a meeting that nobody knows', async () => {
    await expect(of(march(), 'aldrig')).rejects.toThrow(UnknownMeeting);
  });
});
