import { type WrittenItem } from '../../minutes/samples/meeting-text';
import { casesOf, caseIdsOf, importMeeting, M1, M2, MARCH, MAY, NOTED, POSTPONED } from './testing/importing';
import { Installations } from './testing/installations';

const installations = new Installations();
afterEach(() => installations.closeAll());

describe('two items that fit one postponed case', () => {
  it.each([
    ['the same title and a longer one', 'Fælles havneplan for øerne', 'Fælles havneplan for øerne - penge'],
    ['two like titles', 'Fælles havneplan øerne ny', 'Fælles havneplan øerne nu'],
    ['the same title twice', 'Fælles havneplan for øerne', 'Fælles havneplan for øerne'],
  ])('are asked about: %s', async (_, first, second) => {
    const installation = await installations.open();
    await importMeeting(installation, MARCH, [['2.1', 'Fælles havneplan for øerne', POSTPONED]]);
    const head = await installation.store.head();
    const report = await importMeeting(installation, MAY, [
      ['2.1', first],
      ['2.2', second, NOTED],
    ]);
    expect(report.outcome).toBe('unsettled');
    expect(report.questions).toMatchObject([
      { about: '2.1', candidates: [{ caseId: `${M1}-2.1` }] },
      { about: '2.2', candidates: [{ caseId: `${M1}-2.1` }] },
    ]);
    expect(await installation.store.head()).toBe(head);
  });

  it.each([
    ['the one that it is', { '2.2': `${M1}-2.1` }, { '2.1': `${M2}-2.1`, '2.2': `${M1}-2.1` }],
    ['the one that it is not', { '2.2': 'new' }, { '2.1': `${M1}-2.1`, '2.2': `${M2}-2.2` }],
  ])('are settled by naming %s, and stay so when imported again', async (_, settled, expected) => {
    const installation = await installations.open();
    await importMeeting(installation, MARCH, [['2.1', 'Havneplan', POSTPONED]]);
    const items: WrittenItem[] = [
      ['2.1', 'Havneplan'],
      ['2.2', 'Havneplan', NOTED],
    ];
    const report = await importMeeting(installation, MAY, items, settled);
    expect(report).toMatchObject({ outcome: 'imported', refused: [] });
    expect(caseIdsOf(report)).toEqual(expected);
    const corrected = await importMeeting(installation, MAY, [...items, ['2.3', 'Eftertanke']]);
    expect(corrected).toMatchObject({ outcome: 'imported', refused: [], differences: [] });
    expect(caseIdsOf(corrected)).toMatchObject(expected);
    expect(Object.keys(await casesOf(installation))).toHaveLength(3);
  });

  it('cannot both be settled as that case', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MARCH, [['2.1', 'Havneplan', POSTPONED]]);
    const both = { '2.1': `${M1}-2.1`, '2.2': `${M1}-2.1` };
    const refusal = importMeeting(
      installation,
      MAY,
      [
        ['2.1', 'Havneplan'],
        ['2.2', 'Havneplan', NOTED],
      ],
      both,
    );
    await expect(refusal).rejects.toMatchObject({ code: 'settlement-wrong' });
    await expect(refusal).rejects.toThrow(/2\.1.*2\.2/);
  });
});
