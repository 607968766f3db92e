import { cleanUp, newData, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const BODY = 'sandvig';
const MEETING = 'sandvig-2026-03-20';

let data: string;
beforeAll(() => {
  data = newData();
});
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;
const does = (type: string, id: string, rest: object): Promise<string> =>
  told('do', type, JSON.stringify({ id, ...rest }));

/** Sandvig Byråd with three members and two cases; the meeting is opened at 17.00. */
async function sandvig(): Promise<void> {
  await does('RegisterBody', BODY, { name: 'Sandvig Byråd' });
  await does('SetBodyProfile', BODY, { profile: 'ksl-council' });
  for (const name of ['Ane Krog', 'Bo Lund', 'Carl Vang']) {
    await does('RecordMembership', BODY, { name, from: '2026-01-01' });
  }
  await does('ScheduleMeeting', MEETING, { bodyId: BODY, date: '2026-03-20' });
  for (const [id, title, number] of [
    ['molen', 'Ny mole', '2'],
    ['havnen', 'Havnens takster', '3'],
  ] as const) {
    await told('case', 'open', id, title, '--body', BODY);
    await does('ScheduleCase', id, { meetingId: MEETING, number });
  }
  await does('OpenMeeting', MEETING, { at: '17.00' });
}

describe('a meeting as a secretary follows it', () => {
  it('is told from the first item to the loss of its quorum, and shows', async () => {
    await sandvig();
    const seats = [{ substituteFor: 'Bo Lund', items: ['2'] }];
    const members = ['Ane Krog', 'Bo Lund', 'Carl Vang'].map((name) => ({ name, role: 'present' }));
    await does('RecordAttendance', MEETING, { attendees: members });
    await told('meeting', 'item', 'open', MEETING, '2', '--at', '17.10');
    await does('DecideRecusal', MEETING, { number: '2', name: 'Bo Lund', recused: true, reason: 'Han ejer en båd.' });
    await does('RecordAttendance', MEETING, { attendees: [{ name: 'Dorte Friis', role: 'substitute', seats }] });
    await told('meeting', 'item', 'close', MEETING, '2', '--at', '17.30');
    await does('SuspendMeeting', MEETING, { at: '17.30', reason: 'Gruppemøder' });
    await does('ResumeMeeting', MEETING, { at: '17.45' });
    const gone = members.slice(1).map((member) => ({ ...member, leftAt: '3' }));
    await does('RecordAttendance', MEETING, { attendees: gone });
    await does('LoseQuorum', MEETING, { number: '3', at: '17.50' });
    const shown = (await told('meeting', 'show', MEETING)).split('\n');
    for (const line of [
      '  2     17.10–17.30',
      '  afbrudt 20.03.2026 kl. 17.30, genoptaget 20.03.2026 kl. 17.45: Gruppemøder',
      '  2     Bo Lund: inhabil (Han ejer en båd.)',
      '  fra punkt 3 (1 til stede, mindst 2 kræves)',
    ]) {
      expect(shown).toContain(line);
    }
  });

  it('answers who was entitled to vote on an item, and why others were not', async () => {
    expect(await told('meeting', 'voters', MEETING, '2')).toBe(
      [
        'Stemmeberettigede på punkt 2 (den 20. marts 2026 kl. 17.30): 3',
        '  Ane Krog',
        '  Carl Vang',
        '  Dorte Friis, suppleant for Bo Lund',
        'Uden stemmeret:',
        '  Bo Lund: inhabil',
        'Organet var beslutningsdygtigt.',
        'Medlemmer: 3; mindst 2 skal være til stede',
        '',
      ].join('\n'),
    );
    expect(await told('meeting', 'voters', MEETING, '3')).toContain('Organet var ikke beslutningsdygtigt.');
    const json = (await succeed(data, ['meeting', 'voters', MEETING, '2', '--at', '17.15', '--json'])).json<object>();
    expect(json).toMatchObject({ moment: { date: '2026-03-20', at: '17.15' }, quorate: true });
  });

  it('leaves the case that could not be decided to the next meeting, for that reason', async () => {
    const decision = { id: 'havnen', meetingId: MEETING, text: 'Godkendt.', outcomes: ['approved'] };
    const refused = await sagsgang(data, ['do', 'RecordDecision', JSON.stringify(decision)]);
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('Afvist (quorum-lost)')]);
    await does('CloseMeeting', MEETING, { at: '18.00' });
    expect(await told('deferred')).toContain('organet var ikke beslutningsdygtigt');
    expect(await told('case', 'history', 'havnen')).toContain(
      'Organet var ikke længere beslutningsdygtigt; sagen venter',
    );
    expect(await told('case', 'history', 'molen')).toContain('Inhabilitet: Bo Lund er inhabil: Han ejer en båd.');
  });

  it('takes items together, and refuses another one meanwhile, in words', async () => {
    await does('ScheduleMeeting', 'sandvig-2026-04-17', { bodyId: BODY, date: '2026-04-17' });
    await does('OpenMeeting', 'sandvig-2026-04-17', {});
    const item = (...args: string[]) => sagsgang(data, ['meeting', 'item', 'open', 'sandvig-2026-04-17', ...args]);
    expect((await item('4', '--together', '5', '6', '--on', '2026-04-17')).code).toBe(0);
    const refused = await item('7');
    expect([refused.code, refused.out]).toEqual([
      1,
      expect.stringContaining('Punkt 4, 5 og 6 er stadig åbne; luk dem først'),
    ]);
    expect(await told('meeting', 'show', 'sandvig-2026-04-17')).toContain('4     i gang (sammen med 5 og 6)');
  });

  it.each([
    ['a meeting that is not there', ['meeting', 'voters', 'intet', '2'], /Mødet intet findes ikke/],
    ['no time of the day', ['meeting', 'voters', MEETING, '2', '--at', '9'], /»9« er ikke et klokkeslæt/],
    ['a day that is none', ['meeting', 'voters', MEETING, '2', '--on', 'i går'], /»i går« er ikke en dato/],
  ])('refuses a question about %s, in words', async (_, args, words) => {
    const ended = await sagsgang(data, args);
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(words)]);
  });
});
