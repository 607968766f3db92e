import { showCase } from '@sagsgang/read-models/case-file/query';
import { returnsOn } from '@sagsgang/read-models/returns/query';
import { type WrittenItem } from '../../minutes/samples/meeting-text';
import { casesOf, caseIdsOf, importMeeting, M1, M2, MARCH, MAY, NOTED, POSTPONED } from './testing/importing';
import { Installations } from './testing/installations';

const installations = new Installations();
afterEach(() => installations.closeAll());

describe('minutes that are imported after those of a later meeting', () => {
  const march: WrittenItem[] = [
    ['2.1', 'Aftentog på Fjordbanen', POSTPONED],
    ['2.2', 'Havnens kajer', 'Sagen blev udsat på ubestemt tid.'],
    ['2.3', 'Kystsikring', `${NOTED} Sagen forelægges KKR Fjordlandet igen på mødet den 16. maj 2025.`],
    ['2.4', 'Årsberetning'],
  ];
  const may: WrittenItem[] = [
    ['2.1', 'Aftentog på Fjordbanen'],
    ['2.2', 'Havnens kajer'],
    ['2.3', 'Kystsikring'],
    ['2.4', 'Årsberetning'],
  ];

  it('attach to the cases that were postponed or promised to it, and the returns are kept', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MAY, may);
    const report = await importMeeting(installation, MARCH, march);
    expect(report).toMatchObject({ outcome: 'imported', refused: [] });
    expect(caseIdsOf(report)).toEqual({
      '2.1': `${M2}-2.1`,
      '2.2': `${M2}-2.2`,
      '2.3': `${M2}-2.3`,
      '2.4': `${M1}-2.4`,
    });
    expect(Object.values(await casesOf(installation)).map(([, state]) => state)).toEqual(Array(5).fill('decided'));
    const { returns } = await installation.readModels.read(null, (reading) =>
      returnsOn(reading, { date: '2025-05-16' }),
    );
    expect(returns.map(({ fate }) => fate)).toEqual(['kept', 'kept']);
  });

  it('leave the title and the texts that the later meeting had', async () => {
    const installation = await installations.open();
    const [first, then] = [{ presentation: 'Toget mangler.' }, { presentation: 'Toget kører igen.' }];
    await importMeeting(installation, MAY, [['2.1', 'Aftentog på Fjordbanen', NOTED, then]]);
    const earlier: WrittenItem = ['2.1', 'Aftentog: et ønske', POSTPONED, first];
    await importMeeting(installation, MARCH, [earlier], { '2.1': `${M2}-2.1` });
    const shown = await installation.readModels.read(null, (reading) => showCase(reading, `${M2}-2.1`));
    expect(shown).toMatchObject({ title: 'Aftentog på Fjordbanen' });
    expect(JSON.stringify(shown)).toContain('Toget kører igen.');
    expect(JSON.stringify(shown)).not.toContain('Toget mangler.');
  });

  it('attach to the case of a list too', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MAY, [['2.1', 'Natbusser']]);
    const report = await importMeeting(installation, { ...MARCH, list: ['Natbusser'] }, [['2.1', 'Natbusser', NOTED]]);
    expect(caseIdsOf(report)).toEqual({ '2.1': `${M2}-2.1` });
  });

  it('ask where two cases of the later meeting fit', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MAY, [
      ['2.1', 'Havneplan'],
      ['2.2', 'Havneplan', NOTED],
    ]);
    const report = await importMeeting(installation, MARCH, [['2.1', 'Havneplan', POSTPONED]]);
    expect(report.questions).toMatchObject([
      { about: '2.1', candidates: [{ caseId: `${M2}-2.1` }, { caseId: `${M2}-2.2` }] },
    ]);
  });

  it('ask where the later meeting has the case under a longer title', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MAY, [['2.1', 'Genoptagelse: Aftentog på Fjordbanen (udsat fra 14. marts)']]);
    const report = await importMeeting(installation, MARCH, [['2.1', 'Aftentog på Fjordbanen', POSTPONED]]);
    expect(report.questions).toMatchObject([{ about: '2.1', candidates: [{ caseId: `${M2}-2.1` }] }]);
    expect(report.questions[0]?.doubt).toContain('ligner');
  });

  it('ask where the case was before a body both earlier and later', async () => {
    const installation = await installations.open();
    await importMeeting(installation, { date: '10-01-2025' }, [
      ['2.1', 'Havneplan', 'Sagen blev udsat på ubestemt tid.'],
    ]);
    await importMeeting(installation, MAY, [['2.1', 'Havneplan']]);
    const report = await importMeeting(installation, MARCH, [['2.1', 'Havneplan', NOTED]]);
    expect(report.questions).toMatchObject([
      { about: '2.1', candidates: [{ caseId: 'kkr-fjordlandet-2025-01-10-2.1' }] },
    ]);
  });

  it('are no other case when they are imported again', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MAY, may);
    await importMeeting(installation, MARCH, march);
    const corrected = await importMeeting(installation, MARCH, [...march, ['2.5', 'Et glemt punkt']]);
    expect(corrected).toMatchObject({ outcome: 'imported', refused: [], differences: [] });
    expect(Object.keys(await casesOf(installation))).toHaveLength(6);
  });
});
