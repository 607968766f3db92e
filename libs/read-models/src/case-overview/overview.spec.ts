import fc from 'fast-check';
import { fold } from '@sagsgang/kernel/fold';
import type { Recorded } from '@sagsgang/kernel/event';
import { caseAggregate, type CaseEvent } from '@sagsgang/domain/case/case';
import { caseStatus } from '@sagsgang/domain/case/status';
import { CASE_STATES } from '@sagsgang/domain/vocabulary';
import { anyLog, CASE_IDS } from '../testing/any-log';
import { askOf, newModels, project, runs } from '../testing/spec-models';
import { MARCH, Story } from '../testing/story';
import { countCases, findCases, listCases } from './query';

const register = (): Story =>
  new Story().body().scheduled(MARCH).opened('c', 'Ærø Havn').opened('a', 'Ny bro').opened('b', 'En havn til');

const ids = (cases: readonly { readonly id: string }[]): string[] => cases.map(({ id }) => id);

const found = async (story: Story, words: string): Promise<string[]> =>
  ids(await askOf(story.log, (reading) => findCases(reading, words)));

describe('the list of cases', () => {
  it('is in the order in which they were opened, page by page', async () => {
    const models = await newModels();
    await project(models, register().log);
    const first = await models.read(null, (reading) => listCases(reading, { limit: 2 }));
    expect([ids(first.cases), first.total, first.after]).toEqual([['c', 'a'], 3, 'a']);
    const second = await models.read(null, (reading) => listCases(reading, { limit: 2, after: first.after }));
    expect([ids(second.cases), second.total, second.after]).toEqual([['b'], 3, null]);
  });

  it('is narrowed by state, by body and by words of the title', async () => {
    const story = register().onAgenda('a', MARCH, '2.1');
    const list = async (options: Parameters<typeof listCases>[1]) =>
      ids((await askOf(story.log, (reading) => listCases(reading, options))).cases);
    expect(await list({ state: 'scheduled' })).toEqual(['a']);
    expect(await list({ words: 'HAVN' })).toEqual(['c', 'b']);
    expect(await list({ words: 'havn', state: 'in_preparation', after: 'c' })).toEqual(['b']);
    expect(await list({ bodyId: 'et-andet-raad' })).toEqual([]);
  });

  it('shows the meeting that treated a case last', async () => {
    const story = register().onAgenda('a', MARCH, '2.1').decided('a', MARCH, ['approved']);
    const { cases } = await askOf(story.log, (reading) => listCases(reading, { state: 'decided' }));
    expect(cases).toMatchObject([{ id: 'a', state: 'decided', lastMeeting: { id: MARCH, date: '2025-03-14' } }]);
  });

  it('gives each case the state that the domain gives it, and counts them right', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog(40), async (log) => {
        const models = await newModels();
        await project(models, log, log.events.length, 7);
        const list = await models.read(null, (reading) => listCases(reading));
        const expected = CASE_IDS.flatMap((id) => {
          const events = log.events.filter(({ stream }) => stream === `case-${id}`) as Recorded<CaseEvent>[];
          const state = fold(caseAggregate, events);
          return list.cases.some((each) => each.id === id) ? [[id, caseStatus(state)]] : [];
        });
        expect(list.cases.map(({ id, state }) => [id, state]).sort()).toEqual(expected.sort());
        expect(list.total).toBe(list.cases.length);
        const counts = await models.read(null, (reading) =>
          Promise.all(CASE_STATES.map((state) => countCases(reading, { state }))),
        );
        expect(counts).toEqual(CASE_STATES.map((state) => list.cases.filter((each) => each.state === state).length));
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('finding a case', () => {
  const text = (story: Story, id: string, background: string): Story =>
    story.case(id, 'CaseMaterialRevised', { meetingId: null, background });

  it('by its id alone, where there is one', async () => {
    expect(await found(register().opened('havn', 'Noget andet'), 'havn')).toEqual(['havn']);
  });

  it('by words of the title before words of the text', async () => {
    const story = text(text(register(), 'a', 'Her er en havn'), 'c', 'Der skal graves en tunnel');
    expect(await found(story, 'havn')).toEqual(['c', 'b']);
    expect(await found(story, 'tunnel')).toEqual(['c']);
  });

  it('by all of the words, in any order and in any case of letters, also of Danish ones', async () => {
    expect(await found(register(), 'havn ÆRØ')).toEqual(['c']);
    expect(await found(register(), 'havn bro')).toEqual([]);
    expect(await found(text(register(), 'a', 'FÆRGEN TIL ÅRØ'), 'årø færgen')).toEqual(['a']);
  });

  it('takes the signs of a pattern for what they are', async () => {
    expect(await found(register(), '%')).toEqual([]);
    expect(await found(text(register(), 'a', 'Den steg 100 % i år'), '%')).toEqual(['a']);
    expect(await found(register(), 'h_vn')).toEqual([]);
  });

  it('finds nothing where nothing is asked for', async () => {
    expect(await found(register(), '  ')).toEqual([]);
  });

  it('finds words of a decision, and no longer those of a text that was replaced', async () => {
    const story = text(text(register(), 'a', 'en tunnel'), 'a', 'en viadukt').decided(
      'b',
      MARCH,
      ['noted'],
      'Noteret.',
    );
    expect(await found(story, 'noteret')).toEqual(['b']);
    expect(await found(story, 'viadukt')).toEqual(['a']);
    expect(await found(story, 'tunnel')).toEqual([]);
  });
});
