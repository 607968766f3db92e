import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { copyLog } from './copy-log';
import { readLogFile, writeLogFile } from './log-file';
import { openMemoryStore } from '../memory/memory-store';
import { anyLog, eventsOf, sourceOf } from './testing/sample-log';

afterEach(removeDataDirectories);

const inFile = (text: string | Buffer): string => {
  const file = join(dataDirectory(), 'log.jsonl');
  writeFileSync(file, text);
  return file;
};

const event = { stream: 'case-a', revision: 0, id: 'e1', type: 'Noted', data: {}, metadata: { actor: 'sekretær' } };
const line = (number: number, changes: object = {}): string => JSON.stringify({ number, ...event, ...changes });

async function read(file: string): Promise<number> {
  let events = 0;
  for await (const page of readLogFile(file)()) events += page.length;
  return events;
}

describe('the file of an exported log', () => {
  it('gives the same log again', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (events) => {
        const file = join(dataDirectory(), 'log.jsonl');
        expect(await writeLogFile(sourceOf(events), file)).toBe(events.length);
        const target = openMemoryStore();
        await copyLog(readLogFile(file), target);
        expect(await eventsOf(target)).toEqual(events);
      }),
    );
  });

  it('has one line of JSON an event, numbered from 0, and is its owner’s alone', async () => {
    const file = join(dataDirectory(), 'log.jsonl');
    await writeLogFile(sourceOf([{ ...event, data: '{"count":1}', metadata: '{"actor":"sekretær"}' }]), file);
    expect(readFileSync(file, 'utf8')).toBe(`${line(0, { data: { count: 1 } })}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('does not appear where writing it failed half-way', async () => {
    const file = join(dataDirectory(), 'log.jsonl');
    const failing = async function* () {
      yield await Promise.resolve([{ ...event, data: '{}', metadata: '{}' }]);
      throw new Error('the log is damaged');
    };
    await expect(writeLogFile(failing, file)).rejects.toThrow('the log is damaged');
    expect([existsSync(file), existsSync(`${file}.part`)]).toEqual([false, false]);
  });

  it.each([
    ['no JSON', `${line(0)}\nhej\n`, { line: 2, fault: 'no-json' }],
    ['no event', `${line(0)}\n${line(1, { stream: 7 })}\n`, { line: 2, fault: 'no-event' }],
    ['no object', 'null\n', { line: 1, fault: 'no-event' }],
    ['a list in the place of data', `${line(0, { data: [] })}\n`, { line: 1, fault: 'no-event' }],
    ['a line that was left out', `${line(0)}\n${line(2)}\n`, { line: 2, fault: 'out-of-order' }],
    ['an empty line', `${line(0)}\n\n${line(1)}\n`, { line: 2, fault: 'no-json' }],
    ['a line that was cut off', `${line(0)}\n${line(1).slice(0, 40)}`, { line: 2, fault: 'no-json' }],
  ])('is refused where it has %s, with the line', async (_what, text, fault) => {
    await expect(read(inFile(text))).rejects.toMatchObject(fault);
  });

  it('is refused where it is no text, also where it ends in the middle of a letter', async () => {
    await expect(read(inFile(Buffer.from([0xff, 0xfe, 0x0a])))).rejects.toMatchObject({ line: 1, fault: 'no-text' });
    const cut = Buffer.from(`${line(0)}\næ`).subarray(0, -1);
    await expect(read(inFile(cut))).rejects.toMatchObject({ line: 2, fault: 'no-text' });
  });

  it('is refused where a line has no end', async () => {
    await expect(read(inFile('x'.repeat(5_000_000)))).rejects.toMatchObject({ line: 1, fault: 'no-event' });
  });

  it('may have line ends of other systems', async () => {
    expect(await read(inFile(`${line(0)}\r\n${line(1)}\r\n`))).toBe(2);
  });
});
