import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '@sagsgang/event-store/errors';
import { openMemoryStore } from '@sagsgang/event-store/memory/memory-store';
import type { EventStore, SubscriptionMessage } from '@sagsgang/event-store/port';
import { CheckpointMoved } from '@sagsgang/kernel/checkpoint';
import { followUntilAborted, type LoopOptions } from './loop';
import { BODY, recordMember, registerBody } from './testing/body-commands';
import { Notebook, NoteTaker } from './testing/note-taker';
import { logOn, processOn } from './testing/process';

type Subscribe = EventStore['subscribe'];

async function newLog() {
  const store = logOn(openMemoryStore({ progressMs: 20 }));
  const { send } = processOn(store);
  await send(BODY, registerBody());
  return { store, send };
}

const subscribing = (store: EventStore, subscribe: Subscribe): EventStore =>
  Object.assign(Object.create(store) as EventStore, { subscribe });

/** Runs the loop while the spec's work goes on, and ends it. */
async function whileFollowing(
  store: EventStore,
  consumer: NoteTaker,
  work: () => Promise<void>,
  options: Partial<LoopOptions> = {},
): Promise<void> {
  const stop = new AbortController();
  const ended = followUntilAborted({ store, consumer, signal: stop.signal, pausesMs: [1, 4], ...options });
  try {
    await work();
  } finally {
    stop.abort();
    await ended;
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 5) {
    if (waited > 5_000) throw new Error('it never came to pass');
    await sleep(5);
  }
}

/** A subscription that ends at once. */
const ENDED: AsyncIterable<SubscriptionMessage> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: true, value: undefined }) }),
};

const TWO = ['0 BodyRegistered', '1 MembershipRecorded'];

describe('a consumer that follows the log', () => {
  it('takes in what was there and what is appended, until it is told to stop', async () => {
    const { store, send } = await newLog();
    const consumer = new NoteTaker();
    const { notes } = consumer.notebook;
    const progress: number[] = [];
    const options = { onProgress: ({ number }: { number: number }) => progress.push(number) };
    await whileFollowing(
      store,
      consumer,
      async () => {
        await until(() => notes.length === 1);
        await send(BODY, recordMember('Ellen Prøve'));
        await until(() => progress.at(-1) === 1);
      },
      options,
    );
    await send(BODY, recordMember('Bent Eksempel'));
    expect(notes).toEqual(TWO);
    expect(progress[0]).toBe(0);
  });

  it('ends at once where it is told to stop before it began', async () => {
    const { store } = await newLog();
    const consumer = new NoteTaker();
    await followUntilAborted({ store, consumer, signal: AbortSignal.abort() });
    expect(consumer.notebook.notes).toEqual([]);
  });

  it('starts its subscription again where it falls silent although the log goes on', async () => {
    const { store, send } = await newLog();
    let subscriptions = 0;
    const silentAtFirst = subscribing(store, (after, signal) => {
      subscriptions += 1;
      return subscriptions === 1 ? silence(signal) : store.subscribe(after, signal);
    });
    const consumer = new NoteTaker();
    const errors: unknown[] = [];
    await whileFollowing(
      silentAtFirst,
      consumer,
      async () => {
        await until(() => subscriptions === 1);
        await send(BODY, recordMember('Ellen Prøve'));
        await until(() => subscriptions === 2 && consumer.notebook.notes.length === 2);
      },
      { watchdogMs: 10, onError: (error) => errors.push(error) },
    );
    expect(consumer.notebook.notes).toEqual(TWO);
    expect(errors).toEqual([]);
  });

  it('keeps a subscription that is silent because nothing happens', async () => {
    const { store } = await newLog();
    let subscriptions = 0;
    const counted = subscribing(store, (after, signal) => {
      subscriptions += 1;
      return silence(signal, after);
    });
    await whileFollowing(counted, new NoteTaker(), () => sleep(100), { watchdogMs: 5 });
    expect(subscriptions).toBe(1);
  });

  it('tells a failure, pauses, longer each time, and goes on', async () => {
    const { store, send } = await newLog();
    let failures = 3;
    const failed: number[] = [];
    const failing = subscribing(store, (after, signal) => {
      failures -= 1;
      if (failures >= 0) throw new StoreUnavailable('the line is down');
      return store.subscribe(after, signal);
    });
    const consumer = new NoteTaker();
    const errors: unknown[] = [];
    const onError = (error: unknown): void => {
      errors.push(error);
      failed.push(performance.now());
    };
    await whileFollowing(
      failing,
      consumer,
      async () => {
        await until(() => failures < 0);
        await send(BODY, recordMember('Ellen Prøve'));
        await until(() => consumer.notebook.notes.length === 2);
      },
      { onError, pausesMs: [40, 1_000] },
    );
    expect(errors.map((error) => (error as Error).message)).toEqual(Array(3).fill('the line is down'));
    const [first = 0, second = 0, third = 0] = failed;
    expect(second - first).toBeGreaterThanOrEqual(35);
    expect(third - second).toBeGreaterThanOrEqual(75);
  });

  it('pauses before it subscribes again where the server keeps ending its subscription', async () => {
    const { store } = await newLog();
    let subscriptions = 0;
    const ending = subscribing(store, () => {
      subscriptions += 1;
      return ENDED;
    });
    await whileFollowing(ending, new NoteTaker(), () => sleep(120), { pausesMs: [20, 1_000] });
    expect(subscriptions).toBeGreaterThan(1);
    expect(subscriptions).toBeLessThan(5);
  });

  it('stops in the middle of a pause', async () => {
    const { store } = await newLog();
    const errors: unknown[] = [];
    const consumer = new NoteTaker(new Notebook(), () => {
      throw new Error('disk full');
    });
    const began = performance.now();
    await whileFollowing(store, consumer, () => until(() => errors.length === 1), {
      onError: (error) => errors.push(error),
      pausesMs: [60_000, 60_000],
    });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('goes on from where another process has come to, without calling it a failure', async () => {
    const { store, send } = await newLog();
    const notebook = new Notebook();
    let overtaken = 0;
    const consumer = new NoteTaker(notebook, async (batch) => {
      if (batch[0]?.number !== 1 || overtaken > 0) return;
      overtaken += 1;
      const other = new NoteTaker(notebook);
      await other.handle(batch, notebook.at);
    });
    const errors: unknown[] = [];
    await whileFollowing(
      store,
      consumer,
      async () => {
        await until(() => notebook.notes.length === 1);
        await send(BODY, recordMember('Ellen Prøve'));
        await until(() => notebook.notes.length === 2);
        await send(BODY, recordMember('Bent Eksempel'));
        await until(() => notebook.notes.length === 3);
      },
      { onError: (error) => errors.push(error) },
    );
    expect(notebook.notes).toEqual([...TWO, '2 MembershipRecorded']);
    expect(overtaken).toBe(1);
    expect(errors.filter((error) => !(error instanceof CheckpointMoved))).toEqual([]);
    expect(errors).toEqual([]);
  });
});

/** A subscription that says at most that it has caught up, and then nothing until the signal aborts. */
async function* silence(signal: AbortSignal, caughtUpAt?: string): AsyncGenerator<SubscriptionMessage> {
  if (caughtUpAt !== undefined) yield { kind: 'caught-up', position: caughtUpAt };
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
