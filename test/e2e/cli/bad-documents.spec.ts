import { randomBytes } from 'node:crypto';
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp, FIRST, newData, sagsgang, succeed, textOf } from './command-line';
import { readLog } from '../../crash/log-file';

jest.setTimeout(300_000);
afterAll(cleanUp);

const folder = newData();

function written(name: string, content: Uint8Array | string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function sparse(name: string, bytes: number): string {
  const file = written(name, '');
  truncateSync(file, bytes);
  return file;
}

const windows1252 = (text: string): Buffer => Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');

describe('a file that is no minutes', () => {
  it.each([
    ['empty', () => written('tom.txt', ''), /tom\.txt.*tom/i],
    ['binary', () => written('binær.pdf', Buffer.concat([Buffer.from('%PDF-1.7\0'), randomBytes(4096)])), /binær\.pdf/],
    ['21 MB of text', () => written('stor.txt', 'a'.repeat(21_000_000)), /stor\.txt.*21 MB/],
    ['200 MB', () => sparse('kæmpe.txt', 200_000_000), /kæmpe\.txt.*200 MB/],
    ['a letter', () => written('brev.txt', 'Kære alle\n\nTak for sidst.\n'), /brev\.txt.*ligner ikke et referat/],
    ['missing', () => join(folder, 'borte.txt'), /borte\.txt.*findes ikke/],
    ['a folder', () => folder, /EISDIR|mappe/],
  ])('since it is %s, is refused by name, and nothing is stored', async (_, make, words) => {
    const data = newData();
    const ended = await sagsgang(data, ['minutes', 'import', make(), '--json']);
    expect(ended.code).toBe(1);
    expect(ended.json<{ error: string }>().error).toMatch(words);
    expect(readLog(data)).toEqual([]);
  });
});

describe('a document in another shape', () => {
  it('reads the same from Windows-1252 as from UTF-8', async () => {
    const parsed = async (file: string): Promise<unknown> =>
      (await succeed(folder, ['minutes', 'parse', file, '--json'])).json();
    expect(await parsed(written('gammel.txt', windows1252(textOf(FIRST))))).toEqual(await parsed(FIRST));
  });
});
