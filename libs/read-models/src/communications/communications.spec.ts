import type { DecisionCommunicated } from '@sagsgang/domain/case/communication';
import { showCase } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { findCases } from '../case-overview/query';
import { showMeeting } from '../meetings/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, Story } from '../testing/story';
import { uncommunicated } from './query';

const ITEM = { itemId: `${MARCH}/1`, meetingId: MARCH, bodyId: BODY };
const TOLD = {
  wording: 0,
  recipients: ['Havnens Venner', 'Ellen Prøve'],
  channel: 'digital_post',
  on: '2025-03-17',
  appeal: null,
} as const;
const told = (data: Partial<DecisionCommunicated['data']> = {}): DecisionCommunicated['data'] => ({
  ...ITEM,
  ...TOLD,
  ...data,
});
const CORRECTED = {
  wording: 1,
  text: 'Havnen får to moler.',
  decidedBy: 'formanden',
  basis: 'Skrivefejl',
  on: '2025-03-20',
};
const correction = { ...ITEM, ...CORRECTED };
const decided = (outcome: 'approved' | 'noted' = 'approved'): Story =>
  new Story()
    .body()
    .scheduled(MARCH)
    .opened('havn', 'Ny havn')
    .onAgenda('havn', MARCH, '2.3')
    .decided('havn', MARCH, [outcome], 'Havnen får en mole.');

const waiting = (story: Story, at: number | null = null) =>
  askOf(story.log, async (reading) => (await uncommunicated(reading, '2025-03-24')).uncommunicated, at);
const waitingAfter = (story: Story, after: number, today: string) =>
  askOf(story.log, async (reading) => (await uncommunicated(reading, today, after)).uncommunicated.length);
const decisionIn = async (story: Story) =>
  (await askOf(story.log, (reading) => showCase(reading, 'havn')))?.items[0]?.decision;
const lastLine = async (story: Story) =>
  (await askOf(story.log, (reading) => caseHistory(reading, 'havn')))?.history.at(-1)?.text;

describe('a decision that somebody waits for', () => {
  it('waits from its meeting on, with its case and its item', async () => {
    expect(await waiting(decided())).toEqual([
      {
        caseId: 'havn',
        title: 'Ny havn',
        itemId: ITEM.itemId,
        meeting: expect.objectContaining({ id: MARCH, date: '2025-03-14' }) as unknown,
        itemNumber: '2.3',
        since: '2025-03-14',
        corrected: false,
        workingDays: 6,
      },
    ]);
    expect(await waiting(decided('noted'))).toEqual([]);
  });

  it('has waited more than five working days on the sixth, and Easter and the weekend are none', async () => {
    expect(await waitingAfter(decided(), 5, '2025-03-21')).toBe(0);
    expect(await waitingAfter(decided(), 5, '2025-03-23')).toBe(0);
    expect(await waitingAfter(decided(), 5, '2025-03-24')).toBe(1);
    expect(await waitingAfter(decided(), 23, '2025-04-21')).toBe(0);
    expect(await waitingAfter(decided(), 23, '2025-04-22')).toBe(1);
  });

  it('waits no more once it was told, and still did as of an earlier moment', async () => {
    const story = decided().case('havn', 'DecisionCommunicated', told());
    expect(await waiting(story)).toEqual([]);
    expect(await waiting(story, story.log.events.length - 2)).toHaveLength(1);
    expect(await waiting(story.annulled('case-havn'))).toHaveLength(1);
  });

  it('waits again from its correction on, and no more where the correction was a mistake', async () => {
    const story = decided().case('havn', 'DecisionCommunicated', told()).case('havn', 'DecisionCorrected', correction);
    expect(await waiting(story)).toMatchObject([{ since: '2025-03-20', corrected: true, workingDays: 2 }]);
    expect(await waiting(story.annulled('case-havn'))).toEqual([]);
    story.case('havn', 'DecisionCorrected', { ...correction, wording: 2 });
    expect(await waiting(story.case('havn', 'DecisionCommunicated', told({ wording: 2 })))).toEqual([]);
  });

  it('waits no more once it was halted, since the council decides', async () => {
    const halted = { ...ITEM, meetingDate: '2025-03-14', councilId: 'byraad', council: 'Byrådet' };
    const said = { by: 'Ane', at: null, reason: null, returnId: 'r1' };
    const story = decided().case('havn', 'DecisionHalted', { ...halted, ...said });
    expect(await waiting(story)).toEqual([]);
    expect(await waiting(story.decided('havn', MARCH, ['approved']))).toEqual([]);
  });

  it('is that of the body which decides, where others recommend on the way', async () => {
    const steps = [BODY, 'byraad'].map((bodyId) => ({ bodyId, meetingId: null, reading: null }));
    const story = new Story().body().scheduled(MARCH).opened('havn', 'Ny havn');
    story.case('havn', 'DecisionPathSet', { steps, decidedIn: 'byraad' });
    story.onAgenda('havn', MARCH, '2.3').decided('havn', MARCH, ['approved']);
    expect(await waiting(story)).toEqual([]);
    const last = { itemId: 'byraadet/1', meetingId: 'byraadet', bodyId: 'byraad', text: 'Godkendt.' };
    const nothing = { points: [], remarks: [], votes: [], recommendationVersion: null, decidedUnder: null };
    story.case('havn', 'DecisionRecorded', { ...last, ...nothing, outcomes: ['approved'], meetingDate: '2025-03-20' });
    expect(await waiting(story)).toMatchObject([{ itemId: 'byraadet/1', since: '2025-03-20' }]);
  });

  it('waits no more where the path says afterwards that another body decides', async () => {
    const steps = [BODY, 'byraad'].map((bodyId) => ({ bodyId, meetingId: null, reading: null }));
    expect(await waiting(decided())).toHaveLength(1);
    expect(await waiting(decided().case('havn', 'DecisionPathSet', { steps, decidedIn: 'byraad' }))).toEqual([]);
  });

  it('waits again where it was recorded anew', async () => {
    const story = decided().case('havn', 'DecisionCommunicated', told());
    expect(await waiting(story.decided('havn', MARCH, ['rejected']))).toHaveLength(1);
    expect((await decisionIn(story))?.communications).toEqual([]);
  });
});

describe('the case of a decision', () => {
  it('shows who was told, how, and with what guidance', async () => {
    const appeal = { authority: 'Ankestyrelsen', deadline: '2025-04-14', how: null };
    const story = decided().case('havn', 'DecisionCommunicated', told({ appeal }));
    expect(await decisionIn(story)).toMatchObject({ toBeTold: false, communications: [{ ...TOLD, appeal }] });
    expect(await lastLine(story)).toBe(
      'Beslutningen blev meddelt Havnens Venner og Ellen Prøve med digital post den 17. marts 2025, med klagevejledning til Ankestyrelsen',
    );
  });

  it('shows the wording that was adopted beside the one that stands, and so does the meeting', async () => {
    const story = decided().held(MARCH).case('havn', 'DecisionCorrected', correction);
    expect(await decisionIn(story)).toMatchObject({
      text: 'Havnen får en mole.',
      toBeTold: true,
      corrections: [CORRECTED],
    });
    expect(await lastLine(story)).toBe(
      'Beslutningen blev berigtiget af formanden den 20. marts 2025: Skrivefejl. "Havnen får to moler."',
    );
    const meeting = await askOf(story.log, (reading) => showMeeting(reading, MARCH));
    expect(meeting?.held).toMatchObject([{ decision: 'Havnen får en mole.', correctedTo: 'Havnen får to moler.' }]);
  });

  it('is found by the words of either wording', async () => {
    const story = decided().case('havn', 'DecisionCorrected', correction);
    const found = (words: string) =>
      askOf(story.log, async (reading) => (await findCases(reading, words)).map(({ id }) => id));
    expect(await found('en mole')).toEqual(['havn']);
    expect(await found('to moler')).toEqual(['havn']);
  });
});
