import { cleanUp, newData, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const MEETING = 'klit-2025-03-12';

let data: string;
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;
const send = (type: string, fields: object): Promise<string> => told('do', type, JSON.stringify(fields));

/** A council, its meeting on a Wednesday, and two cases on the agenda. */
beforeAll(async () => {
  data = newData();
  await send('RegisterBody', { id: 'klit', name: 'Klitkøbing Byråd' });
  await send('SetBodyProfile', { id: 'klit', profile: 'ksl-council' });
  await send('ScheduleMeeting', { id: MEETING, bodyId: 'klit', date: '2025-03-12' });
  await send('RecordProcedure', { id: MEETING, number: '1', title: 'Dagsorden', kind: 'agenda' });
  for (const [id, title, number] of [
    ['havnen', 'Havnens fornyelse', '2'],
    ['broen', 'Broen over Sundet', '3'],
  ] as const) {
    await send('OpenCase', { id, bodyId: 'klit', title });
    await send('ScheduleCase', { id, meetingId: MEETING, number });
  }
});

describe('an agenda on its way to the members', () => {
  it('is sent late by the days of the law, and says so', async () => {
    await told('meeting', 'send', MEETING, '--sent-on', '2025-03-10');
    expect(await told('meeting', 'calendar', MEETING)).toContain(
      'Udsendelse af dagsorden: senest 07.03.2025 (4 hverdage før mødet); sendt 10.03.2025, 2 hverdage FOR SENT',
    );
  });

  it('gets a supplement, of which the reason and the items show', async () => {
    await send('OpenCase', { id: 'vejen', bodyId: 'klit', title: 'Vejen til stranden' });
    await send('ScheduleCase', { id: 'vejen', meetingId: MEETING, number: '4' });
    const why = ['--reason', 'Vejen er skredet', '--sent-on', '2025-03-11'];
    await told('meeting', 'send', MEETING, '--supplement', ...why);
    expect(await told('meeting', 'show', MEETING)).toMatch(
      /Tillægsdagsorden, sendt 11\.03\.2025, 3 hverdage FOR SENT: Vejen er skredet\n {2}4 +Vejen til stranden/,
    );
    const again = await sagsgang(data, ['meeting', 'send', MEETING, '--supplement', ...why]);
    expect([again.code, again.out]).toEqual([1, expect.stringMatching(/^Afvist \(lines-missing\)/)]);
  });

  it('shows what was changed after it was sent', async () => {
    const recommendation = { meetingId: MEETING, text: 'Det indstilles at bygge.', points: [] };
    await send('ProposeRecommendation', { id: 'havnen', ...recommendation });
    expect(await told('meeting', 'show', MEETING)).toContain('[ændret siden udsendelsen: indstillingen]');
  });
});

describe('an agenda that is approved with changes', () => {
  it('postpones the case of item 3 under item 1, and takes it back with the approval', async () => {
    await send('OpenMeeting', { id: MEETING });
    const changes = [{ number: '3', change: 'postponed' }];
    const approved = await send('ApproveAgenda', {
      id: MEETING,
      text: 'Godkendt, punkt 3 udsættes.',
      number: '1',
      changes,
    });
    expect(await told('deferred')).toContain('pkt. 3 (besluttet under punkt 1) på ubestemt tid');
    expect(await told('case', 'history', 'broen')).toContain(
      'Ved godkendelsen af dagsordenen (punkt 1): punkt 3 udsat',
    );
    const eventId = /\(([-0-9a-f]+)\)/.exec(approved)?.[1];
    await send('AnnulEntry', { id: `meeting-${MEETING}`, eventId, reason: 'Forkert punkt.' });
    expect(await told('deferred')).toBe('Ingen sager er udsat.\n');
    expect(await told('case', 'show', 'broen')).toContain('pkt. 3: på dagsordenen');
  });

  it('siger, at ingen sag er ændret, når det punkt, den blev godkendt under, ikke er nævnt', async () => {
    const approved = await send('ApproveAgenda', {
      id: MEETING,
      text: 'Godkendt, punkt 3 udsættes.',
      changes: [{ number: '3', change: 'postponed' }],
    });
    expect(approved).toContain('Ingen sag er ændret');
    expect(approved).toContain('"number"');
    expect(await told('deferred')).toBe('Ingen sager er udsat.\n');
    expect(await told('case', 'history', 'broen')).toContain(
      'Ved godkendelsen af dagsordenen: punkt 3 udsat; sagen er ikke ændret af det',
    );
    const shown = await told('meeting', 'show', MEETING);
    expect(shown).toContain('Dagsordenen blev godkendt: "Godkendt, punkt 3 udsættes."');
    expect(shown).toContain('punkt 3 udsat; sagen er ikke ændret af det');
  });
});
