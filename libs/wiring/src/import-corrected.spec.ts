import { meetingText, type WrittenItem } from '../../minutes/samples/meeting-text';
import { importMinutes } from './import-minutes';
import { casesOf, caseIdsOf, importMeeting, M1, M2, MARCH, MAY, NOTED, POSTPONED } from './testing/importing';
import { Installations } from './testing/installations';

const installations = new Installations();
afterEach(() => installations.closeAll());

describe('corrected minutes', () => {
  const items: WrittenItem[] = [
    ['2.1', 'Aftentog på Fjordbanen', POSTPONED],
    ['2.2', 'Havnens kajer'],
    ['2.3', 'Kystsikring'],
  ];
  const renumbered = items.map(([, title, decision], index): WrittenItem => [`2.${index + 2}`, title, decision]);

  it('with an item put in open one case more, and leave the others as they were', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MARCH, items);
    const before = await casesOf(installation);
    const report = await importMeeting(installation, MARCH, [['2.1', 'Et glemt punkt', NOTED], ...renumbered]);
    expect(report).toMatchObject({ outcome: 'imported', refused: [] });
    expect(caseIdsOf(report)).toEqual({
      '2.1': `${M1}-2.1-2`,
      '2.2': `${M1}-2.1`,
      '2.3': `${M1}-2.2`,
      '2.4': `${M1}-2.3`,
    });
    expect(await casesOf(installation)).toEqual({ ...before, [`${M1}-2.1-2`]: ['Et glemt punkt', 'decided'] });
    expect(new Set(report.differences.map(({ field }) => field))).toEqual(new Set(['number']));
    const again = await importMeeting(installation, MARCH, [['2.1', 'Et glemt punkt', NOTED], ...renumbered]);
    expect(again).toMatchObject({ outcome: 'unchanged' });
  });

  it('are finished by a second run where the first was killed half-way', async () => {
    const bytes = Buffer.from(meetingText(MARCH, ['2.1', 'Et glemt punkt', NOTED], ...renumbered));
    const request = { bytes, fileName: 'referat.txt', actor: 'sekretær' };
    for (const last of [1, 2, 3, 15]) {
      const installation = await installations.open();
      await importMeeting(installation, MARCH, items);
      const killed = importMinutes(installation, {
        ...request,
        onStep: (_outcome, done) => {
          if (done === last) throw new Error('killed');
        },
      });
      await expect(killed).rejects.toThrow('killed');
      expect(await importMinutes(installation, request)).toMatchObject({ outcome: 'imported', refused: [] });
      expect(Object.keys(await casesOf(installation))).toHaveLength(4);
    }
  });

  it('ask where a number now has another title, and the old title is gone', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MARCH, items);
    const head = await installation.store.head();
    const retitled: WrittenItem[] = [['2.1', 'Natbusser i øst', POSTPONED], ...items.slice(1)];
    const asked = await importMeeting(installation, MARCH, retitled);
    expect(asked.questions).toMatchObject([{ about: '2.1', candidates: [{ caseId: `${M1}-2.1` }] }]);
    expect(await installation.store.head()).toBe(head);
    const settled = await importMeeting(installation, MARCH, retitled, { '2.1': 'new' });
    expect(settled).toMatchObject({ outcome: 'imported', refused: [] });
    expect(caseIdsOf(settled)).toMatchObject({ '2.1': `${M1}-2.1-2` });
  });

  it('keep a case that stands under another number from being taken for the new one of that number', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MARCH, [['2.1', 'Aftentog', POSTPONED]]);
    await importMeeting(installation, MAY, [
      ['2.1', 'Aftentog'],
      ['2.2', 'Havnens kajer'],
    ]);
    const report = await importMeeting(installation, MAY, [
      ['2.1', 'Et glemt punkt'],
      ['2.2', 'Aftentog'],
      ['2.3', 'Havnens kajer'],
    ]);
    expect(report).toMatchObject({ outcome: 'imported', refused: [] });
    expect(caseIdsOf(report)).toEqual({ '2.1': `${M2}-2.1-2`, '2.2': `${M1}-2.1`, '2.3': `${M2}-2.2` });
    expect(new Set(report.plan.steps.map(({ key }) => key)).size).toBe(report.plan.steps.length);
  });
});
