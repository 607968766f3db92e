import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLog } from '../../crash/log-file';
import { cleanUp, dataWith, FIRST, newData, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const CASE = 'havnen';
const MAY = 'kkr-fjordlandet-2025-05-16';

let data: string;
let report: string;
beforeAll(async () => {
  data = await dataWith([FIRST]);
  report = join(newData(), 'støjrapport.pdf');
  writeFileSync(report, 'Støjen er høj.');
});
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;

describe('the preparation of a case, as a secretary types it', () => {
  it('goes from its opening to the report that it is ready, and shows', async () => {
    const origin = ['--origin', 'member', '--from', 'Ellen Prøve', '--received', '2025-01-06'];
    await told('case', 'open', CASE, 'Støj fra havnen', '--body', 'kkr-fjordlandet', ...origin);
    await told('case', 'assign', CASE, '--caseworker', 'hast', '--department', 'Havn og Kyst');
    await told('case', 'attach', CASE, report, '--effective-on', '2025-04-01');
    await told('case', 'attach', CASE, FIRST, '--title', 'Lægeerklæring', '--closed', '--effective-on', '2025-04-01');
    await told('case', 'ready', CASE, '--by', 'Bent Eksempel', '--effective-on', '2025-04-02');
    const shown = await told('case', 'show', CASE);
    for (const line of [
      'Rejst af: et medlem (Ellen Prøve)',
      'Modtaget: 06.01.2025',
      'Tildelt: hast, Havn og Kyst',
      'Klar: meldt klar af Bent Eksempel 02.04.2025',
      '  b1  støjrapport.pdf (version 1, 01.04.2025)',
      '  b2  Lægeerklæring [lukket] (version 1, 01.04.2025)',
    ]) {
      expect(shown.split('\n')).toContain(line);
    }
    expect(await told('case', 'show', CASE, '--public')).toContain('  b2  lukket bilag (version 1, 01.04.2025)');
    expect(await told('case', 'list', '--caseworker', 'hast')).toMatch(/^havnen .*\n1 sag\n$/);
    expect(await told('case', 'list', '--department', 'Vej og Park')).toBe('0 sager\n');
  });

  it('tells on the agenda that the case is ready, until a document changes', async () => {
    const onAgenda = { id: CASE, meetingId: MAY, number: '2.9' };
    await told('do', 'ScheduleCase', JSON.stringify(onAgenda));
    expect(await told('meeting', 'show', MAY)).toMatch(/2\.9 +Støj fra havnen {2}\[klar\]/);
    writeFileSync(report, 'Støjen er meget høj.');
    await told('case', 'attach', CASE, report, '--attachment', 'b1', '--meeting', MAY, '--effective-on', '2025-04-03');
    expect(await told('meeting', 'show', MAY)).not.toContain('[klar]');
    const shown = await told('case', 'show', CASE);
    expect(shown).toContain('  b1  støjrapport.pdf (version 2, 03.04.2025)');
    expect(shown).toContain('Ikke klar: meldt klar af Bent Eksempel 02.04.2025, men bilagene er ændret siden');
    const history = await told('case', 'history', CASE);
    expect(history).toContain('Bilag b1 i ny version (2): "støjrapport.pdf"');
    expect(history).toContain('Lukket bilag b2 vedlagt: "Lægeerklæring"');
    expect(await told('case', 'history', CASE, '--public')).not.toContain('Lægeerklæring');
  });

  it('takes a caseworker off again and leaves the department', async () => {
    await told('case', 'assign', CASE, '--no-caseworker');
    expect(await told('case', 'show', CASE)).toContain('Tildelt: Havn og Kyst\n');
  });

  it.each([
    ['assigned to nobody', ['case', 'assign', CASE], /Afvist \(nobody-assigned\).*\nMuligt nu: AssignCase/],
    [
      'opened with a name and no origin',
      ['case', 'open', 'x', 'Broen', '--body', 'kkr-fjordlandet', '--from', 'A'],
      /kind/,
    ],
    ['given a new version of nothing', ['case', 'attach', CASE, FIRST, '--attachment', 'b9'], /dens bilag er b1 og b2/],
    ['given a file that is not there', ['case', 'attach', CASE, '/findes/ikke'], /findes ikke/],
    [
      'ready although it is decided',
      ['case', 'ready', 'kkr-fjordlandet-2025-03-14-2.1'],
      /Afvist \(case-is-over\).*\nMuligt nu: ReopenCase/,
    ],
  ])('refuses a case that is %s, in words, and appends nothing', async (_, args, words) => {
    const before = readLog(data);
    const ended = await sagsgang(data, args);
    expect(ended.code).toBe(1);
    expect(ended.out + ended.err).toMatch(words);
    expect(ended.err).not.toMatch(/\n\s+at /);
    expect(readLog(data)).toEqual(before);
  });
});
