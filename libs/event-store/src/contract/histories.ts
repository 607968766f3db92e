import fc from 'fast-check';
import type { EventStore, ExpectedRevision } from '../port';
import { Oracle, type Outcome } from './oracle';
import { idNamed, idsOf, noted, wholeLog } from './sample';
import type { Use } from './subject';

interface Step {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly ids: readonly string[];
}

/** Few streams and few ids, so that conflicts and repetitions are common. */
const step: fc.Arbitrary<Step> = fc.record({
  stream: fc.constantFrom('case-a', 'case-b', 'meeting-c'),
  expected: fc.oneof(
    fc.constantFrom<ExpectedRevision>('no-stream', 'stream-exists', 'any'),
    fc.integer({ min: 0, max: 6 }),
  ),
  ids: fc.uniqueArray(fc.constantFrom(...['e1', 'e2', 'e3', 'e4', 'e5', 'e6'].map(idNamed)), {
    minLength: 1,
    maxLength: 3,
  }),
});

async function outcomeOf(store: EventStore, { stream, expected, ids }: Step): Promise<Outcome> {
  const batch = ids.map((id) => noted({}, id));
  try {
    return { revision: (await store.append(stream, expected, batch)).revision };
  } catch (error) {
    return { actual: (error as { actual: number }).actual };
  }
}

/** Whatever is appended, the store answers as the plainest log would. */
export function historiesContract(use: Use): void {
  describe('any history', () => {
    it(
      'answers every append and every reading as a plain list would',
      use(async ({ store }) => {
        let run = 0;
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.nat(6), fc.nat(6), async (steps, from, limit) => {
            run += 1;
            const own = (name: string): string => `${name}.${run}`;
            const oracle = new Oracle();
            const start = await store.head();
            for (const one of steps) {
              const scoped = { ...one, stream: own(one.stream) };
              expect(await outcomeOf(store, scoped)).toEqual(oracle.append(scoped.stream, one.expected, one.ids));
            }
            const log = await wholeLog(store, start);
            expect(log.map(({ stream, id }) => ({ stream, id }))).toEqual(oracle.log);
            for (const name of ['case-a', 'case-b', 'meeting-c'].map(own)) {
              const slice = await store.readStream(name, { from, limit });
              const ids = oracle.stream(name);
              expect(slice.revision).toBe(ids.length - 1);
              expect(idsOf(slice.events)).toEqual(ids.slice(from, from + limit));
            }
          }),
          { numRuns: 60 },
        );
      }),
    );
  });
}
