import { readLog } from '../../crash/log-file';
import { cleanUp, dataWith, FIRST, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const MARCH = 'kkr-fjordlandet-2025-03-14';
const CASE = `${MARCH}-2.4`;

let data: string;
beforeAll(async () => {
  data = await dataWith([FIRST]);
});
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;
const send = (type: string, fields: object): Promise<string> =>
  told('do', type, JSON.stringify({ id: CASE, ...fields }));

describe('what members do while a case is before them, as a secretary types it after the meeting', () => {
  it('shows with the case, in the votes and in its history', async () => {
    const amendment = { kind: 'amendment', proposedBy: 'Ellen Prøve', text: 'Kun hverdage.' };
    await send('MoveMotion', { meetingId: MARCH, ...amendment });
    const names = [
      { name: 'Ellen Prøve', vote: 'yes', group: 'Liste H' },
      { name: 'Bent Eksempel', vote: 'no', group: 'Liste K' },
    ];
    const vote = { for: 2, against: 6, abstained: 0, names };
    await send('VoteOnMotion', { motionId: 'f1', outcome: 'fallen', vote });
    const by = [{ name: 'Ellen Prøve', party: 'Liste H' }];
    const dissent = {
      kind: 'dissent',
      by,
      text: 'Toget bør holde fri.',
      demanded: 'at_meeting',
      sendTo: 'Trafikstyrelsen',
    };
    await send('RecordStatement', { meetingId: MARCH, ...dissent });
    const shown = await told('case', 'show', CASE);
    for (const line of [
      '  f1  14.03.2025  Ændringsforslag fra Ellen Prøve: faldet, 2 for, 6 imod, 0 hverken for eller imod »Kun hverdage.«',
      '  u1  14.03.2025  Mindretalsudtalelse fra Ellen Prøve (Liste H) (skal sendes med sagen til Trafikstyrelsen) »Toget bør holde fri.«',
    ]) {
      expect(shown.split('\n')).toContain(line);
    }
    await send('ForwardStatement', { statementId: 'u1', on: '2025-03-20' });
    expect(await told('case', 'show', CASE)).toContain('(sendt 20.03.2025 med sagen til Trafikstyrelsen)');
    const votes = await told('votes', '--member', 'Ellen Prøve');
    expect(votes).toContain('Ændringsforslag f1 fra Ellen Prøve: 2 for, 6 imod');
    expect(votes).toContain('    Liste K: Bent Eksempel (imod)');
    expect(await told('votes', '--member', 'Ingen')).toBe('Ingen afstemninger.\n');
    expect(await told('case', 'history', CASE)).toContain(
      'Ændringsforslag f1 fra Ellen Prøve: faldet med 2 for, 6 imod',
    );
  });

  it('refuses what cannot be, in words, and appends nothing', async () => {
    const before = readLog(data);
    const refused = async (type: string, fields: object, words: RegExp): Promise<void> => {
      const ended = await sagsgang(data, ['do', type, JSON.stringify({ id: CASE, ...fields })]);
      expect([ended.code, ended.out + ended.err]).toEqual([1, expect.stringMatching(words)]);
    };
    await refused('VoteOnMotion', { motionId: 'f9', outcome: 'fallen' }, /ingen er åbne.*\nMuligt nu: MoveMotion/);
    const money = { kind: 'supplementary', amount: '12,345', year: 2025, account: 'Havne' };
    await refused('GrantAppropriation', { meetingId: MARCH, ...money }, /beløb i kroner som tekst/);
    expect(readLog(data)).toEqual(before);
  });

  it('sums the money that was granted by year', async () => {
    const money = { kind: 'supplementary', year: 2025, account: 'Trafik', coveredBy: 'kassebeholdningen' };
    await send('GrantAppropriation', { meetingId: MARCH, ...money, amount: '1.325.000,50' });
    await send('GrantAppropriation', { meetingId: MARCH, ...money, amount: '-0.25' });
    expect((await told('appropriations', '--year', '2025')).split('\n')[0]).toBe('2025: 1.325.000,25 kr.');
    expect(await told('appropriations', '--year', '2026')).toBe('Ingen bevillinger.\n');
    expect((await sagsgang(data, ['appropriations', '--year', '25'])).err).toContain('fire cifre');
  });

  it('tells what the chair decided outside a meeting, and puts the report on the agenda of the next one', async () => {
    await told('case', 'open', 'havnen', 'Støj fra havnen', '--body', 'kkr-fjordlandet');
    const decision = {
      ...{ id: 'havnen', bodyId: 'kkr-fjordlandet', authority: 'chair', participants: [{ name: 'Ellen Prøve' }] },
      ...{ reason: 'Fristen udløber.', text: 'Der svares ja.', outcomes: ['approved'], decidedOn: '2025-04-01' },
    };
    await told('do', 'DecideOutsideMeeting', JSON.stringify(decision));
    const shown = await told('case', 'show', 'havnen');
    expect(shown).toContain('afgjort · havnen');
    expect(shown).toContain(
      '  01.04.2025 uden for møde, af formanden (Ellen Prøve): godkendt; KKR Fjordlandet skal orienteres på næste møde',
    );
    expect(shown).toContain('  næste møde (åben)');
    const may = 'kkr-fjordlandet-2025-05-16';
    expect(await told('meeting', 'show', may)).toMatch(/Støj fra havnen {2}\[foreslået\] {2}\[til orientering\]/);
    expect(await told('returns', '--meeting', may)).toContain('orientering om en afgørelse uden for møde');
    const again = await sagsgang(data, ['do', 'DecideOutsideMeeting', JSON.stringify({ ...decision, text: 'Nej.' })]);
    expect(again.out + again.err).toMatch(/Afvist \(case-is-over\).*\nMuligt nu: ReopenCase/);
  });
});
