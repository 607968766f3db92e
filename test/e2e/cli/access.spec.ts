import { cleanUp, dataWith, FIRST, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const CASE = 'kkr-fjordlandet-2025-03-14-2.2';
const MARCH = 'kkr-fjordlandet-2025-03-14';
const TITLE = 'Aftentog på Fjordbanen – fælles holdning';

let data: string;
beforeAll(async () => {
  data = await dataWith([FIRST]);
});
afterAll(cleanUp);

const told = async (...args: string[]): Promise<string> => (await succeed(data, args)).out;
const setAccess = (closed: boolean, said: object = {}): string =>
  JSON.stringify({ id: CASE, meetingId: MARCH, scope: 'item', closed, decidedBy: 'Formand Ellen Prøve', ...said });
const CLOSING = setAccess(true, { basis: 'KSL § 10: forhandling om pris', publicTitle: 'Forhandling' });

describe('an item that is closed from the command line', () => {
  it('is refused under its own title, in words', async () => {
    const ended = await sagsgang(data, ['do', 'SetAccess', setAccess(true, { basis: 'KSL § 10', publicTitle: TITLE })]);
    expect(ended.code).toBe(1);
    expect(ended.out).toMatch(/Afvist \(public-title-tells\).*neutrale titel/);
  });

  it('is marked for the secretariat, and the public sees its neutral title and no text', async () => {
    const words = 'efter ønske fra Mågeby Kommune';
    expect(await told('case', 'history', CASE, '--public')).toContain(words);
    await told('do', 'SetAccess', CLOSING);
    const shown = await told('case', 'show', CASE);
    expect(shown).toContain(TITLE);
    expect(shown).toContain(
      'offentlig titel »Forhandling«; hjemmel: KSL § 10: forhandling om pris; besluttet af Formand',
    );
    expect(await told('case', 'history', CASE)).toContain(words);
    expect(await told('case', 'list')).toContain(`${TITLE}  [lukket: »Forhandling«]`);
    for (const question of [
      ['case', 'show', CASE],
      ['case', 'history', CASE],
      ['case', 'list'],
      ['meeting', 'show', MARCH],
      ['deferred'],
      ['returns', '--date', '2025-05-16'],
    ]) {
      const seen = await told(...question, '--public');
      expect(seen).toContain('Forhandling');
      expect(seen).not.toMatch(/Aftentog|Mågeby Kommune\./);
      expect(await told(...question, '--public', '--as-of', '40')).not.toContain('Aftentog');
    }
  });

  it('is found by its neutral title and by none of its words', async () => {
    expect(await told('case', 'show', 'forhandling')).toContain(TITLE);
    expect((await sagsgang(data, ['case', 'show', 'aftentog'])).err).toContain('Ingen sag passer');
  });

  it('is shown to everybody again once it was opened', async () => {
    await told('do', 'SetAccess', setAccess(false));
    expect(await told('case', 'show', 'aftentog', '--public')).toContain(TITLE);
  });
});
