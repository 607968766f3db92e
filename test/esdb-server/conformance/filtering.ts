import { setTimeout as sleep } from 'node:timers/promises';
import { excludeSystemEvents, streamNameFilter, type EventStoreDBClient, type Position } from '@eventstore/db-client';
import { newEvent, newEvents, newStream, Watched } from '../bare-client';
import type { Use } from './target';

const WINDOW_EVENTS = 32;

/** What a subscription with a filter leaves out, and the checkpoints that it gives on the way. */
export function filteringConformance(use: Use): void {
  const append = async (client: EventStoreDBClient, stream: string, count: number, type?: string) => {
    const events = newEvents(count, type);
    const { position } = await client.appendToStream(stream, events);
    return { ids: events.map(({ id }) => id), position: position as Position };
  };
  const follow = (client: EventStoreDBClient, fromPosition: Position, checkpoints: Position[]) =>
    new Watched(
      client.subscribeToAll({
        fromPosition,
        filter: excludeSystemEvents({
          maxSearchWindow: WINDOW_EVENTS,
          checkpointReached: (_, position) => {
            checkpoints.push(position);
            return Promise.resolve();
          },
        }),
      }),
    );

  it(
    'leaves out what the filter does not name: types, beginnings of names, names that match',
    use(async ({ client }) => {
      const stream = newStream();
      const { position } = await append(client, newStream(), 1);
      const filters = [
        excludeSystemEvents(),
        streamNameFilter({ prefixes: ['nothing', stream] }),
        streamNameFilter({ regex: `^${stream}$` }),
      ];
      const all = filters.map((filter) => new Watched(client.subscribeToAll({ fromPosition: position, filter })));
      for (const watched of all) await watched.hears(['caughtUp']);
      await client.appendToStream(`$${stream}`, newEvent({ type: '$left-out' }));
      const { ids } = await append(client, stream, 1);
      for (const watched of all) {
        await watched.hears(ids);
        expect(watched.told.slice(-2)).toEqual(['caughtUp', ...ids]);
        await watched.subscription.unsubscribe();
      }
    }),
  );

  it(
    'gives checkpoints over events that it leaves out, while it catches up and while it is live',
    use(async ({ client }) => {
      const stream = newStream();
      const { position } = await append(client, stream, 1);
      await append(client, stream, 3 * WINDOW_EVENTS, '$noise');
      const checkpoints: Position[] = [];
      const watched = follow(client, position, checkpoints);
      await watched.hears(['caughtUp']);
      expect(checkpoints.length).toBeGreaterThanOrEqual(2);
      const caughtUp = checkpoints.length;
      await append(client, stream, 2 * WINDOW_EVENTS, '$noise');
      for (let waits = 0; waits < 50 && checkpoints.length === caughtUp; waits += 1) await sleep(20);
      const commits = checkpoints.map(({ commit }) => commit);
      expect(commits.length).toBeGreaterThan(caughtUp);
      expect(commits).toEqual([...commits].sort((a, b) => (a < b ? -1 : 1)));
      expect(commits[0]).toBeGreaterThan(position.commit);
      await watched.subscription.unsubscribe();
    }),
  );

  it(
    'loses no wanted event to whoever starts again from a checkpoint',
    use(async ({ client }) => {
      const stream = newStream();
      const { position } = await append(client, stream, 1);
      const wanted: { id: string; commit: bigint }[] = [];
      for (const noise of [10, WINDOW_EVENTS, 1, 3 * WINDOW_EVENTS, WINDOW_EVENTS - 1, 50]) {
        await append(client, stream, noise, '$noise');
        const one = await append(client, stream, 1);
        wanted.push({ id: one.ids[0], commit: one.position.commit });
      }
      const checkpoints: Position[] = [];
      const first = follow(client, position, checkpoints);
      await first.hears(['caughtUp']);
      expect(checkpoints.length).toBeGreaterThanOrEqual(3);
      for (const checkpoint of [...checkpoints]) {
        const again = follow(client, checkpoint, []);
        await again.hears([
          'caughtUp',
          ...wanted.filter(({ commit }) => commit > checkpoint.commit).map(({ id }) => id),
        ]);
        await again.subscription.unsubscribe();
      }
      await first.subscription.unsubscribe();
    }),
  );
}
