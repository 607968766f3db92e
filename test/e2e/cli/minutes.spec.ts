import { cleanUp, dataWith, FIRST, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const MARCH = 'kkr-fjordlandet-2025-03-14';

interface Shown {
  readonly minutes: string;
  readonly documents: readonly { readonly sha256: string }[];
  readonly attendance: readonly { readonly name: string; readonly role: string }[];
}

let data: string;
beforeAll(async () => {
  data = await dataWith([FIRST]);
});
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;
const meeting = async (): Promise<Shown> => (await succeed(data, ['meeting', 'show', MARCH, '--json'])).json<Shown>();
const tell = (type: string, fields: object) => told('do', type, JSON.stringify({ id: MARCH, ...fields }));

describe('the minutes that were imported, as a secretary goes on with them', () => {
  it('are sent, remarked on and signed until they are approved', async () => {
    expect(await told('meeting', 'list')).toContain('afholdt (referat: udkast)');
    await told('minutes', 'send', MARCH, '--on', '2025-03-17', '--remarks-by', '2025-03-24');
    await tell('RemarkOnMinutes', { by: 'Ellen Prøve', text: 'Hun stemte imod.', on: '2025-03-20' });
    expect(await told('meeting', 'list')).toContain('afholdt (referat: med bemærkninger)');
    const stranger = await sagsgang(data, ['minutes', 'sign', MARCH, 'Ingen', 'Sådan']);
    expect([stranger.code, stranger.out]).toEqual([1, expect.stringContaining('endnu mangler at underskrive')]);
    const { attendance } = await meeting();
    const members = attendance.filter(({ role }) => role === 'present' || role === 'substitute');
    for (const { name } of members) await tell('SignMinutes', { name, on: '2025-03-26' });
    const shown = await told('meeting', 'show', MARCH);
    expect(shown).toContain('\nReferat: godkendt\n  sendt ud 17.03.2025, frist for bemærkninger 24.03.2025\n');
    expect(shown).toContain('  godkendt 26.03.2025 med alle deltageres underskrift');
    expect((await sagsgang(data, ['minutes', 'send', MARCH])).out).toContain('Muligt nu: CorrectMinutes');
  });

  it('are corrected by an addendum and published once somebody has checked them', async () => {
    const [document] = (await meeting()).documents;
    await tell('CorrectMinutes', { text: 'Ellen Prøve stemte imod.', number: '2.2', decidedBy: 'formanden' });
    await tell('PublishMinutes', { sha256: document?.sha256, checkedBy: 'Bent Eksempel', on: '2025-03-27' });
    const shown = await told('meeting', 'show', MARCH);
    expect(shown).toContain('\nReferat: berigtiget\n');
    expect(shown).toContain('af formanden til punkt 2.2: Ellen Prøve stemte imod.');
    expect(shown).toContain('Referatet er offentliggjort 27.03.2025; kontrolleret af Bent Eksempel');
    await tell('Unpublish', { what: 'minutes', reason: 'Et navn stod der.', on: '2025-03-28' });
    expect(await told('meeting', 'show', MARCH)).toContain('taget af offentligheden 28.03.2025: Et navn stod der.');
  });
});
