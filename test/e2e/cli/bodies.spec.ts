import { cleanUp, dataWith, FIRST, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const BODY = 'kkr-fjordlandet';

let data: string;
beforeAll(async () => {
  data = await dataWith([FIRST]);
});
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;
const send = (type: string, command: object): Promise<string> => told('do', type, JSON.stringify(command));

describe('a body over the years, as a secretary follows it', () => {
  it('has terms, members, chair, groups and names', async () => {
    await send('BeginTerm', {
      id: BODY,
      from: '2022-01-01',
      to: '2025-12-31',
      members: [{ name: 'Ellen Prøve', party: 'L', group: 'Skovlisten' }, { name: 'Bent Eksempel' }],
      chair: 'Ellen Prøve',
      deputies: ['Bent Eksempel'],
    });
    await send('RenameBody', { id: BODY, name: 'KKR Fjord og Hav', from: '2026-01-01' });
    const shown = (await told('body', 'show', BODY)).split('\n');
    for (const line of [
      '  KKR Fjordlandet (oprindeligt)',
      '  KKR Fjord og Hav fra 01.01.2026',
      '  valgperiode 01.01.2022 – 31.12.2025',
      '  Ellen Prøve, L, gruppe: Skovlisten (01.01.2022 – 31.12.2025)',
    ]) {
      expect(shown).toContain(line);
    }
    expect(await told('meeting', 'list')).toMatch(/14\.03\.2025 .* KKR Fjordlandet /);
  });

  it('hands over all that is open, and warns of it once the body is dissolved', async () => {
    const list = await told('body', 'handover', BODY);
    for (const heading of ['Åbne sager:', 'Udsatte sager:', 'Åbne løfter om at komme igen:', 'Åbne frister:']) {
      expect(list.split('\n')).toContain(heading);
    }
    await send('RegisterBody', { id: 'kkr-hav', name: 'KKR Hav' });
    await send('DissolveBody', { id: BODY, on: '2025-12-31', successorId: 'kkr-hav' });
    expect(await told('body', 'handover', BODY)).toContain('Nedlagt med udgangen af 31.12.2025; efterfølger: kkr-hav');
    expect(await told('deferred')).toContain('overfør sagen til efterfølgeren kkr-hav (TransferCase)');
    const meeting = JSON.stringify({ id: 'sent', bodyId: BODY, date: '2026-02-06' });
    const refused = await sagsgang(data, ['do', 'ScheduleMeeting', meeting]);
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('brug efterfølgeren kkr-hav')]);
  });

  it('is named with those there are where it is not known', async () => {
    const ended = await sagsgang(data, ['body', 'show', 'ukendt', '--json']);
    expect(ended.json<{ error: string }>().error).toBe(
      'Organet ukendt findes ikke. Organerne er: kkr-fjordlandet, kkr-hav.',
    );
  });
});
