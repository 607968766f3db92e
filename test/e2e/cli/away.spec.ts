import { cleanUp, newData, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const MARCH = 'teknik-2025-03-12';
const MAY = 'teknik-2025-05-14';

let data: string;
beforeAll(async () => {
  data = newData();
  await send('RegisterBody', { id: 'teknik', name: 'Teknikudvalget' });
  await send('ScheduleMeeting', { id: MARCH, bodyId: 'teknik', date: '2025-03-12' });
  await told('case', 'open', 'stien', 'Sti langs Lilleå', '--body', 'teknik');
  await send('ScheduleCase', { id: 'stien', meetingId: MARCH, number: '4' });
});
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;
const send = (type: string, command: object): Promise<string> => told('do', type, JSON.stringify(command));

const parties = ['Lodsejerne ved Lilleå', 'Cyklistforbundet'];
const hearing = { id: 'stien', meetingId: MARCH, text: 'Sendes i høring.', parties, from: '2025-03-17' };

describe('a case that is sent to a hearing, as a secretary follows it', () => {
  it('is awaited until the hearing is closed, with who answered and who did not', async () => {
    await send('SendToHearing', { ...hearing, to: '2025-04-14' });
    const awaited = (await told('awaited')).split('\n');
    expect(awaited[0]).toBe('Sti langs Lilleå (stien)');
    expect(awaited[1]).toBe(
      '  høring h1 hos Lodsejerne ved Lilleå og Cyklistforbundet på mødet 12.03.2025 pkt. 4, fra 17.03.2025, senest 14.04.2025',
    );
    expect(awaited[2]).toMatch(/^ {2}har ventet \d+ dage; OVERSKREDET$/);
    await send('CloseHearing', { id: 'stien', on: '2025-04-14', answers: [{ party: 'Cyklistforbundet' }] });
    expect(await told('awaited')).toBe('Der ventes ikke på svar.\n');
    expect(await told('case', 'show', 'stien')).toContain(
      'lukket 14.04.2025 (svar fra Cyklistforbundet; intet svar fra Lodsejerne ved Lilleå)',
    );
  });

  it('comes back by itself once the condition that it was promised on is met', async () => {
    const target = { bodyId: 'teknik', meetingId: null, date: null, precision: null, condition: 'når svarene er læst' };
    const promise = { id: 'stien', meetingId: MARCH, target, quote: null, source: 'sentence' };
    await send('PromiseReturn', promise);
    await send('ScheduleMeeting', { id: MAY, bodyId: 'teknik', date: '2025-05-14' });
    expect(await told('meeting', 'show', MAY)).not.toContain('Sti langs Lilleå');
    await send('MeetCondition', { id: 'stien', returnId: 'r1', on: '2025-05-01' });
    expect(await told('meeting', 'show', MAY)).toContain('Sti langs Lilleå');
    expect(await told('case', 'show', 'stien')).toContain('når svarene er læst, opfyldt 01.05.2025');
  });

  it.each([
    [{ type: 'CloseHearing', command: { id: 'stien', on: '2025-04-14', answers: [] } }, /allerede lukket/],
    [
      { type: 'AnswerReferral', command: { id: 'stien', answeredBy: 'Rådet', text: 'Ja.' } },
      /Sagen er ikke oversendt\./,
    ],
    [{ type: 'SendToHearing', command: { ...hearing, meetingId: null, to: '2025-03-01' } }, /kan ikke slutte/],
  ])('refuses %j in words', async ({ type, command }, words) => {
    const ended = await sagsgang(data, ['do', type, JSON.stringify(command)]);
    expect([ended.code, ended.out]).toEqual([1, expect.stringMatching(words) as string]);
  });
});
