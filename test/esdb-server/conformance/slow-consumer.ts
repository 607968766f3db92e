import { END, streamNameFilter } from '@eventstore/db-client';
import { newEvent, newStream, Watched } from '../bare-client';
import type { Use } from './target';

/** The server waits for nobody who is live; who still catches up sets his own pace. */
export function slowConsumerConformance(use: Use): void {
  const text = 'x'.repeat(10_000);
  const batch = () => Array.from({ length: 20 }, () => newEvent({ data: { text } }));

  it(
    'drops a live consumer that does not keep up',
    use(async ({ client }) => {
      const stream = newStream();
      const filter = streamNameFilter({ prefixes: [stream] });
      const watched = new Watched(client.subscribeToAll({ fromPosition: END, filter }));
      await watched.hears(['caughtUp']);
      watched.subscription.pause();
      for (let batches = 0; batches < 25; batches += 1) await client.appendToStream(stream, batch());
      watched.subscription.resume();
      await watched.hears(['error timeout']);
      expect(watched.errors).toMatchObject([{ code: 10 }]);
      expect(watched.told.length).toBeLessThan(25 * 20);
    }),
  );

  it(
    'waits for a consumer that does not keep up while it catches up',
    use(async ({ client }) => {
      const stream = newStream();
      for (let batches = 0; batches < 10; batches += 1) await client.appendToStream(stream, batch());
      const watched = new Watched(client.subscribeToAll({ filter: streamNameFilter({ prefixes: [stream] }) }));
      await watched.hears(['confirmation']);
      watched.subscription.pause();
      await client.appendToStream(stream, batch());
      watched.subscription.resume();
      await watched.hears(['caughtUp']);
      expect(watched.errors).toEqual([]);
      expect(watched.told).toHaveLength(2 + 11 * 20);
      await watched.subscription.unsubscribe();
    }),
  );
}
