import { cleanUp, dataWith, FIRST, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const BODY = 'kkr-fjordlandet';
const MARCH = `${BODY}-2025-03-14`;
const MAY = `${BODY}-2025-05-16`;

let data: string;
beforeAll(async () => {
  data = await dataWith([FIRST]);
});
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;
const nowhere = { bodyId: BODY, meetingId: null, date: null, precision: null, condition: null };
const send = (type: string, command: object, on = '2025-03-14'): Promise<string> =>
  told('do', type, JSON.stringify(command), '--effective-on', on);

/** A case that the meeting in March put off to somewhere. */
async function putOff(id: string, title: string, target: object): Promise<void> {
  await send('OpenCase', { id, bodyId: BODY, title }, '2025-03-01');
  await send('ScheduleCase', { id, meetingId: MARCH, number: null, toldBy: 'minutes' });
  await send('PostponeCase', { id, meetingId: MARCH, target: { ...nowhere, ...target }, text: 'Sagen blev udsat.' });
}

describe('the kinds of postponement, as a secretary sees them', () => {
  it('are groups of the deferred list, with what each waits for', async () => {
    const awaiting = { from: 'Trafikstyrelsen', what: 'tilladelse til færgen', askedOn: '2025-03-17' };
    await putOff('faergen', 'Cykelfærgen', { awaiting });
    await putOff('broen', 'Broen over åen', { date: '2025-11-30', precision: 'season' });
    await putOff('havnen', 'Støj fra havnen', { reviewOn: '2025-06-02' });
    const list = await told('deferred');
    expect(list).toMatch(/Venter på et svar:\n {2}Cykelfærgen .*\n.* på svar fra Trafikstyrelsen \(spurgt den 17/);
    expect(list).toMatch(/Broen over åen \(broen\)\n {4}udsat den 14\.03\.2025 til efteråret 2025\n/);
    expect(list).toMatch(/med dag for fornyet vurdering:\n {2}Støj fra havnen .*\n.*\n.*SKAL VURDERES IGEN/);
  });

  it('take the answer in, and bring the case to the next agenda', async () => {
    const answer = { id: 'faergen', returnId: 'r1', receivedOn: '2025-04-02', answer: 'Tilladelsen er givet.' };
    await send('RecordAwaitedAnswer', answer, '2025-04-02');
    expect(await told('case', 'history', 'faergen')).toContain(
      'Svaret, som sagen ventede på, kom den 2. april 2025: "Tilladelsen er givet."',
    );
    expect(await told('meeting', 'show', MAY)).toMatch(/Cykelfærgen +\[foreslået\]/);
    const other = JSON.stringify({ ...answer, answer: 'Nej.' });
    const again = await sagsgang(data, ['do', 'RecordAwaitedAnswer', other, '--effective-on', '2025-04-02']);
    expect(again.code).toBe(1);
    expect(`${again.out}${again.err}`).toContain('Svaret er allerede noteret som modtaget den 02.04.2025.');
  });

  it('show with the case each time that it was put off, and who did', async () => {
    const target = { ...nowhere, reviewOn: '2030-01-02' };
    await send('PostponeCase', { id: 'havnen', meetingId: null, target }, '2025-06-02');
    const shown = await told('case', 'show', 'havnen');
    expect(shown).toContain('Udsættelser (1 af organet selv):');
    expect(shown).toMatch(
      / 1\. gang {2}14\.03\.2025 {2}mødet 14\.03\.2025: udsat af organet på ubestemt tid, .* {2}#\d+\n/,
    );
    expect(shown).toMatch(/ 2\. gang {2}02\.06\.2025 {2}mellem møder: flyttet af administrationen på ubestemt tid/);
    expect(await told('deferred')).toContain('udsat 2 gange (heraf 1 af organet selv)');
  });

  it('end where the deferral is withdrawn', async () => {
    await send('WithdrawReturn', { id: 'broen', returnId: 'r1', reason: 'Broen er væltet.' }, '2025-07-01');
    expect(await told('deferred')).not.toContain('Broen over åen');
    expect(await told('case', 'show', 'broen')).toContain('(trukket tilbage: Broen er væltet.)');
    expect(await told('case', 'history', 'broen')).toContain('Udsættelsen blev frafaldet: Broen er væltet.');
  });
});
