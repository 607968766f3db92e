import { failureOf, idsIn, newEvent, newEvents, newStream } from '../bare-client';
import type { Use } from './target';

/** What an append does. */
export function appendingConformance(use: Use): void {
  it(
    'appends all of a batch or nothing, and answers with the revision and the position of its last event',
    use(async ({ client }) => {
      const stream = newStream();
      const events = newEvents(3);
      const { nextExpectedRevision, position } = await client.appendToStream(stream, events);
      expect(nextExpectedRevision).toBe(2n);
      const positions: unknown[] = [];
      for await (const { event } of client.readStream(stream)) positions.push(event?.position);
      expect(positions[2]).toEqual(position);
      await failureOf(client.appendToStream(stream, newEvents(2), { expectedRevision: 0n }));
      expect(await idsIn(client, stream)).toEqual(events.map(({ id }) => id));
    }),
  );

  it(
    'takes an append of nothing, and creates nothing',
    use(async ({ client }) => {
      const stream = newStream();
      await expect(client.appendToStream(stream, [])).resolves.toMatchObject({ success: true });
      await expect(client.appendToStream(stream, [], { expectedRevision: 'no_stream' })).resolves.toMatchObject({
        success: true,
        // The stream is missing, which the client cannot say.
        nextExpectedRevision: 0n,
      });
      expect(await failureOf(idsIn(client, stream))).toMatchObject({ type: 'stream-not-found' });
    }),
  );

  it(
    'looks at the revision that an append of nothing expects',
    use(async ({ client }) => {
      const stream = newStream();
      const nothingAt = (expectedRevision: bigint) => client.appendToStream(stream, [], { expectedRevision });
      await client.appendToStream(stream, newEvents(2));
      await expect(nothingAt(1n)).resolves.toMatchObject({ success: true, nextExpectedRevision: 1n });
      expect(await failureOf(nothingAt(0n))).toMatchObject({ type: 'wrong-expected-version' });
    }),
  );

  it(
    'keeps the order of appends that are in flight together on one stream',
    use(async ({ client }) => {
      const stream = newStream();
      // The first appends of a new client can overtake each other.
      await client.appendToStream(newStream(), newEvent());
      const events = newEvents(40);
      const at = (place: number) => (place === 0 ? 'no_stream' : BigInt(place - 1));
      await Promise.all(
        events.map((event, place) => client.appendToStream(stream, event, { expectedRevision: at(place) })),
      );
      expect(await idsIn(client, stream)).toEqual(events.map(({ id }) => id));
    }),
  );

  it(
    'takes no further event in a stream with a tombstone',
    use(async ({ client }) => {
      const stream = newStream();
      await client.appendToStream(stream, newEvent());
      await client.tombstoneStream(stream);
      const failure = await failureOf(client.appendToStream(stream, newEvent()));
      expect(failure).toMatchObject({ type: 'stream-deleted', streamName: stream, message: '' });
    }),
  );

  it(
    'goes on with the revisions of a stream that was deleted',
    use(async ({ client }) => {
      const stream = newStream();
      await client.appendToStream(stream, newEvents(2));
      await client.deleteStream(stream);
      expect(await failureOf(idsIn(client, stream))).toMatchObject({ type: 'stream-not-found' });
      const event = newEvent();
      const again = client.appendToStream(stream, event, { expectedRevision: 'no_stream' });
      await expect(again).resolves.toMatchObject({ nextExpectedRevision: 2n });
      expect(await idsIn(client, stream)).toEqual([event.id]);
    }),
  );
}
