import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLog } from '../../crash/log-file';
import { cleanUp, dataWith, FIRST, newData, sagsgang, SECOND, succeed } from './command-line';

jest.setTimeout(300_000);

let data: string;
let events: number;
let answers: unknown;
beforeAll(async () => {
  data = await dataWith([FIRST, SECOND]);
  events = readLog(data).length;
  answers = await answersOf(data);
});
afterAll(cleanUp);

/** The keys move apart from the log, as a person has to move them. */
function bringKeys(from: string, to: string): void {
  for (const file of ['keys.sqlite', 'master.key']) copyFileSync(join(from, file), join(to, file));
}

const answersOf = async (place: string): Promise<unknown[]> => {
  const history = await succeed(place, ['case', 'history', 'aftentog', '--json']);
  const returns = await succeed(place, ['returns', '--date', '2025-05-16', '--json']);
  return [history.json(), returns.json()];
};

describe('a log that moves house', () => {
  it('is copied whole, and gives the same answers from its new place', async () => {
    const target = newData();
    const copied = await succeed(target, ['log', 'copy', '--from', data, '--to', target, '--json']);
    expect(copied.json()).toEqual({ events, appended: events });
    bringKeys(data, target);
    expect(await answersOf(target)).toEqual(answers);
    const again = await succeed(target, ['log', 'copy', '--from', data, '--to', target]);
    expect(again.out).toContain(`ens: ${events} hændelser`);
  });

  it('goes through a file with one line an event, in which no text can be read', async () => {
    const [file, target] = [join(newData(), 'log.jsonl'), newData()];
    expect((await succeed(data, ['log', 'export', file, '--json'])).json()).toEqual({ events, file });
    const exported = readFileSync(file, 'utf8');
    expect(exported.trimEnd().split('\n')).toHaveLength(events);
    expect(exported).not.toContain('Aftentog');
    expect((await succeed(target, ['log', 'import', file, '--json'])).json()).toEqual({ events, appended: events });
    bringKeys(data, target);
    expect(await answersOf(target)).toEqual(answers);
  });

  it('is refused where the target holds something else, and the target stays as it was', async () => {
    const other = await dataWith([SECOND]);
    const before = readLog(other);
    const ended = await sagsgang(other, ['log', 'copy', '--from', data, '--to', other]);
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(/ikke ens ved hændelse \d+.*tom log/) as string]);
    expect(readLog(other)).toEqual(before);
  });

  it.each([
    ['is cut off', (text: string) => text.slice(0, -20), /Linje \d+: den er ikke hel JSON/],
    ['lacks a line', (text: string) => text.replace(/^.*\n/, ''), /Linje 1: dens nummer følger ikke/],
    ['names an event that nobody knows', (text: string) => text.replace('CaseOpened', 'CaseDreamt'), /CaseDreamt/],
  ])('is refused from a file that %s, before anything is appended', async (_what, spoil, words) => {
    const [file, target] = [join(newData(), 'log.jsonl'), newData()];
    await succeed(data, ['log', 'export', file]);
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    const ended = await sagsgang(target, ['log', 'import', file]);
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(words) as string]);
    expect(readLog(target)).toEqual([]);
  });

  it('comes back from a backup with an event that nobody can read, where that is asked for', async () => {
    const [file, target] = [join(newData(), 'log.jsonl'), newData()];
    await succeed(data, ['log', 'export', file]);
    writeFileSync(file, readFileSync(file, 'utf8').replace('CaseOpened', 'CaseDreamt'));
    const refused = await sagsgang(target, ['log', 'import', file]);
    expect(refused.err).toMatch(/Linje \d+ \(CaseDreamt i case-.*Intet er indlæst.*--keep-unreadable/);
    const kept = await succeed(target, ['log', 'import', file, '--keep-unreadable', '--json']);
    expect(kept.json()).toEqual({ events, appended: events });
  });

  it('is not looked for in a directory that does not exist, and none is made', async () => {
    const missing = join(newData(), 'nowhere');
    const ended = await sagsgang(data, ['log', 'copy', '--from', missing, '--to', newData()]);
    expect([ended.code, ended.err]).toEqual([1, expect.stringMatching(/ingen log/) as string]);
    expect(existsSync(missing)).toBe(false);
  });
});
