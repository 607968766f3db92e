import { InvalidBatch, WrongRevision } from '../errors';
import { MAX_BATCH_BYTES } from '../batch';
import { idNamed, idsOf, noted, several, wholeLog } from './sample';
import type { Use } from './subject';

/** Rules 1 and 2: revisions and batches. */
export function appendingContract(use: Use): void {
  describe('appending', () => {
    it(
      'numbers the events of a stream from 0 without holes, whatever goes to other streams in between',
      use(async ({ store }) => {
        expect((await store.append('case-a', 'no-stream', several(2))).revision).toBe(1);
        expect((await store.append('case-b', 'no-stream', several(3))).revision).toBe(2);
        expect((await store.append('case-a', 1, several(2))).revision).toBe(3);
        const { events } = await store.readStream('case-a');
        expect(events.map((event) => event.revision)).toEqual([0, 1, 2, 3]);
      }),
    );

    it(
      'answers with the position of the last event, which is the head',
      use(async ({ store }) => {
        const { position } = await store.append('case-a', 'no-stream', several(2));
        expect((await wholeLog(store)).at(-1)?.position).toBe(position);
        expect(await store.head()).toBe(position);
      }),
    );

    it.each([
      ['no-stream', 'no-stream', 1],
      ['an older revision', 0, 1],
      ['a newer revision', 2, 1],
    ] as const)('refuses an append that expects %s where another stands, and names both', (_, expected, actual) =>
      use(async ({ store }) => {
        await store.append('case-a', 'no-stream', several(2));
        const refused = store.append('case-a', expected, several(1));
        await expect(refused).rejects.toThrow(WrongRevision);
        await expect(refused).rejects.toMatchObject({ stream: 'case-a', expected, actual, advice: 'decide-again' });
        expect(await wholeLog(store)).toHaveLength(2);
      })(),
    );

    it.each(['stream-exists', 0] as const)('refuses an append that expects %s where there is no stream', (expected) =>
      use(async ({ store }) => {
        const refused = store.append('case-a', expected, several(1));
        await expect(refused).rejects.toMatchObject({ name: 'WrongRevision', actual: -1 });
        expect(await store.head()).toBe('0');
      })(),
    );

    it(
      'takes an append that expects any revision, or only that the stream exists',
      use(async ({ store }) => {
        expect((await store.append('case-a', 'any', several(1))).revision).toBe(0);
        expect((await store.append('case-a', 'stream-exists', several(2))).revision).toBe(2);
        expect((await store.append('case-a', 'any', several(1))).revision).toBe(3);
      }),
    );

    it(
      'writes nothing of a batch that is refused',
      use(async ({ store }) => {
        await store.append('case-a', 'no-stream', several(1));
        await expect(store.append('case-a', 'no-stream', several(5))).rejects.toThrow(WrongRevision);
        expect(await store.readStream('case-a')).toMatchObject({ revision: 0, events: [{ revision: 0 }] });
      }),
    );
  });

  describe('what can never be appended', () => {
    it.each([
      ['an empty batch', () => []],
      [
        'an id twice in one batch',
        () => [noted({}, idNamed('twice')), noted({}, idNamed('other')), noted({}, idNamed('twice'))],
      ],
      ['a batch over 1 MiB', () => [noted({ text: 'x'.repeat(MAX_BATCH_BYTES) })]],
      [
        'many events that are over 1 MiB together',
        () => several(8).map((e) => noted({ text: 'ø'.repeat(70_000) }, e.id)),
      ],
    ])('is refused: %s', (_, batch) =>
      use(async ({ store }) => {
        const refused = store.append('case-a', 'any', batch());
        await expect(refused).rejects.toThrow(InvalidBatch);
        await expect(refused).rejects.toMatchObject({ advice: 'never' });
        expect(await store.head()).toBe('0');
      })(),
    );

    it.each([-1, 0.5, Number.NaN])('is refused: the expected revision %s', (expected) =>
      use(async ({ store }) => {
        await expect(store.append('case-a', expected, several(1))).rejects.toThrow(InvalidBatch);
      })(),
    );

    it(
      'takes a batch of three quarters of a MiB',
      use(async ({ store }) => {
        const text = 'x'.repeat(700_000);
        await store.append('case-a', 'no-stream', [noted({ text })]);
        const { events } = await store.readStream('case-a');
        expect(events[0]?.data).toMatchObject({ text });
        expect(idsOf(await wholeLog(store))).toEqual(idsOf(events));
      }),
    );
  });
}
