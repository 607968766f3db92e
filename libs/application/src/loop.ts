import { setTimeout as sleep } from 'node:timers/promises';
import { comparePositions } from '@sagsgang/kernel/position';
import type { EventStore } from '@sagsgang/event-store/port';
import { CheckpointMoved, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import { catchUp, hand, type Consumer } from './follow';
import { ConsumerPaused } from './paused';

export interface LoopOptions {
  readonly store: EventStore;
  readonly consumer: Consumer;
  readonly signal: AbortSignal;
  readonly onProgress?: (at: Checkpoint) => void;
  /** Told of each failure, and once of an event before which the consumer stands; the loop goes on after a pause. */
  readonly onError?: (error: unknown) => void;
  /** How often the watchdog compares the head with the progress, in milliseconds. */
  readonly watchdogMs?: number;
  /** The first pause after a failure and the longest one, in milliseconds. */
  readonly pausesMs?: readonly [number, number];
}

/**
 * Keeps a consumer at the head until the signal aborts: from its checkpoint, with back-off, watched by a watchdog. One
 * that stands before an event that it cannot take is asked again in the longest pauses, since somebody may skip it.
 */
export async function followUntilAborted(options: LoopOptions): Promise<void> {
  const [shortest, longest] = options.pausesMs ?? [100, 10_000];
  let pause = shortest;
  let standsBefore: string | undefined;
  while (!options.signal.aborted) {
    try {
      await followOnce(options, () => (pause = shortest));
    } catch (error) {
      if (options.signal.aborted) return;
      // Another process was quicker: there is nothing to wait for, only to go on from where it came to.
      if (error instanceof CheckpointMoved) continue;
      if (!(error instanceof ConsumerPaused)) options.onError?.(error);
      else {
        if (error.pause.eventId !== standsBefore) options.onError?.(error);
        standsBefore = error.pause.eventId;
        pause = longest;
      }
    }
    // A subscription that merely ended is taken up again after a pause as well, in case the next one ends at once.
    await sleep(pause, undefined, { signal: options.signal }).catch(() => undefined);
    pause = Math.min(pause * 2, longest);
  }
}

/** One subscription, until it ends, fails, or falls silent although the log went on. */
async function followOnce({ store, consumer, signal, ...options }: LoopOptions, onSuccess: () => void): Promise<void> {
  let at = await catchUp(store, consumer);
  options.onProgress?.(at);
  const silent = new AbortController();
  const stop = watch(
    store,
    () => at,
    () => silent.abort(),
    options.watchdogMs ?? 5_000,
  );
  try {
    for await (const message of store.subscribe(at.position, AbortSignal.any([signal, silent.signal]))) {
      if (message.kind === 'events') at = await hand(consumer, message.events, at);
      options.onProgress?.(at);
      onSuccess();
    }
  } finally {
    stop();
  }
}

/** Calls `onSilent` when twice in a row there was something to read and no progress was made between the looks. */
function watch(store: EventStore, progress: () => Checkpoint, onSilent: () => void, everyMs: number): () => void {
  let before: Checkpoint | undefined;
  const look = async (): Promise<void> => {
    const head = await store.head();
    const now = progress();
    if (comparePositions(head, now.position) <= 0) before = undefined;
    else if (before === now) onSilent();
    else before = now;
  };
  // A store that cannot be reached is the subscription's own trouble, which it reports itself.
  const timer = setInterval(() => void look().catch(() => undefined), everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
