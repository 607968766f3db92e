import type { WrongRevision } from '../errors';
import { idsOf, noted, several, wholeLog } from './sample';
import type { Use } from './subject';

/** Rules 1, 2 and 4 where many append at once. */
export function concurrencyContract(use: Use): void {
  describe('many appenders at once', () => {
    it(
      'lets exactly one win for each revision of a stream',
      use(async ({ store }) => {
        for (let round = 0; round < 5; round += 1) {
          const expected = round === 0 ? 'no-stream' : round - 1;
          const tries = Array.from({ length: 20 }, () => store.append('case-a', expected, several(1)));
          const settled = await Promise.allSettled(tries);
          const lost = settled.filter((one) => one.status === 'rejected').map((one) => one.reason as WrongRevision);
          expect(lost).toHaveLength(19);
          expect(new Set(lost.map((error) => `${error.name} ${error.actual}`))).toEqual(
            new Set([`WrongRevision ${round}`]),
          );
        }
        expect((await store.readStream('case-a')).revision).toBe(4);
      }),
    );

    it(
      'keeps the batches of many streams whole and together',
      use(async ({ store }) => {
        const batches = Array.from({ length: 60 }, (_, n) => several(1 + (n % 4)));
        const results = await Promise.all(batches.map((batch, n) => store.append(`case-${n % 7}`, 'any', batch)));
        const log = idsOf(await wholeLog(store));
        expect(log).toHaveLength(batches.flat().length);
        for (const batch of batches) {
          const start = log.indexOf(batch[0]?.id ?? '');
          expect(log.slice(start, start + batch.length)).toEqual(idsOf(batch));
        }
        expect(new Set(results.map((result) => result.position)).size).toBe(60);
      }),
    );

    it(
      'never shows a reader an event before one that comes earlier in the log',
      use(async ({ store }) => {
        let running = true;
        const seen: string[] = [];
        const reader = (async () => {
          let after = '0';
          while (running) {
            for await (const page of store.readAll({ after })) {
              seen.push(...idsOf(page));
              after = page.at(-1)?.position ?? after;
            }
            await new Promise((resolve) => setImmediate(resolve));
          }
        })();
        for (let round = 0; round < 10; round += 1) {
          await Promise.all([1, 2, 3, 4].map((n) => store.append(`case-${n}`, 'any', [noted(), noted()])));
        }
        running = false;
        await reader;
        const log = idsOf(await wholeLog(store));
        expect(seen).toEqual(log.slice(0, seen.length));
        expect(log).toHaveLength(80);
      }),
    );

    it(
      'reads its own append at once',
      use(async ({ store }) => {
        for (let n = 0; n < 20; n += 1) {
          await store.append('case-a', n === 0 ? 'no-stream' : n - 1, several(1));
          expect((await store.readStream('case-a', { from: n })).events).toHaveLength(1);
        }
      }),
    );
  });
}
