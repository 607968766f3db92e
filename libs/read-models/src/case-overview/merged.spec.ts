import { known } from '../bodies/query';
import { showCase } from '../case-file/query';
import { caseHistory } from '../case-history/query';
import { tellHistory } from '../case-history/tell';
import { deadlines } from '../deadlines/query';
import { deferredCases } from '../deferred/query';
import { askOf } from '../testing/spec-models';
import { BODY, MARCH, MAY, Story } from '../testing/story';
import { carriedOn, mergedInto } from './merged';

const TODAY = '2025-06-01';
const takenOver = { caseId: 'kaj', id: 'r1', since: '2025-03-14' } as const;
const target = { bodyId: BODY, meetingId: null, date: '2025-06-20', precision: 'day', condition: null } as const;

/** The quay was put off in March; in May somebody saw that it is the harbour. */
function merged(): Story {
  const story = new Story().body().scheduled(MARCH).scheduled(MAY);
  story.opened('kaj', 'Ny kaj').onAgenda('kaj', MARCH, '2.1').decided('kaj', MARCH, ['postponed']);
  story.postponed('kaj', MARCH, 'r1', target).opened('havn', 'Ny havn').onAgenda('havn', MAY, '2.2');
  story.case('havn', 'CaseAbsorbed', { caseId: 'kaj', reason: 'Kajen er havnen.' }, MAY);
  const put = { meetingId: null, itemId: null, bodyId: BODY, returnId: 'r1', target, quote: null, takenOver } as const;
  story.case('havn', 'CasePostponed', { ...put, cause: 'body', reason: null, requestedBy: null, warnings: [] }, MAY);
  const date = { date: '2025-07-01', precision: 'day', quote: null, place: null } as const;
  const at = { meetingId: null, itemId: null } as const;
  story.case('kaj', 'DeadlineSet', { ...at, ...date, deadlineId: 'd1' });
  story.case('kaj', 'CaseMerged', { intoCaseId: 'havn', reason: 'Kajen er havnen.' }, MAY);
  return story.case('kaj', 'ReturnWithdrawn', { returnId: 'r1', bodyId: BODY, reason: 'føres videre på sagen havn' });
}

const ask = <T>(story: Story, question: Parameters<typeof askOf<T>>[1]): Promise<T> => askOf(story.log, question);

describe('two cases that were one matter', () => {
  it('are both found by their ids, and each names the other', async () => {
    const survivor = await ask(merged(), (reading) => showCase(reading, 'havn'));
    expect(survivor).toMatchObject({ mergedInto: null, carriesOn: [{ caseId: 'kaj', title: 'Ny kaj' }] });
    const other = await ask(merged(), (reading) => showCase(reading, 'kaj'));
    expect(other).toMatchObject({ state: 'closed', mergedInto: { caseId: 'havn', title: 'Ny havn' }, carriesOn: [] });
  });

  it('show their items, promises and deadlines together, each with the case that it is from', async () => {
    const file = await ask(merged(), (reading) => showCase(reading, 'havn'));
    expect(file?.items).toMatchObject([
      { caseId: 'kaj', number: '2.1', title: 'Ny kaj', decision: { text: 'Indstillingen blev fulgt.' } },
      { caseId: 'havn', number: '2.2', title: 'Ny havn', decision: null },
    ]);
    expect(file?.returns).toMatchObject([
      { caseId: 'havn', returnId: 'r1', status: 'open' },
      { caseId: 'kaj', returnId: 'r1', status: 'withdrawn' },
    ]);
    const dates = await ask(merged(), (reading) => deadlines(reading, TODAY, 'havn'));
    expect(dates.deadlines).toMatchObject([{ caseId: 'kaj', deadlineId: 'd1' }]);
  });

  it('are put off once, since the day on which the first of them was', async () => {
    const { deferred } = await ask(merged(), (reading) => deferredCases(reading, TODAY));
    expect(deferred).toMatchObject([{ caseId: 'havn', since: '2025-03-14', daysWaiting: 79 }]);
  });

  it('have one history in the order in which it happened, that says where each line came from', async () => {
    const told = await ask(merged(), (reading) => caseHistory(reading, 'havn'));
    expect(told?.history.map(({ caseId, type }) => `${caseId} ${type}`)).toEqual([
      'kaj CaseOpened',
      'kaj CaseScheduled',
      'kaj DecisionRecorded',
      'kaj CasePostponed',
      'havn CaseOpened',
      'havn CaseScheduled',
      'havn CaseAbsorbed',
      'havn CasePostponed',
      'kaj DeadlineSet',
      'kaj CaseMerged',
      'kaj ReturnWithdrawn',
    ]);
    const lines = told === null ? [] : tellHistory(told);
    expect(lines[4]).toMatch(/Sat på dagsordenen som punkt 2\.1 \(dengang »Ny kaj«\) \[fra sagen kaj\]$/);
    expect(lines[9]).toMatch(/Lagt sammen med sagen "Ny kaj", som føres videre her: Kajen er havnen\.$/);
    const own = await ask(merged(), (reading) => caseHistory(reading, 'kaj'));
    expect(own?.history.at(-2)?.text).toBe('Lagt sammen med sagen "Ny havn", som fører den videre: Kajen er havnen.');
  });

  it('go their own ways again where that was an error', async () => {
    const story = merged().annulled('case-kaj', 2).annulled('case-havn', 2);
    expect(await ask(story, (reading) => carriedOn(reading, 'havn'))).toEqual([]);
    expect(await ask(story, (reading) => mergedInto(reading, 'kaj'))).toBeNull();
    expect(await ask(story, (reading) => showCase(reading, 'kaj'))).toMatchObject({
      state: 'postponed',
      returns: [{ caseId: 'kaj', status: 'open' }],
    });
  });

  it('are carried on through any number of mergers, and a ring of them ends', async () => {
    const story = merged().opened('fjord', 'Fjorden');
    story.case('havn', 'CaseMerged', { intoCaseId: 'fjord', reason: 'Samme sag.' });
    const ids = async (id: string) => (await ask(story, (reading) => carriedOn(reading, id))).map((one) => one.caseId);
    expect(await ids('fjord')).toEqual(['havn', 'kaj']);
    story.case('fjord', 'CaseMerged', { intoCaseId: 'havn', reason: 'Skrevet af et andet program.' });
    expect(await ids('fjord')).toEqual(['havn', 'kaj']);
  });

  it('are one to the documents that are imported afterwards, under either name', async () => {
    const { cases } = await ask(merged(), (reading) => known(reading, BODY));
    expect(cases.map(({ caseId, alsoCalled, returns }) => [caseId, alsoCalled, returns.length])).toEqual([
      ['kaj', [], 0],
      ['havn', ['Ny kaj'], 1],
    ]);
  });
});
