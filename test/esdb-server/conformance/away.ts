import { setTimeout as sleep } from 'node:timers/promises';
import { UnavailableError, type EventStoreDBClient } from '@eventstore/db-client';
import { bareClient, failureOf, idsIn, newEvent, newStream, Watched } from '../bare-client';
import { Gate } from '../../network/gate';
import type { Use } from './target';

/** What the client makes of a server that cannot be reached, or is lost in the middle. */
export function awayConformance(use: Use): void {
  const throughGate = (test: (gate: Gate, through: EventStoreDBClient, direct: EventStoreDBClient) => Promise<void>) =>
    use(async ({ connectionString, client }) => {
      const gate = new Gate(connectionString);
      await gate.open();
      const through = bareClient(gate.connectionString);
      try {
        await test(gate, through, client);
      } finally {
        await through.dispose();
        await gate.close();
      }
    });

  it(
    'throws a plain error with code 14 and no type at appends while the server is away',
    throughGate(async (gate, through) => {
      await gate.close();
      const failure = await failureOf(through.appendToStream(newStream(), newEvent()));
      expect(failure).toMatchObject({ name: 'Error', code: 14 });
      expect(failure.type).toBeUndefined();
      expect(failure).not.toBeInstanceOf(UnavailableError);
    }),
  );

  it(
    'throws UnavailableError at reads, and ends subscriptions with it',
    throughGate(async (gate, through) => {
      const watched = new Watched(through.subscribeToAll());
      await watched.hears(['confirmation']);
      await gate.close();
      await watched.hears(['error unavailable']);
      expect(await failureOf(idsIn(through, newStream()))).toBeInstanceOf(UnavailableError);
    }),
  );

  it(
    'works again with the same client when the server is back',
    throughGate(async (gate, through) => {
      const stream = newStream();
      await through.appendToStream(stream, newEvent());
      await gate.close();
      await failureOf(through.appendToStream(stream, newEvent()));
      await gate.open();
      await through.appendToStream(stream, newEvent(), { expectedRevision: 0n });
      expect(await idsIn(through, stream)).toHaveLength(2);
    }),
  );

  it(
    'leaves it open whether an append was written whose answer was lost, and answers the same append as the first',
    throughGate(async (gate, through, direct) => {
      const stream = newStream();
      const event = newEvent();
      const append = (by: EventStoreDBClient) => by.appendToStream(stream, event, { expectedRevision: 'no_stream' });
      await through.appendToStream(newStream(), newEvent());
      gate.hush();
      const lost = failureOf(append(through));
      for (let waits = 0; waits < 100; waits += 1) {
        if ((await idsIn(direct, stream).catch(() => [])).length > 0) break;
        await sleep(20);
      }
      await gate.close();
      expect(await lost).toBeInstanceOf(UnavailableError);
      await gate.open();
      await expect(append(through)).resolves.toMatchObject({ success: true, nextExpectedRevision: 0n });
      expect(await idsIn(direct, stream)).toEqual([event.id]);
    }),
  );
}
