import { readLog } from '../../crash/log-file';
import { cleanUp, dataWith, FIRST, sagsgang, SECOND, succeed } from './command-line';

jest.setTimeout(300_000);

const MEETING = 'kkr-fjordlandet-2025-05-16';
const POSTPONED = 'kkr-fjordlandet-2025-03-14-2.2';

/** Both meetings, imported by »referent«. */
let data: string;
/** The number of the last event of the first meeting's import. */
let afterFirst: number;

beforeAll(async () => {
  data = await dataWith([FIRST], 'referent');
  afterFirst = readLog(data).length - 1;
  await succeed(data, ['minutes', 'import', SECOND, '--actor', 'referent']);
});

afterAll(cleanUp);

const QUERIES: readonly (readonly [string, readonly string[], RegExp, readonly string[]])[] = [
  ['case list', [], /udsat .*Fælles beredskab på øerne/, ['cases']],
  ['case show', [POSTPONED], /Aftentog på Fjordbanen/, ['id', 'title', 'state']],
  ['case history', ['aftentog'], /#\d+ .*Udsat til mødet den 16\. maj 2025/, ['case', 'history']],
  ['meeting list', [], /16\.05\.2025|16\. maj 2025|2025-05-16/, ['meetings']],
  ['meeting show', [MEETING], /Forslag om lavere fart/, ['id', 'date']],
  ['meeting calendar', [MEETING], /16\.05\.2025 .*\n {2}Ingen frister/, ['meetings']],
  [
    'meeting next-list',
    ['kkr-fjordlandet-2025-03-14'],
    /UDELADER:\n {2}2\.2 .*\n {2}2\.7/,
    ['next', 'lines', 'wasTyped'],
  ],
  ['returns', ['--date', '2025-05-16'], /Aftentog/, ['returns', 'declaredWithoutCase']],
  ['deferred', [], /Fælles beredskab på øerne/, ['deferred']],
  ['awaited', [], /Der ventes ikke på svar|har ventet/, ['awaited']],
  ['deadlines', [], /flyttet fra/, ['deadlines']],
  ['figures', [], /Punkter udsat af organet selv, pr\. møde: /, ['figures']],
  ['figures', ['promises-kept'], /Talt med:\n {2}Aftentog .*: holdt; .*#\d+/, ['value', 'counted', 'of', 'behind']],
  ['projections status', [], /Loggen ender ved position \d+/, ['head', 'readModels', 'policies']],
];

describe.each(QUERIES)('sagsgang %s', (verb, args, words, fields) => {
  it('answers in words, and as JSON with nothing beside it on standard output', async () => {
    const inWords = await succeed(data, [...verb.split(' '), ...args]);
    expect(inWords.out).toMatch(words);
    const asJson = await succeed(data, [...verb.split(' '), ...args, '--json']);
    expect(Object.keys(asJson.json<object>())).toEqual(expect.arrayContaining([...fields]));
    expect(asJson.err).toBe('');
  });
});

describe('the list of cases for the next meeting', () => {
  it('names the four cases of the first meeting that come back, and is not written before a later one is planned', async () => {
    const { out } = await succeed(data, ['meeting', 'next-list', 'kkr-fjordlandet-2025-03-14']);
    expect(out).toContain('Næste møde i KKR Fjordlandet er den 16. maj 2025. Disse sager ventes på mødet:');
    expect(out.match(/^- /gm)).toHaveLength(4);
    const last = await sagsgang(data, ['meeting', 'next-list', 'kkr-fjordlandet-2025-08-29']);
    expect([last.code, last.err]).toEqual([1, expect.stringContaining('Planlæg det med ScheduleMeeting')]);
  });
});

describe('the field names of the answers', () => {
  it('are those that were agreed for lists, histories and returns', async () => {
    const { cases } = (await succeed(data, ['case', 'list', '--json'])).json<{ cases: object[] }>();
    expect(Object.keys(cases[0] ?? {})).toEqual(expect.arrayContaining(['id', 'title', 'state']));
    const told = (await succeed(data, ['case', 'history', POSTPONED, '--json'])).json<{
      case: object;
      history: { actor: string; meeting: object | null }[];
    }>();
    expect(Object.keys(told.case)).toEqual(['id', 'title', 'state']);
    const line = ['number', 'position', 'recordedAt', 'effectiveOn', 'meeting', 'itemNumber', 'type', 'text'];
    expect(Object.keys(told.history[0] ?? {})).toEqual(expect.arrayContaining(line));
    expect(told.history.find(({ meeting }) => meeting !== null)?.meeting).toMatchObject({ body: 'KKR Fjordlandet' });
    expect(told.history[0]?.actor).toBe('referent');
    const { returns } = (await succeed(data, ['returns', '--meeting', MEETING, '--json'])).json<{
      returns: object[];
    }>();
    const row = 'caseId title itemNumber source target declared placement fate quote'.split(' ');
    expect(Object.keys(returns[0] ?? {})).toEqual(expect.arrayContaining(row));
  });
});

describe('a look at how it was', () => {
  it('by the number of an event shows the case still postponed', async () => {
    const state = async (...asOf: string[]): Promise<string | undefined> =>
      (await succeed(data, ['case', 'show', POSTPONED, '--json', ...asOf])).json<{ state?: string }>().state;
    expect(await state('--as-of', String(afterFirst))).toBe('postponed');
    expect(await state()).not.toBe('postponed');
  });

  it('at an instant before anything was recorded finds no case', async () => {
    const { cases } = (await succeed(data, ['case', 'list', '--json', '--as-of', '2020-01-01T00:00:00Z'])).json<{
      cases: object[];
    }>();
    expect(cases).toEqual([]);
  });
});

describe('an instant without a zone', () => {
  it('is in UTC, wherever the machine stands', async () => {
    const history = async (...asOf: string[]): Promise<readonly { recordedAt: string }[]> => {
      const asked = ['case', 'history', POSTPONED, '--json', ...asOf];
      const ended = await sagsgang(data, asked, { TZ: 'America/New_York' });
      return ended.json<{ history: { recordedAt: string }[] }>().history;
    };
    const [first] = await history();
    const then = await history('--as-of', first?.recordedAt ?? '');
    expect(then.length).toBeLessThan((await history()).length);
    expect(await history('--as-of', (first?.recordedAt ?? '').replace('Z', ''))).toEqual(then);
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['a case that does not exist', ['case', 'history', 'xyzzy'], 1, /»xyzzy«.*case list/],
    ['a meeting that does not exist', ['meeting', 'show', 'xyzzy'], 1, /xyzzy.*meeting list/],
    ['a date that is no day', ['returns', '--date', '2025-02-30'], 1, /2025-02-30/],
    ['neither a date nor a meeting', ['returns'], 1, /--date/],
    ['a figure that does not exist', ['figures', 'lykke'], 1, /lykke findes ikke\. Der er: promises-kept/],
    ['a day that is none', ['figures', '--from', '2025-02-30'], 1, /--from 2025-02-30/],
    ['days that are none', ['figures', '--from', '2025-03-02', '--to', '2025-03-01'], 1, /ingen dage imellem/],
    ['a moment that is none', ['case', 'list', '--as-of', 'i går'], 1, /--as-of/],
    ['an event that is not there yet', ['case', 'list', '--as-of', '99999'], 1, /loggen slutter ved hændelse \d+/],
    ['a verb that does not exist', ['case', 'listt'], 1, /listt findes ikke.*--help/],
    ['an option that does not exist', ['case', 'list', '--colour'], 1, /--colour findes ikke her/],
    ['an argument that is missing', ['case', 'show'], 1, /mangler/],
  ])('about %s is refused in words, with the way out', async (_, args, code, words) => {
    const ended = await sagsgang(data, [...args, '--json']);
    expect(ended.code).toBe(code);
    expect(ended.json<{ error: string }>().error).toMatch(words);
    expect(ended.err).not.toMatch(/\n\s+at /);
  });

  it('is helped in Danish', async () => {
    const { out } = await sagsgang(data, ['case', '--help']);
    expect(out).toMatch(/Brug: sagsgang case \[valg\] \[kommando\]/);
    expect(out).toMatch(/Valg:\n.*vis hjælpen/);
    expect(out).not.toMatch(/Usage|Options|display help/);
  });

  it('since several cases fit lists them and ends with 2', async () => {
    const ended = await sagsgang(data, ['case', 'history', 'fælles']);
    expect(ended.code).toBe(2);
    expect(ended.out).toMatch(/\d+ sager passer på »fælles«/);
    const asJson = await sagsgang(data, ['case', 'show', 'fælles', '--json']);
    expect(asJson.code).toBe(2);
    expect(asJson.json<{ hits: object[] }>().hits.length).toBeGreaterThan(1);
  });
});

describe('a rebuild', () => {
  it('gives the same answer and appends nothing', async () => {
    const ask = async (): Promise<string> => (await succeed(data, ['case', 'history', POSTPONED, '--json'])).out;
    const [before, log] = [await ask(), readLog(data)];
    await succeed(data, ['projections', 'rebuild', '--json']);
    expect(await ask()).toBe(before);
    expect(readLog(data)).toEqual(log);
  });
});
