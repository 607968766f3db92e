import type { WrittenItem, WrittenMeeting } from '../../minutes/samples/meeting-text';
import { casesOf, caseIdsOf, importMeeting, M1, M2, MARCH, MAY, POSTPONED } from './testing/importing';
import { importMinutes } from './import-minutes';
import { Installations } from './testing/installations';
import { meetingText } from '../../minutes/samples/meeting-text';

const installations = new Installations();
afterEach(() => installations.closeAll());

const AGENDA: WrittenMeeting = { date: '16-05-2025', agenda: true };
const march: WrittenItem[] = [['2.1', 'Aftentog på Fjordbanen', POSTPONED]];
const may: WrittenItem[] = [
  ['2.1', 'Aftentog på Fjordbanen'],
  ['2.2', 'Havnens kajer'],
];

describe('an agenda that comes after the minutes of its meeting', () => {
  it('changes nothing of what was held, and says so with the lines', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MARCH, march);
    await importMeeting(installation, MAY, may);
    const before = await casesOf(installation);
    const head = await installation.store.head();
    const report = await importMeeting(installation, AGENDA, [...may, ['2.3', 'En ny sag']]);
    expect(report).toMatchObject({ outcome: 'imported', refused: [], questions: [] });
    expect(await casesOf(installation)).toEqual(before);
    expect(Number(await installation.store.head()) - Number(head)).toBe(1);
    expect(caseIdsOf(report)).toEqual({ '2.1': `${M1}-2.1`, '2.2': `${M2}-2.2`, '2.3': null });
    const said = report.warnings.map(({ line, message }) => `${line} ${message}`);
    expect(said).toContainEqual(expect.stringMatching(/^1 .*16\.05\.2025.*holdt.*ændrer intet/));
    expect(said).toContainEqual(expect.stringMatching(/^\d\d Punkt 2\.3 »En ny sag«.*ingen sag/));
    expect(said).not.toContainEqual(expect.stringContaining('Punkt 2.1'));
  });

  it('does not miss what the meeting did not reach', async () => {
    const installation = await installations.open();
    const unreached: WrittenItem = ['2.2', 'Havnens kajer', undefined, { decision: undefined }];
    await importMeeting(installation, MAY, [['2.1', 'Aftentog på Fjordbanen'], unreached]);
    const report = await importMeeting(installation, AGENDA, may);
    expect(caseIdsOf(report)).toEqual({ '2.1': `${M2}-2.1`, '2.2': `${M2}-2.2` });
  });

  it('changes nothing the second time either', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MAY, may);
    await importMeeting(installation, AGENDA, may);
    expect(await importMeeting(installation, AGENDA, may)).toMatchObject({ outcome: 'unchanged', notTaken: [] });
  });

  it('asks nothing, since nothing depends on the answer', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MARCH, [...march, ['2.2', 'Aftentog på Fjordbanen', POSTPONED]]);
    await importMeeting(installation, MAY, [['2.1', 'Havnens kajer']]);
    const report = await importMeeting(installation, AGENDA, [['2.1', 'Aftentog på Fjordbanen']]);
    expect(report).toMatchObject({ outcome: 'imported', questions: [] });
  });

  it('changes nothing of a meeting either whose minutes are half imported', async () => {
    const installation = await installations.open();
    const bytes = Buffer.from(meetingText(MAY, ...may));
    const request = { bytes, fileName: 'referat.txt', actor: 'sekretær' };
    const killed = importMinutes(installation, {
      ...request,
      onStep: ({ step }) => {
        if (step.command.type === 'OpenMeeting') throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    const report = await importMeeting(installation, AGENDA, [...may, ['2.3', 'En ny sag']]);
    expect(report).toMatchObject({ outcome: 'imported', refused: [] });
    expect(report.plan.steps.map(({ command }) => command.type)).toEqual(['FileDocument']);
    expect(await importMinutes(installation, request)).toMatchObject({ outcome: 'imported', refused: [] });
    expect(Object.keys(await casesOf(installation))).toHaveLength(2);
  });
});

describe('corrected minutes of a meeting that was held', () => {
  it('carry on what they add without a decision, so that it stays on no agenda', async () => {
    const installation = await installations.open();
    await importMeeting(installation, MARCH, march);
    const undecided: WrittenItem = ['2.2', 'Et glemt punkt', undefined, { decision: undefined }];
    const report = await importMeeting(installation, MARCH, [...march, undecided]);
    expect(report).toMatchObject({ outcome: 'imported', refused: [] });
    expect(await casesOf(installation)).toMatchObject({ [`${M1}-2.2`]: ['Et glemt punkt', 'postponed'] });
  });

  it('do not tell a second time that an item was not reached, and take its decision where they have one', async () => {
    const installation = await installations.open();
    const title = 'Havnens kajer';
    const unreached: WrittenItem = ['2.2', title, undefined, { decision: undefined }];
    await importMeeting(installation, { ...AGENDA, date: '14-03-2025' }, [
      ['2.1', 'Aftentog'],
      ['2.2', title],
    ]);
    await importMeeting(installation, MARCH, [['2.1', 'Aftentog'], unreached]);
    const again = await importMeeting(installation, MARCH, [['2.1', 'Aftentog'], unreached, ['2.3', 'Et glemt punkt']]);
    expect(again).toMatchObject({ outcome: 'imported', refused: [], differences: [] });
    const types = again.plan.steps.filter(({ key }) => key.includes('/2.2/')).map(({ command }) => command.type);
    expect(types).not.toContain('ScheduleCase');
    expect(types).not.toContain('CarryOver');
    expect(
      await importMeeting(installation, MARCH, [
        ['2.1', 'Aftentog'],
        ['2.2', title],
      ]),
    ).toMatchObject({ refused: [] });
    expect(await casesOf(installation)).toMatchObject({ [`${M1}-2.2`]: [title, 'decided'] });
  });
});
