import { setTimeout as sleep } from 'node:timers/promises';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLog } from '../../crash/log-file';
import { ask } from '../asking';
import { startServer } from '../running-server';
import { cleanUp, copyOf, dataWith, FIRST, newData, sagsgang, SECOND, succeed, textOf } from './command-line';

jest.setTimeout(300_000);
afterAll(cleanUp);

describe('an import', () => {
  it('that is only tried tells the plan and stores nothing', async () => {
    const data = newData();
    const ended = await succeed(data, ['minutes', 'import', FIRST, '--dry-run', '--json']);
    expect(ended.json()).toMatchObject({ outcome: 'planned', recorded: 0 });
    expect(ended.err).toMatch(/2\.2 +Aftentog på Fjordbanen.*\[ny sag\]/);
    expect(readLog(data)).toEqual([]);
  });

  it('of the same document again changes nothing', async () => {
    const data = await dataWith([FIRST]);
    const log = readLog(data);
    const ended = await succeed(data, ['minutes', 'import', FIRST, '--json']);
    expect(ended.json()).toMatchObject({ outcome: 'unchanged', differences: [], notTaken: [] });
    expect(readLog(data)).toEqual(log);
  });

  it('beside a running server is seen by the server soon', async () => {
    const data = newData();
    const server = await startServer(data, { SAGSGANG_SAMPLE: 'no' });
    await succeed(data, ['minutes', 'import', FIRST]);
    const total = async (): Promise<number> =>
      ((await ask(`${server.url}/api/cases`)).json() as { total: number }).total;
    for (let tries = 0; tries < 40 && (await total()) < 10; tries += 1) await sleep(250);
    expect(await total()).toBe(10);
    await server.stop();
  });
});

describe('an import in which two cases fit one item', () => {
  const TWO = 'kkr-fjordlandet-2025-03-14-2.1';
  let data: string;
  beforeAll(async () => {
    data = await dataWith([twoOfOneTitle()]);
  });

  it('asks, stores nothing and ends with 3', async () => {
    const log = readLog(data);
    const ended = await sagsgang(data, ['minutes', 'import', SECOND, '--json']);
    expect(ended.code).toBe(3);
    const { outcome, questions } = ended.json<{
      outcome: string;
      questions: { about: string; candidates: object[] }[];
    }>();
    expect(outcome).toBe('unsettled');
    expect(questions.map(({ about, candidates }) => [about, candidates.length])).toEqual([['2.1', 2]]);
    expect(readLog(data)).toEqual(log);
  });

  it.each([['2.1'], ['9.9=new'], ['2.1=no-such-case']])(
    'refuses the answer %s, which answers nothing',
    async (settle) => {
      const ended = await sagsgang(data, ['minutes', 'import', SECOND, '--settle', settle, '--json']);
      expect(ended.code).toBe(1);
      expect(ended.json<{ error: string }>().error).toContain(settle.split('=')[0]);
    },
  );

  it('attaches the item to the case that is named', async () => {
    const settled = copyOf(data);
    await succeed(settled, ['minutes', 'import', SECOND, '--settle', `2.1=${TWO}`]);
    const { history } = (await succeed(settled, ['case', 'history', TWO, '--json'])).json<{
      history: { type: string; meeting: { date: string } | null }[];
    }>();
    expect(history).toContainEqual(
      expect.objectContaining({
        type: 'DecisionRecorded',
        meeting: expect.objectContaining({ date: '2025-05-16' }) as unknown,
      }),
    );
  });
});

/** The first sample, but its item 2.1 bears the title of 2.2 and is postponed to the same meeting. */
function twoOfOneTitle(): string {
  const text = textOf(FIRST)
    .replace('2.1. Rammer for de fælles genbrugspladser i 2026', '2.1. Aftentog på Fjordbanen – fælles holdning')
    .replace(
      'Tovholder Dagny Skovmose gennemgik kortet over pladserne – se oplægget i',
      'Sagen blev udsat til næste KKR-møde den',
    )
    .replace('mødets bilag.', '16. maj 2025.');
  const file = join(newData(), 'to-sager.txt');
  writeFileSync(file, text);
  return file;
}
