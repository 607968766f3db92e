import { idsOf, several, wholeLog } from './sample';
import { listen } from './subscribing';
import type { Use } from './subject';

/** Rule 11: several instances on one log, as several processes have it. */
export function sharingContract(use: Use): void {
  describe('several instances on one log', () => {
    it(
      'gives what was acknowledged to whoever opens the log later',
      use(async ({ store, another }) => {
        const batch = several(3);
        await store.append('case-a', 'no-stream', batch);
        await store.close();
        const later = await another();
        expect(idsOf((await later.readStream('case-a')).events)).toEqual(idsOf(batch));
        expect((await later.append('case-a', 2, several(1))).revision).toBe(3);
        await later.close();
      }),
    );

    it(
      'reads at once what another instance appended, and sees its conflicts',
      use(async ({ store, another }) => {
        const other = await another();
        const batch = several(2);
        const first = await other.append('case-a', 'no-stream', batch);
        expect((await store.readStream('case-a')).revision).toBe(1);
        expect(await store.head()).toBe(first.position);
        await expect(store.append('case-a', 'no-stream', several(1))).rejects.toMatchObject({ actual: 1 });
        expect(await store.append('case-a', 'no-stream', batch)).toEqual(first);
        await other.close();
      }),
    );

    it(
      'lets one of all instances win for each revision',
      use(async ({ store, another }) => {
        const other = await another();
        for (let round = 0; round < 10; round += 1) {
          const expected = round === 0 ? 'no-stream' : round - 1;
          const both = [store, other].map((instance) => instance.append('case-a', expected, several(1)));
          const settled = await Promise.allSettled(both);
          expect(settled.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
        }
        await other.close();
      }),
    );

    it(
      'tells a subscription within two seconds what another instance appended',
      use(async ({ store, another }) => {
        const other = await another();
        const listener = listen(store);
        await listener.until(() => listener.heardKind('caught-up'));
        const batch = several(2);
        await other.append('case-a', 'no-stream', batch);
        const started = Date.now();
        await listener.until(() => listener.ids().length === 2);
        expect(Date.now() - started).toBeLessThan(2_000);
        expect(listener.ids()).toEqual(idsOf(batch));
        listener.stop();
        await listener.done;
        expect(await wholeLog(other)).toHaveLength(2);
        await other.close();
      }),
    );
  });
}
