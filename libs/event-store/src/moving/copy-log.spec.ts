import fc from 'fast-check';
import { openMemoryStore } from '../memory/memory-store';
import { openSqliteStore } from '../sqlite/sqlite-store';
import { dataDirectory, removeDataDirectories } from '../testing/data-directory';
import { typescriptWorker } from '../testing/typescript-worker';
import type { RawStore } from '../raw-store';
import { copyLog } from './copy-log';
import type { MovedEvent } from './log-source';
import { anyLog, eventsOf, sourceOf, twoStreams as log } from './testing/sample-log';

afterEach(removeDataDirectories);

/** A log in memory that holds the events. */
async function memoryLogOf(log: readonly MovedEvent[]): Promise<RawStore> {
  const store = openMemoryStore();
  for (const { stream, revision, ...event } of log) {
    await store.append(stream, revision === 0 ? 'no-stream' : revision - 1, [event]);
  }
  return store;
}

/** A store whose process ends after so many appends, as far as the copy can tell. */
function endingAfter(appends: number, store: RawStore): RawStore {
  let left = appends;
  return {
    ...bound(store),
    append: (...batch) => (left-- > 0 ? store.append(...batch) : Promise.reject(new Error('killed'))),
  };
}

const bound = (store: RawStore): RawStore => ({
  append: (...given) => store.append(...given),
  readStream: (...given) => store.readStream(...given),
  readAll: (...given) => store.readAll(...given),
  head: () => store.head(),
  subscribe: (...given) => store.subscribe(...given),
  close: () => store.close(),
});

describe('copying a log', () => {
  it('gives the other log the same events in the same order, with ids and metadata', async () => {
    const target = openSqliteStore(dataDirectory(), { worker: typescriptWorker('sqlite/writer') });
    expect(await copyLog(sourceOf(log), target)).toEqual({ events: log.length, appended: log.length });
    expect(await eventsOf(target)).toEqual(log);
    await target.close();
  });

  it('is finished by running it again, wherever it was cut off', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, fc.nat(30), async (events, cut) => {
        const target = openMemoryStore();
        await copyLog(sourceOf(events), endingAfter(cut, target)).catch(() => undefined);
        const before = (await eventsOf(target)).length;
        const copied = await copyLog(sourceOf(events), target);
        expect(copied).toEqual({ events: events.length, appended: events.length - before });
        expect(await eventsOf(target)).toEqual(events);
      }),
    );
  });

  it('appends nothing to a log that is not the beginning of the source', async () => {
    const others = log.map((event, place) => (place === 2 ? { ...event, type: 'Annulled' } : event)).slice(0, 3);
    const target = await memoryLogOf(others);
    await expect(copyLog(sourceOf(log), target)).rejects.toMatchObject({ number: 2, difference: 'another-event' });
    expect(await eventsOf(target)).toEqual(others);
  });

  it('tells of a target that has more than the source', async () => {
    const copying = copyLog(sourceOf(log.slice(0, -1)), await memoryLogOf(log));
    await expect(copying).rejects.toMatchObject({ number: log.length - 1, difference: 'target-is-longer' });
  });

  it('tells of a target that lost what was appended to it', async () => {
    const target = openMemoryStore();
    const forgetful = { ...bound(target), append: () => Promise.resolve({ revision: 0, position: '1' }) };
    await expect(copyLog(sourceOf(log), forgetful)).rejects.toMatchObject({ difference: 'target-is-shorter' });
  });

  it('takes JSON that a store wrote anew for the same, and changed values for a difference', async () => {
    const [first] = log;
    const spaced = { ...first, data: JSON.stringify(JSON.parse(first.data), null, 1) };
    expect(await copyLog(sourceOf([first]), await memoryLogOf([spaced]))).toEqual({ events: 1, appended: 0 });
    const changed = { ...first, metadata: first.metadata.replace('2024', '2025') };
    await expect(copyLog(sourceOf([first]), await memoryLogOf([changed]))).rejects.toMatchObject({ number: 0 });
  });

  it('says how far it is', async () => {
    const told: number[] = [];
    await copyLog(sourceOf(log), openMemoryStore(), (events) => told.push(events));
    expect(told.at(-1)).toBe(log.length);
  });
});
