import type { EventStore, SubscriptionMessage } from '../port';
import { idsOf, several, wholeLog } from './sample';
import type { Use } from './subject';

/** Collects a subscription in words: the ids of events, `caught-up`, `progress`, and `ended`. */
export function listen(store: EventStore, after = '0') {
  const abort = new AbortController();
  const heard: SubscriptionMessage[] = [];
  const waiting = new Set<() => void>();
  const done = (async () => {
    for await (const message of store.subscribe(after, abort.signal)) {
      heard.push(message);
      for (const check of waiting) check();
    }
  })();
  const ids = (): string[] => heard.flatMap((message) => (message.kind === 'events' ? idsOf(message.events) : []));
  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  const heardKind = (kind: SubscriptionMessage['kind']): boolean => heard.some((message) => message.kind === kind);
  const caughtUpAt = (): string[] =>
    heard.flatMap((message) => (message.kind === 'caught-up' ? [message.position] : []));
  return { heard, ids, caughtUpAt, until, heardKind, done, stop: () => abort.abort() };
}

/** Rule 12, as far as it is the store's: catching up, going live, ending. */
export function subscribingContract(use: Use): void {
  describe('subscribing', () => {
    it(
      'reads what is there, says that it has caught up and where, and goes on with what comes',
      use(async ({ store }) => {
        const old = several(3);
        await store.append('case-a', 'no-stream', old);
        const listener = listen(store);
        await listener.until(() => listener.heardKind('caught-up'));
        expect(listener.ids()).toEqual(idsOf(old));
        expect(listener.caughtUpAt()).toEqual([await store.head()]);
        const live = several(2);
        await store.append('case-b', 'no-stream', live);
        await listener.until(() => listener.ids().length === 5);
        expect(listener.ids()).toEqual([...idsOf(old), ...idsOf(live)]);
        listener.stop();
        await listener.done;
      }),
    );

    it(
      'says that it has caught up again after every burst',
      use(async ({ store }) => {
        const listener = listen(store);
        await listener.until(() => listener.heardKind('caught-up'));
        const { position } = await store.append('case-a', 'no-stream', several(2));
        await listener.until(() => listener.caughtUpAt().length === 2);
        expect(listener.caughtUpAt()).toEqual(['0', position]);
        expect(listener.ids()).toHaveLength(2);
        listener.stop();
        await listener.done;
      }),
    );

    it(
      'starts after a position',
      use(async ({ store }) => {
        await store.append('case-a', 'no-stream', several(5));
        const log = await wholeLog(store);
        const listener = listen(store, log[3]?.position);
        await listener.until(() => listener.heardKind('caught-up'));
        expect(listener.ids()).toEqual([log[4]?.id]);
        listener.stop();
        await listener.done;
      }),
    );

    it(
      'misses nothing and repeats nothing while others append',
      use(async ({ store }) => {
        const early = listen(store);
        const appends = Array.from({ length: 50 }, (_, n) => store.append(`case-${n % 5}`, 'any', several(2)));
        const late = listen(store);
        await Promise.all(appends);
        await early.until(() => early.ids().length >= 100);
        await late.until(() => late.ids().length >= 100);
        const log = idsOf(await wholeLog(store));
        expect(early.ids()).toEqual(log);
        expect(late.ids()).toEqual(log);
        early.stop();
        late.stop();
        await Promise.all([early.done, late.done]);
      }),
    );

    it(
      'tells how far it is while nothing happens',
      use(async ({ store }) => {
        const { position } = await store.append('case-a', 'no-stream', several(1));
        const listener = listen(store);
        await listener.until(() => listener.heardKind('progress'));
        expect(listener.heard.find((message) => message.kind === 'progress')).toEqual({ kind: 'progress', position });
        listener.stop();
        await listener.done;
      }),
    );

    it(
      'ends when its signal aborts, also one that was aborted before',
      use(async ({ store }) => {
        await store.append('case-a', 'no-stream', several(1));
        const listener = listen(store);
        await listener.until(() => listener.heardKind('caught-up'));
        listener.stop();
        await listener.done;
        const count = listener.heard.length;
        await store.append('case-a', 0, several(1));
        expect(listener.heard).toHaveLength(count);
        const late: SubscriptionMessage[] = [];
        for await (const message of store.subscribe('0', AbortSignal.abort())) late.push(message);
        expect(late).toEqual([]);
      }),
    );

    it(
      'ends when the store is closed',
      use(async ({ store }) => {
        const listener = listen(store);
        await listener.until(() => listener.heardKind('caught-up'));
        await store.close();
        await listener.done;
        expect(listener.ids()).toEqual([]);
      }),
    );
  });
}
