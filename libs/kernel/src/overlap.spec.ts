import { Overlap } from './overlap';

/** A piece of work whose writing is ended by hand. */
function piece() {
  let [written, failed]: [() => void, (error: Error) => void] = [() => undefined, () => undefined];
  const begun = { written: new Promise<void>((resolve, reject) => ([written, failed] = [resolve, reject])) };
  return { begun, written: () => written(), failed: (error: Error) => failed(error) };
}

async function isOver(wait: Promise<void>): Promise<boolean> {
  const waiting = Symbol('waiting');
  const later = new Promise((resolve) => setImmediate(() => resolve(waiting)));
  return (await Promise.race([wait, later])) !== waiting;
}

describe('work that overlaps', () => {
  it('goes on with the second piece while the first is written, and with the third when it is', async () => {
    const overlap = new Overlap();
    const [first, second] = [piece(), piece()];
    expect(await isOver(overlap.next(first.begun))).toBe(true);
    const next = overlap.next(second.begun);
    expect(await isOver(next)).toBe(false);
    first.written();
    expect(await isOver(next)).toBe(true);
  });

  it('is over when the last piece is written', async () => {
    const overlap = new Overlap();
    const only = piece();
    await overlap.next(only.begun);
    expect(await isOver(overlap.end())).toBe(false);
    only.written();
    expect(await isOver(overlap.end())).toBe(true);
    expect(await isOver(new Overlap().end())).toBe(true);
  });

  it('tells of what could not be written before it goes on, or at the end', async () => {
    const overlap = new Overlap();
    const [first, second] = [piece(), piece()];
    await overlap.next(first.begun);
    first.failed(new Error('the disk is full'));
    await expect(overlap.next(second.begun)).rejects.toThrow('the disk is full');
    second.failed(new Error('as well'));
    await expect(overlap.end()).rejects.toThrow('as well');
  });
});
