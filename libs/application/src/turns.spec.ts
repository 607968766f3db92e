import { setImmediate as turn } from 'node:timers/promises';
import { Turns } from './turns';

describe('turns', () => {
  it('lets work on the same key wait for what came before, in the order in which it came', async () => {
    const turns = new Turns();
    const told: string[] = [];
    const work = (name: string) => async (): Promise<string> => {
      told.push(`${name} begins`);
      await turn();
      told.push(`${name} ends`);
      return name;
    };
    const results = await Promise.all([
      turns.take('a', work('1')),
      turns.take('a', work('2')),
      turns.take('a', work('3')),
    ]);
    expect(results).toEqual(['1', '2', '3']);
    expect(told).toEqual(['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends']);
  });

  it('lets work on other keys go on meanwhile', async () => {
    const turns = new Turns();
    let release = (): void => undefined;
    const slow = turns.take('a', () => new Promise<void>((resolve) => (release = resolve)));
    await expect(turns.take('b', () => Promise.resolve('done'))).resolves.toBe('done');
    release();
    await expect(slow).resolves.toBeUndefined();
  });

  it('goes on after work that failed, and tells only its own sender', async () => {
    const turns = new Turns();
    const failing = turns.take('a', () => Promise.reject(new Error('out of paper')));
    const next = turns.take('a', () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow('out of paper');
    await expect(next).resolves.toBe('done');
    await expect(turns.take('a', () => Promise.resolve('later'))).resolves.toBe('later');
  });
});
