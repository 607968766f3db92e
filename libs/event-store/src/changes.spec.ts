import { Changes } from './changes';

const never = new AbortController().signal;

describe('waiting for the log to grow', () => {
  it('ends at once where it grew since it was looked at', async () => {
    const changes = new Changes();
    const seen = changes.count;
    changes.announce();
    expect(await changes.wait(seen, 60_000, never)).toBe('changed');
  });

  it('ends for all who wait when it grows', async () => {
    const changes = new Changes();
    const waiting = [1, 2, 3].map(() => changes.wait(0, 60_000, never));
    changes.announce();
    expect(await Promise.all(waiting)).toEqual(['changed', 'changed', 'changed']);
  });

  it('ends after a while without any change', async () => {
    expect(await new Changes().wait(0, 10, never)).toBe('idle');
  });

  it('ends with the signal, and with the store', async () => {
    const changes = new Changes();
    const abort = new AbortController();
    const aborted = changes.wait(0, 60_000, abort.signal);
    abort.abort();
    expect(await aborted).toBe('ended');
    const closed = changes.wait(0, 60_000, never);
    changes.close();
    expect(await closed).toBe('ended');
    expect(await changes.wait(0, 60_000, never)).toBe('ended');
  });

  it('looks for the changes of others only while somebody waits', async () => {
    let looks = 0;
    const changes = new Changes({ everyMs: 5, changed: () => (looks += 1) === 3 });
    expect(await changes.wait(0, 60_000, never)).toBe('changed');
    expect(looks).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(looks).toBe(3);
  });

  it('wakes where looking fails, so that the reader meets the failure', async () => {
    const changes = new Changes({
      everyMs: 5,
      changed: () => {
        throw new Error('the file is gone');
      },
    });
    expect(await changes.wait(0, 60_000, never)).toBe('changed');
  });
});
