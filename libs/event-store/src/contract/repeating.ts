import { WrongRevision } from '../errors';
import { noted, several, wholeLog } from './sample';
import type { Use } from './subject';

/** Rule 5: the same ids at the same expected revision. */
export function repeatingContract(use: Use): void {
  describe('repeating an append', () => {
    it.each(['no-stream', 'any'] as const)('answers with the first result where %s was expected', (expected) =>
      use(async ({ store }) => {
        const batch = several(3);
        const first = await store.append('case-a', expected, batch);
        expect(await store.append('case-a', expected, batch)).toEqual(first);
        expect(await wholeLog(store)).toHaveLength(3);
      })(),
    );

    it.each([1, 'stream-exists', 'any'] as const)(
      'answers with the first result where %s was expected, also after later appends',
      (expected) =>
        use(async ({ store }) => {
          const batch = several(2);
          await store.append('case-a', 'no-stream', several(2));
          const first = await store.append('case-a', expected, batch);
          await store.append('case-b', 'any', several(1));
          await store.append('case-a', 3, several(2));
          expect(await store.append('case-a', expected, batch)).toEqual(first);
          expect(first.revision).toBe(3);
          expect(await wholeLog(store)).toHaveLength(7);
        })(),
    );

    it(
      'writes the same ids again at a newer revision, since the caller decided anew',
      use(async ({ store }) => {
        const batch = several(1);
        await store.append('case-a', 'no-stream', batch);
        expect((await store.append('case-a', 0, batch)).revision).toBe(1);
      }),
    );

    it(
      'is a conflict where only a part of the ids stands there',
      use(async ({ store }) => {
        const [one, two] = several(2) as [ReturnType<typeof noted>, ReturnType<typeof noted>];
        await store.append('case-a', 'no-stream', [one, two]);
        await expect(store.append('case-a', 'no-stream', [one, noted()])).rejects.toThrow(WrongRevision);
        await expect(store.append('case-a', 'no-stream', [two, one])).rejects.toThrow(WrongRevision);
        await expect(store.append('case-a', 'no-stream', [one, two, noted()])).rejects.toThrow(WrongRevision);
        expect(await wholeLog(store)).toHaveLength(2);
      }),
    );

    it(
      'takes an id that another stream has as a new event',
      use(async ({ store }) => {
        const batch = several(1);
        await store.append('case-a', 'no-stream', batch);
        await store.append('case-b', 'no-stream', batch);
        expect(await wholeLog(store)).toHaveLength(2);
      }),
    );

    it(
      'gives the same append that is sent several times at once one result',
      use(async ({ store }) => {
        const batch = several(2);
        const results = await Promise.all([1, 2, 3, 4, 5].map(() => store.append('case-a', 'no-stream', batch)));
        expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
        expect(await wholeLog(store)).toHaveLength(2);
      }),
    );
  });
}
