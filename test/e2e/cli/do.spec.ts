import { readLog } from '../../crash/log-file';
import { cleanUp, copyOf, dataWith, FIRST, sagsgang, succeed } from './command-line';

jest.setTimeout(300_000);

const CASE = 'kkr-fjordlandet-2025-03-14-2.1';

let data: string;
beforeAll(async () => {
  data = await dataWith([FIRST]);
});
afterAll(cleanUp);

const close = (id: string): string[] => ['do', 'CloseCase', JSON.stringify({ id, reason: 'Sagen er færdig.' })];

/** The longest title, in characters, and how it is told. */
const LONGEST_TITLE = 1_000;
const TOO_LONG = 'ReviseCaseMaterial kan ikke modtages. title: Teksten må højst være på 1.000 tegn.';
const titled = (length: number): string[] => {
  const material = { id: CASE, meetingId: null, title: 'å'.repeat(length) };
  return ['do', 'ReviseCaseMaterial', JSON.stringify(material)];
};

describe('a command that is sent by hand', () => {
  it.each([
    ['closes a case with an open return', close('kkr-fjordlandet-2025-03-14-2.2'), /Afvist|"refused"/],
    ['is no command', ['do', 'SelfDestruct', JSON.stringify({ id: CASE })], /SelfDestruct/],
    ['lacks a field', ['do', 'SetDeadline', JSON.stringify({ id: CASE })], /date|dato/i],
    ['is no JSON', ['do', 'CloseCase', '{id:'], /ikke gyldig JSON/],
    ['names nobody', ['do', 'CloseCase', '{}'], /Angiv id/],
  ])('and %s ends with 1, says why and appends nothing', async (_, args, words) => {
    const before = readLog(data);
    const ended = await sagsgang(data, [...args, '--json']);
    expect(ended.code).toBe(1);
    expect(JSON.stringify(ended.json())).toMatch(words);
    expect(ended.err).not.toMatch(/\n\s+at /);
    expect(readLog(data)).toEqual(before);
  });

  it('with a text that is too long names the field and the limit, and appends nothing', async () => {
    const before = readLog(data);
    const told = await sagsgang(data, titled(LONGEST_TITLE + 1));
    expect(told).toMatchObject({ code: 1, out: '', err: `sagsgang: ${TOO_LONG}\n` });
    const asJson = await sagsgang(data, [...titled(LONGEST_TITLE + 1), '--json']);
    expect(asJson.code).toBe(1);
    expect(asJson.json()).toEqual({ error: TOO_LONG });
    expect(readLog(data)).toEqual(before);
  });

  it('may have a text as long as the limit', async () => {
    const copy = copyOf(data);
    await succeed(copy, titled(LONGEST_TITLE));
    const shown = await succeed(copy, ['case', 'show', CASE, '--json']);
    expect(shown.out).toContain('å'.repeat(LONGEST_TITLE));
  });

  it('may come in by standard input, where it is longer than an argument can be', async () => {
    const copy = copyOf(data);
    const background = 'ø'.repeat(190_000);
    const input = JSON.stringify({ id: CASE, meetingId: null, background });
    const ended = await sagsgang(copy, ['do', 'ReviseCaseMaterial', '-', '--json'], {}, input);
    expect([ended.code, ended.json()]).toEqual([0, expect.objectContaining({ kind: 'recorded' })]);
    expect((await succeed(copy, ['case', 'show', CASE, '--json'])).out).toContain(background);
    const long = JSON.stringify({ id: CASE, meetingId: null, background: 'ø'.repeat(200_001) });
    const refused = await sagsgang(copy, ['do', 'ReviseCaseMaterial', '-'], {}, long);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/background: .*200\.000 tegn/) as string]);
  });

  it('is recorded in the name of --actor, and sent again under its id it changes nothing', async () => {
    const sent = [...close(CASE), '--actor', 'Arkivet', '--command-id', 'luk-1', '--json'];
    expect((await succeed(data, sent)).json()).toMatchObject({ kind: 'recorded' });
    const log = readLog(data);
    expect((await succeed(data, sent)).json()).toMatchObject({ kind: 'repeated' });
    expect(readLog(data)).toEqual(log);
    const { case: told, history } = (await succeed(data, ['case', 'history', CASE, '--json'])).json<{
      case: { state: string };
      history: { actor: string; type: string }[];
    }>();
    expect(told.state).toBe('closed');
    expect(history.at(-1)).toMatchObject({ actor: 'Arkivet', type: 'CaseClosed' });
  });
});
