import { cleanUp, newData, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const COMMITTEE = 'kultur-2025-03-12';
const COUNCIL = 'byraad-2025-03-26';

let data: string;
beforeAll(async () => {
  data = newData();
  await send('RegisterBody', { id: 'kultur', name: 'Kulturudvalget' });
  await send('RegisterBody', { id: 'byraad', name: 'Nørre Strand Byråd' });
  await send('ScheduleMeeting', { id: COMMITTEE, bodyId: 'kultur', date: '2025-03-12' });
  await told('case', 'open', 'biblioteket', 'Udvidelse af biblioteket', '--body', 'kultur');
});
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;
const send = (type: string, command: object): Promise<string> => told('do', type, JSON.stringify(command));
const show = async (): Promise<string[]> => (await told('case', 'show', 'biblioteket')).split('\n');

describe('the way of a case to its decision, as a secretary lays it', () => {
  it('shows each body with whose turn it is, and who decides', async () => {
    await told('case', 'path', 'biblioteket', `kultur@${COMMITTEE}`, 'byraad');
    expect(await show()).toEqual(
      expect.arrayContaining([
        'Beslutningsvej (afgøres i Nørre Strand Byråd):',
        '→ 1. Kulturudvalget 12.03.2025: foreslået til dagsordenen',
        '  2. Nørre Strand Byråd: venter; afgør sagen',
      ]),
    );
  });

  it('brings it before the council as the committee changed it', async () => {
    const id = 'biblioteket';
    const recommendation = { id, meetingId: COMMITTEE, text: 'Biblioteket udvides.', points: [] };
    await send('ProposeRecommendation', recommendation);
    await send('ScheduleCase', { id, meetingId: COMMITTEE, number: '3' });
    await send('OpenMeeting', { id: COMMITTEE });
    const text = 'Godkendt, dog uden caféen.';
    await send('RecordDecision', { id, meetingId: COMMITTEE, text, outcomes: ['approved_with_changes'] });
    await send('ScheduleMeeting', { id: COUNCIL, bodyId: 'byraad', date: '2025-03-26' });
    const shown = await show();
    expect(shown[1]).toBe('anbefalet · biblioteket');
    expect(shown).toEqual(
      expect.arrayContaining([
        '  1. Kulturudvalget 12.03.2025: godkendt med ændringer',
        '→ 2. Nørre Strand Byråd 26.03.2025: foreslået til dagsordenen; afgør sagen',
        'Indstilling (version 2 fra Kulturudvalget, efter version 1):',
        'Biblioteket udvides.',
        'Med ændringen:',
        text,
      ]),
    );
    expect(await told('case', 'history', id)).toContain('Sagen går videre til Nørre Strand Byråd');
  });

  it.each([
    [
      ['case', 'path', 'biblioteket', 'byraad'],
      /Afvist \(path-already-walked\).*trin 1 \(Kulturudvalget\) ligger fast/,
    ],
    [['case', 'path', 'biblioteket', 'kultur', 'byraad:3'], /»byraad:3« er ikke et trin/],
    [['case', 'path', 'biblioteket', 'kultur', 'byraad:1'], /Nørre Strand Byråd har 1\. behandling, men ingen 2\./],
  ])('refuses %j in words', async (args, words) => {
    const ended = await sagsgang(data, args);
    expect([ended.code, ended.out + ended.err]).toEqual([1, expect.stringMatching(words) as string]);
  });
});
