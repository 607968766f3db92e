import { cleanUp, dataWith, FIRST, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const CASE = 'havnen';
const MARCH = 'kkr-fjordlandet-2025-03-14';

let data: string;
beforeAll(async () => {
  data = await dataWith([FIRST]);
  await told('case', 'open', CASE, 'Støj fra havnen', '--body', 'kkr-fjordlandet');
  await told('do', 'ScheduleCase', json({ meetingId: MARCH, number: '2.9', toldBy: 'minutes' }));
  await told('do', 'RecordDecision', json({ meetingId: MARCH, text: 'Støjen dæmpes ikke.', outcomes: ['rejected'] }));
});
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;
const json = (fields: object): string => JSON.stringify({ id: CASE, ...fields });
const waiting = async (): Promise<readonly string[]> =>
  (await succeed(data, ['uncommunicated', '--json']))
    .json<{ uncommunicated: { caseId: string }[] }>()
    .uncommunicated.map(({ caseId }) => caseId);

describe('what comes after a decision, as a secretary types it', () => {
  it('tells it with guidance on appeal, and again after its correction', async () => {
    expect(await waiting()).toContain(CASE);
    const telling = ['case', 'communicate', CASE, '--meeting', MARCH, '--to', 'Grethe Tang', '--channel', 'letter'];
    const without = await sagsgang(data, [...telling, '--on', '2025-03-17']);
    expect([without.code, without.out]).toEqual([1, expect.stringContaining('forvaltningslovens § 25')]);
    const appeal = ['--appeal', 'Ankestyrelsen', '--appeal-by', '2025-04-14'];
    await told(...telling, '--to', 'Havnens Venner', '--on', '2025-03-17', ...appeal);
    expect(await waiting()).not.toContain(CASE);
    const correction = {
      meetingId: MARCH,
      text: 'Støjen dæmpes om natten.',
      decidedBy: 'formanden',
      basis: 'Skrivefejl',
    };
    await told('do', 'CorrectDecision', json({ ...correction, on: '2025-03-20' }));
    expect(await waiting()).toContain(CASE);
    const shown = (await told('case', 'show', CASE)).split('\n');
    for (const line of [
      '      vedtaget: »Støjen dæmpes ikke.«',
      '      berigtiget 20.03.2025 af formanden (Skrivefejl): »Støjen dæmpes om natten.«',
      '      meddelt Grethe Tang og Havnens Venner i brev 17.03.2025; klage til Ankestyrelsen inden 14.04.2025',
      '      endnu ikke meddelt',
    ]) {
      expect(shown).toContain(line);
    }
    expect(await told('meeting', 'show', MARCH)).toMatch(/2\.9 +Støj fra havnen: forkastet {2}\[berigtiget\]/);
  });

  it('follows it up: late for a reason, done, and open again for next year', async () => {
    const assign = ['follow-up', 'assign', CASE, 'Støjen', 'måles', '--meeting', MARCH, '--department', 'Trafik'];
    await told(...assign, '--date', '2025-04-30', '--precision', 'month', '--every', 'year');
    const late = ['--delay', 'procurement', '--until', '2025-06-15', '--on', '2025-04-20'];
    await told('follow-up', 'report', CASE, 'o1', 'Udbuddet', 'er', 'i', 'gang', ...late);
    expect(await told('follow-ups', '--department', 'Trafik', '--delay', 'procurement')).toContain(
      '      Trafik: senest 15. juni 2025 (forsinket fra 30.04.2025: venter på et udbud), hvert år  OVERSKREDET',
    );
    await told('follow-up', 'complete', CASE, 'o1', '--on', '2025-06-10', '--note', '62 dB');
    expect(await told('follow-ups')).toMatch(/o2 {2}Støjen måles\n {6}Trafik: senest april 2026, hvert år/);
    expect(await told('follow-ups', '--all')).toContain('udført 10.06.2025');
    expect(await told('case', 'show', CASE)).toMatch(/Opfølgning:\n {2}o1 {2}Støjen måles[^]*\n {2}o2 {2}Støjen måles/);
    expect((await sagsgang(data, ['follow-ups', '--delay', 'dovenskab'])).err).toContain('skriv en af staff');
  });
});
