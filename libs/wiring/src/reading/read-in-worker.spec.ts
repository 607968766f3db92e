import { readFileSync } from 'node:fs';
import { sampleFile, TYPESCRIPT_WORKERS } from '../testing/installations';
import { readInWorker, ReadingStopped } from './read-in-worker';

const bytes = readFileSync(sampleFile('kkr-fjordlandet-2025-03-14.txt'));

describe('reading a document in a thread of its own', () => {
  it('gives what was read', async () => {
    const reading = await readInWorker(bytes, TYPESCRIPT_WORKERS);
    expect(reading).toMatchObject({ ok: true, document: { date: '2025-03-14' } });
  });

  it('is stopped where it takes too long, and says that nothing was stored', async () => {
    const reading = readInWorker(bytes, TYPESCRIPT_WORKERS, { longestMs: 1, memoryMb: 512 });
    await expect(reading).rejects.toThrow(ReadingStopped);
    await expect(reading).rejects.toThrow(/0\.001 sekunder.*intet er gemt/);
  });

  it('is stopped where it takes too much memory', async () => {
    const long = Buffer.concat(Array<Uint8Array>(100).fill(bytes));
    const reading = readInWorker(long, TYPESCRIPT_WORKERS, { longestMs: 30_000, memoryMb: 8 });
    await expect(reading).rejects.toThrow(ReadingStopped);
  });
});
