import { BACKWARDS, END, excludeSystemEvents, START } from '@eventstore/db-client';
import type { AllStreamResolvedEvent, Position, ReadStreamOptions, StreamingRead } from '@eventstore/db-client';
import { failureOf, idsIn, newEvent, newEvents, newStream } from '../bare-client';
import type { Use } from './target';

/** What a read gives. */
export function readingConformance(use: Use): void {
  const revisions = async (reading: AsyncIterable<{ event?: { revision: bigint } }>) => {
    const found: number[] = [];
    for await (const { event } of reading) found.push(Number(event?.revision));
    return found;
  };
  const idsOf = async (reading: StreamingRead<AllStreamResolvedEvent>) => {
    const found: string[] = [];
    for await (const { event } of reading) found.push(event?.id ?? '');
    return found;
  };

  it(
    'finds no stream where nothing was written, in either direction',
    use(async ({ client }) => {
      const stream = newStream();
      const notFound = { type: 'stream-not-found', streamName: stream };
      expect(await failureOf(idsIn(client, stream))).toMatchObject(notFound);
      const back = client.readStream(stream, { direction: BACKWARDS, fromRevision: END });
      expect(await failureOf(revisions(back))).toMatchObject(notFound);
    }),
  );

  it(
    'says of a stream with a tombstone that it was deleted',
    use(async ({ client }) => {
      const stream = newStream();
      await client.appendToStream(stream, newEvent());
      await client.tombstoneStream(stream);
      const deleted = { type: 'stream-deleted', streamName: stream, code: 9 };
      expect(await failureOf(idsIn(client, stream))).toMatchObject(deleted);
    }),
  );

  it(
    'gives nothing past the end, and a stretch of the stream in either direction',
    use(async ({ client }) => {
      const stream = newStream();
      await client.appendToStream(stream, newEvents(5));
      const read = (options: ReadStreamOptions) => revisions(client.readStream(stream, options));
      expect(await read({ fromRevision: 5n })).toEqual([]);
      expect(await read({ fromRevision: 1n, maxCount: 3 })).toEqual([1, 2, 3]);
      expect(await read({ direction: BACKWARDS, fromRevision: END, maxCount: 2 })).toEqual([4, 3]);
      expect(await read({ direction: BACKWARDS, fromRevision: 1n })).toEqual([1, 0]);
      expect(await read({ direction: BACKWARDS, fromRevision: 99n, maxCount: 1 })).toEqual([4]);
    }),
  );

  it(
    'reads the log forwards with the event at the position, and backwards without it',
    use(async ({ client }) => {
      const stream = newStream();
      const events = newEvents(3).map((event) => event.id);
      const positions: Position[] = [];
      for (const id of events) {
        const { position } = await client.appendToStream(stream, newEvent({ id }));
        if (position) positions.push(position);
      }
      const forwards = await idsOf(client.readAll({ fromPosition: positions[1], maxCount: 2 }));
      expect(forwards).toEqual([events[1], events[2]]);
      const back = await idsOf(client.readAll({ direction: BACKWARDS, fromPosition: positions[2], maxCount: 2 }));
      expect(back).toEqual([events[1], events[0]]);
    }),
  );

  it(
    'reads no log backwards from its start, and none past its end',
    use(async ({ client }) => {
      expect(await idsOf(client.readAll({ direction: BACKWARDS, fromPosition: START }))).toEqual([]);
      const { position } = await client.appendToStream(newStream(), newEvent());
      const beyond = (position?.commit ?? 0n) + 1_000_000n;
      expect(await idsOf(client.readAll({ fromPosition: { commit: beyond, prepare: beyond } }))).toEqual([]);
    }),
  );

  it(
    'takes no position that it did not give',
    use(async ({ client }) => {
      const { position } = await client.appendToStream(newStream(), newEvents(2));
      const between = (position?.commit ?? 0n) - 1n;
      const reading = idsOf(client.readAll({ fromPosition: { commit: between, prepare: between } }));
      expect(await failureOf(reading)).toMatchObject({ type: 'unknown' });
    }),
  );

  it(
    'reads the whole log with its own events, whatever filter it is given',
    use(async ({ client }) => {
      const stream = newStream();
      const noise = newEvent({ type: '$noise' });
      const { position } = await client.appendToStream(stream, noise);
      const options = { fromPosition: position, maxCount: 1, filter: excludeSystemEvents() };
      expect(await idsOf(client.readAll(options))).toEqual([noise.id]);
    }),
  );
}
