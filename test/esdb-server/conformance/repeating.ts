import { failureOf, idsIn, newEvent, newEvents, newStream } from '../bare-client';
import type { Use } from './target';

/** What becomes of events that the server has already. */
export function repeatingConformance(use: Use): void {
  const wrong = { type: 'wrong-expected-version' };

  it(
    'answers the same ids at the same expected revision as it did the first time, also after later appends',
    use(async ({ client }) => {
      const stream = newStream();
      const events = newEvents(2);
      const append = () => client.appendToStream(stream, events, { expectedRevision: 'no_stream' });
      const first = await append();
      expect(await append()).toEqual(first);
      await client.appendToStream(stream, newEvents(3), { expectedRevision: 1n });
      expect(await append()).toEqual(first);
      expect(await idsIn(client, stream)).toHaveLength(5);
    }),
  );

  it(
    'compares ids alone, not what the events say',
    use(async ({ client }) => {
      const stream = newStream();
      const { id } = newEvent();
      const say = (text: string) =>
        client.appendToStream(stream, newEvent({ id, data: { text } }), { expectedRevision: 'no_stream' });
      const first = await say('one');
      expect(await say('other')).toEqual(first);
      for await (const { event } of client.readStream(stream)) expect(event?.data).toEqual({ text: 'one' });
    }),
  );

  it(
    'answers for the first ids of a batch with the revision of the last one asked about',
    use(async ({ client }) => {
      const stream = newStream();
      const [first, second] = newEvents(2);
      await client.appendToStream(stream, [first, second], { expectedRevision: 'no_stream' });
      const part = client.appendToStream(stream, [first], { expectedRevision: 'no_stream' });
      await expect(part).resolves.toMatchObject({ success: true, nextExpectedRevision: 0n });
    }),
  );

  it(
    'refuses old and new ids mixed, in whatever order',
    use(async ({ client }) => {
      const stream = newStream();
      const [old, older] = newEvents(2);
      await client.appendToStream(stream, [old, older], { expectedRevision: 'no_stream' });
      for (const batch of [
        [old, newEvent()],
        [old, older, newEvent()],
        [newEvent(), old],
        [older, old],
      ]) {
        const mixed = client.appendToStream(stream, batch, { expectedRevision: 'no_stream' });
        expect(await failureOf(mixed)).toMatchObject(wrong);
      }
      expect(await idsIn(client, stream)).toHaveLength(2);
    }),
  );

  it(
    'writes an old id again where the current end is expected',
    use(async ({ client }) => {
      const stream = newStream();
      const event = newEvent();
      await client.appendToStream(stream, event, { expectedRevision: 'no_stream' });
      await client.appendToStream(stream, event, { expectedRevision: 0n });
      expect(await idsIn(client, stream)).toEqual([event.id, event.id]);
    }),
  );

  it(
    'writes the same id twice where one batch has it twice',
    use(async ({ client }) => {
      const stream = newStream();
      const event = newEvent();
      await client.appendToStream(stream, [event, event], { expectedRevision: 'no_stream' });
      expect(await idsIn(client, stream)).toEqual([event.id, event.id]);
    }),
  );

  it(
    'knows an id in one stream only',
    use(async ({ client }) => {
      const event = newEvent();
      for (const stream of [newStream(), newStream()]) {
        await client.appendToStream(stream, event);
        expect(await idsIn(client, stream)).toEqual([event.id]);
      }
    }),
  );

  it(
    'answers known ids as before where any revision will do, but not when the first is known and another is not',
    use(async ({ client }) => {
      const stream = newStream();
      const events = newEvents(2);
      const first = await client.appendToStream(stream, events);
      expect(await client.appendToStream(stream, events)).toEqual(first);
      expect(await client.appendToStream(stream, events, { expectedRevision: 'stream_exists' })).toEqual(first);
      expect(await failureOf(client.appendToStream(stream, [events[0], newEvent()]))).toMatchObject(wrong);
      await client.appendToStream(stream, [newEvent(), events[0]]);
      expect(await idsIn(client, stream)).toHaveLength(4);
    }),
  );
}
