import { comparePositions } from '@sagsgang/kernel/position';
import { idsOf, noted, several, wholeLog } from './sample';
import type { Use } from './subject';

const UNUSUAL_TEXTS = [
  'Ærø, Århus og Øst: "citat" \\ skråstreg',
  'naïve 漢字 👩‍👩‍👧 \u0000 nul \u2028 linje',
  '\ud83d enlig halvdel',
  '',
  '1',
];

/** Rules 3, 4 and 6: what comes back, and in which order. */
export function readingContract(use: Use): void {
  describe('reading a stream', () => {
    it(
      'gives a stream that does not exist as a value',
      use(async ({ store }) => {
        expect(await store.readStream('case-unknown')).toEqual({ revision: -1, events: [] });
      }),
    );

    it(
      'gives every event back as it was appended, with its place',
      use(async ({ store }) => {
        const event = noted({ count: 7 });
        const { position } = await store.append('case-a', 'no-stream', [event]);
        const expected = { ...event, stream: 'case-a', revision: 0, position };
        expect((await store.readStream('case-a')).events).toEqual([expected]);
        expect(await wholeLog(store)).toEqual([expected]);
      }),
    );

    it.each(UNUSUAL_TEXTS)('keeps the text %j as it is, in data and metadata', (text) =>
      use(async ({ store }) => {
        const event = noted({ text, lines: [text, text] });
        const sent = { ...event, metadata: { ...event.metadata, actor: text } };
        await store.append('case-a', 'no-stream', [sent]);
        const [read] = (await store.readStream('case-a')).events;
        expect(read?.data).toEqual(sent.data);
        expect(read?.metadata).toEqual(sent.metadata);
      })(),
    );

    it(
      'keeps absent and empty fields',
      use(async ({ store }) => {
        const data = { meetingId: null, text: null, lines: [], count: 0 };
        await store.append('case-a', 'no-stream', [noted(data)]);
        expect((await store.readStream('case-a')).events[0]?.data).toEqual(data);
      }),
    );

    it.each([
      [{ from: 2 }, [2, 3, 4]],
      [{ limit: 2 }, [0, 1]],
      [{ from: 1, limit: 2 }, [1, 2]],
      [{ from: 4, limit: 9 }, [4]],
      [{ from: 5 }, []],
      [{ from: 99 }, []],
      [{ limit: 0 }, []],
    ])('reads the part %j of a stream of five and still tells its revision', (options, revisions) =>
      use(async ({ store }) => {
        await store.append('case-a', 'no-stream', several(5));
        const slice = await store.readStream('case-a', options);
        expect(slice.events.map((event) => event.revision)).toEqual(revisions);
        expect(slice.revision).toBe(4);
      })(),
    );

    it(
      'reads a long stream whole',
      use(async ({ store }) => {
        const batches = [several(900), several(900)];
        await store.append('case-a', 'no-stream', batches[0]);
        await store.append('case-a', 899, batches[1]);
        expect(idsOf((await store.readStream('case-a')).events)).toEqual(idsOf(batches.flat()));
      }),
    );
  });

  describe('reading the whole log', () => {
    it(
      'is empty at first, with the head before every position',
      use(async ({ store }) => {
        expect(await wholeLog(store)).toEqual([]);
        expect(await store.head()).toBe('0');
      }),
    );

    it(
      'gives all streams in the order of appending, with growing positions after 0',
      use(async ({ store }) => {
        const appended: string[] = [];
        for (let n = 0; n < 12; n += 1) {
          const batch = several(1 + (n % 3));
          await store.append(`case-${n % 4}`, 'any', batch);
          appended.push(...idsOf(batch));
        }
        const log = await wholeLog(store);
        expect(idsOf(log)).toEqual(appended);
        let before = '0';
        for (const { position } of log) {
          expect(position).toMatch(/^[1-9]\d*$/);
          expect(comparePositions(before, position)).toBeLessThan(0);
          before = position;
        }
      }),
    );

    it(
      'starts after a position, which is exclusive, and stops at a limit',
      use(async ({ store }) => {
        await store.append('case-a', 'no-stream', several(6));
        const log = await wholeLog(store);
        expect(idsOf(await wholeLog(store, log[2]?.position))).toEqual(idsOf(log.slice(3)));
        expect(await wholeLog(store, await store.head())).toEqual([]);
        expect(await wholeLog(store, '18446744073709551615')).toEqual([]);
        const limited = [];
        for await (const page of store.readAll({ after: log[0]?.position ?? '', limit: 3 })) limited.push(...page);
        expect(idsOf(limited)).toEqual(idsOf(log.slice(1, 4)));
      }),
    );

    it(
      'gives a log of several pages whole, and a limit over pages exactly',
      use(async ({ store }) => {
        for (let n = 0; n < 4; n += 1) await store.append(`case-${n}`, 'no-stream', several(300));
        const log = await wholeLog(store);
        expect(new Set(idsOf(log)).size).toBe(1200);
        const limited = [];
        for await (const page of store.readAll({ limit: 700 })) limited.push(...page);
        expect(idsOf(limited)).toEqual(idsOf(log.slice(0, 700)));
      }),
    );

    it(
      'may be left in the middle and read again',
      use(async ({ store }) => {
        await store.append('case-a', 'no-stream', several(600));
        for await (const page of store.readAll()) {
          expect(page.length).toBeGreaterThan(0);
          break;
        }
        expect(await wholeLog(store)).toHaveLength(600);
      }),
    );
  });
}
