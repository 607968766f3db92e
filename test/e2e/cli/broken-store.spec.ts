import { createHash } from 'node:crypto';
import { openSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, copyOf, dataWith, FIRST, newData, sagsgang } from './command-line';

jest.setTimeout(300_000);

let sound: string;
beforeAll(async () => {
  sound = await dataWith([FIRST]);
});
afterAll(cleanUp);

const digestOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

function scribble(file: string): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, 'This was a database once. '.repeat(4), 0);
  closeSync(handle);
}

const halve = (file: string): void => truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);

describe('a log that is damaged', () => {
  it.each([
    ['in its header', scribble, /events\.sqlite er ikke en database; læg en sikkerhedskopi tilbage/],
    ['since its end is missing', halve, /events\.sqlite er beskadiget; læg en sikkerhedskopi tilbage/],
  ])('%s is named with the way out, and is not touched', async (_, damage, words) => {
    const data = copyOf(sound);
    const file = join(data, 'events.sqlite');
    damage(file);
    const before = digestOf(file);
    for (const verb of [
      ['case', 'list', '--json'],
      ['minutes', 'import', FIRST, '--json'],
    ]) {
      const ended = await sagsgang(data, verb);
      expect(ended.code).toBe(1);
      expect(ended.json<{ error: string }>().error).toMatch(words);
    }
    expect(digestOf(file)).toBe(before);
  });
});

describe('a data directory', () => {
  it('that is a file is refused by name', async () => {
    const file = join(newData(), 'data');
    writeFileSync(file, 'x');
    const ended = await sagsgang(file, ['case', 'list']);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/data kan ikke bruges.*--data eller SAGSGANG_DATA/);
  });

  it('that is new but for one broken file is refused at once, and no thread is left behind', async () => {
    const data = newData();
    writeFileSync(join(data, 'policies.sqlite'), 'This was a database once. '.repeat(400));
    const ended = await sagsgang(data, ['case', 'list', '--json']);
    expect(ended.code).toBe(1);
    expect(ended.json<{ error: string }>().error).toMatch(/policies\.sqlite er ikke en database/);
  });

  it('without its keys says so at every start, and still tells the case', async () => {
    const data = copyOf(sound);
    rmSync(join(data, 'keys.sqlite'));
    for (const start of ['first', 'later']) {
      const ended = await sagsgang(data, ['case', 'history', 'aftentog']);
      expect([start, ended.code, ended.err]).toEqual([
        start,
        0,
        expect.stringMatching(/Nøglefilen .*keys\.sqlite manglede/),
      ]);
      expect(ended.out).toMatch(/Udsat til mødet den 16\. maj 2025/);
    }
  });

  it('with another master key is refused, and reads again with the right one', async () => {
    const data = copyOf(sound);
    const file = join(data, 'master.key');
    const right = readFileSync(file);
    writeFileSync(file, Buffer.alloc(32, 7).toString('base64'));
    const refused = await sagsgang(data, ['case', 'list', '--json']);
    expect(refused.code).toBe(1);
    expect(refused.json<{ error: string }>().error).toMatch(/Hovednøglen er en anden/);
    writeFileSync(file, right);
    expect((await sagsgang(data, ['case', 'list', '--json'])).code).toBe(0);
  });
});
