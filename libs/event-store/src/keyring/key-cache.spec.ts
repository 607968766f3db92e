import { KeyCache } from './key-cache';

const key = (id: string) => ({ id, version: `v-${id}`, bytes: Buffer.alloc(32) });

describe('the keys in memory', () => {
  it('are found as the live key and by their version', () => {
    const cache = new KeyCache(10);
    cache.add(key('a'));
    expect(cache.get('a')).toEqual(key('a'));
    expect(cache.get('a', 'v-a')).toEqual(key('a'));
    expect(cache.get('a', 'v-b')).toBeUndefined();
  });

  it('make room for new ones, the one that was used longest ago first', () => {
    const cache = new KeyCache(4);
    cache.add(key('a'));
    cache.add(key('b'));
    cache.get('a');
    cache.get('a', 'v-a');
    cache.add(key('c'));
    expect(cache.size).toBe(4);
    expect(cache.get('b')).toBeUndefined();
    expect(cache.get('a')).toEqual(key('a'));
  });

  it('are all forgotten at once', () => {
    const cache = new KeyCache(4);
    cache.add(key('a'));
    cache.clear();
    expect(cache.get('a')).toBeUndefined();
  });
});
