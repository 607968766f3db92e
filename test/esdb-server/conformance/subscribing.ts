import { END, streamNameFilter, type EventStoreDBClient, type Position } from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { newEvent, newEvents, newStream, Watched } from '../bare-client';
import type { Use } from './target';

/** What a subscription tells, and in which order. */
export function subscribingConformance(use: Use): void {
  const following = async (watched: Watched, test: () => Promise<void>): Promise<void> => {
    try {
      await test();
      expect(watched.told).not.toContain('fellBehind');
    } finally {
      await watched.subscription.unsubscribe();
    }
  };
  const append = async (client: EventStoreDBClient, stream: string, count = 1) => {
    const events = newEvents(count);
    const { position } = await client.appendToStream(stream, events);
    return { ids: events.map(({ id }) => id), position: position as Position };
  };
  /** From there the subscription says that it has caught up, and then tells what is appended, and nothing else. */
  const hearsOnlyWhatIsWrittenThen = async (
    client: EventStoreDBClient,
    stream: string,
    fromPosition: typeof END | Position,
  ): Promise<void> => {
    const filter = streamNameFilter({ prefixes: [stream] });
    const watched = new Watched(client.subscribeToAll({ fromPosition, filter }));
    await following(watched, async () => {
      await watched.hears(['caughtUp']);
      const { ids } = await append(client, stream);
      await watched.hears(ids);
      expect(watched.told).toEqual(['confirmation', 'caughtUp', ...ids]);
    });
  };

  it(
    'is confirmed, gives what there is, says that it has caught up and goes on with what is written then',
    use(async ({ client }) => {
      const stream = newStream();
      const { ids } = await append(client, stream, 40);
      const watched = new Watched(client.subscribeToAll({ filter: streamNameFilter({ prefixes: [stream] }) }));
      await following(watched, async () => {
        await watched.hears(['caughtUp']);
        const later = await append(client, stream, 2);
        await watched.hears(later.ids);
        expect(watched.told).toEqual(['confirmation', ...ids, 'caughtUp', ...later.ids]);
      });
    }),
  );

  it(
    'follows one stream in the same way, from behind a revision',
    use(async ({ client }) => {
      const stream = newStream();
      const { ids } = await append(client, stream, 3);
      const watched = new Watched(client.subscribeToStream(stream, { fromRevision: 0n }));
      await following(watched, async () => {
        await watched.hears(['caughtUp']);
        const later = await append(client, stream);
        await watched.hears(later.ids);
        expect(watched.told).toEqual(['confirmation', ids[1], ids[2], 'caughtUp', ...later.ids]);
      });
    }),
  );

  it(
    'has not caught up with a stream that is missing, until it is there',
    use(async ({ client }) => {
      const stream = newStream();
      const watched = new Watched(client.subscribeToStream(stream));
      await following(watched, async () => {
        await watched.hears(['confirmation']);
        await sleep(300);
        expect(watched.told).toEqual(['confirmation']);
        const { ids } = await append(client, stream);
        await watched.hears(['caughtUp', ...ids]);
        expect(watched.told).toEqual(['confirmation', ...ids, 'caughtUp']);
      });
    }),
  );

  it(
    'has caught up with a log in which nothing is wanted',
    use(async ({ client }) => {
      const watched = new Watched(client.subscribeToAll({ filter: streamNameFilter({ prefixes: [newStream()] }) }));
      await following(watched, async () => {
        await watched.hears(['caughtUp']);
        expect(watched.told).toEqual(['confirmation', 'caughtUp']);
      });
    }),
  );

  it(
    'starts behind the position that it is given',
    use(async ({ client }) => {
      const stream = newStream();
      const { position } = await append(client, stream);
      const { ids } = await append(client, stream);
      const filter = streamNameFilter({ prefixes: [stream] });
      const watched = new Watched(client.subscribeToAll({ fromPosition: position, filter }));
      await following(watched, async () => {
        await watched.hears(['caughtUp']);
        expect(watched.told).toEqual(['confirmation', ...ids, 'caughtUp']);
      });
    }),
  );

  it(
    'starts at the end with what is written then',
    use(async ({ client }) => {
      const stream = newStream();
      await append(client, stream);
      await hearsOnlyWhatIsWrittenThen(client, stream, END);
    }),
  );

  it(
    'does not mind a position beyond the end, as after a log was restored from an older copy',
    use(async ({ client }) => {
      const stream = newStream();
      const { position } = await append(client, stream);
      const commit = position.commit + 1_000_000_000n;
      await hearsOnlyWhatIsWrittenThen(client, stream, { commit, prepare: commit });
    }),
  );

  it(
    'fails at once from a position that the server did not give',
    use(async ({ client }) => {
      const { position } = await append(client, newStream(), 2);
      const commit = position.commit - 1n;
      const watched = new Watched(client.subscribeToAll({ fromPosition: { commit, prepare: commit } }));
      await watched.hears(['error unknown']);
      expect(watched.told).not.toContain('caughtUp');
    }),
  );

  it(
    'ends with an error when its stream gets a tombstone',
    use(async ({ client }) => {
      const stream = newStream();
      await client.appendToStream(stream, newEvent());
      const watched = new Watched(client.subscribeToStream(stream));
      await watched.hears(['caughtUp']);
      await client.tombstoneStream(stream);
      await watched.hears(['error stream-deleted']);
      expect(watched.errors).toMatchObject([{ code: 9 }]);
    }),
  );
}
