import type { Event, Numbered, Recorded } from '@sagsgang/kernel/event';
import { comparePositions } from '@sagsgang/kernel/position';
import type { EventStore } from '@sagsgang/event-store/port';
import { CheckpointMoved, type Checkpoint } from '@sagsgang/kernel/checkpoint';
import { Overlap, type Begun } from '@sagsgang/kernel/overlap';

/** Something that follows the log in order: the read models, or one policy. */
export interface Consumer {
  readonly name: string;
  checkpoint(): Promise<Checkpoint>;
  /** Handles the events and moves the checkpoint. @throws CheckpointMoved where another process was quicker */
  handle(batch: readonly Numbered[], from: Checkpoint): Promise<void>;
  /** As `handle`, but the next batch may be begun while this one is written. For those who come from far behind. */
  begin?(batch: readonly Numbered[]): Promise<Begun<unknown>>;
}

/** The log is shorter than what was made of it: an older log was restored, or another one put in its place. */
export class LogBehindCheckpoint extends Error {
  override readonly name = 'LogBehindCheckpoint';
  constructor(
    readonly consumer: string,
    readonly checkpoint: Checkpoint,
    readonly head: string,
  ) {
    super(`${consumer} has come to position ${checkpoint.position}, but the log ends at ${head}`);
  }
}

/** Numbers events on from a checkpoint. */
export function numbered<E extends Event>(events: readonly Recorded<E>[], after: Checkpoint): Numbered<E>[] {
  return events.map((event, index) => withNumber(event, after.number + 1 + index));
}

/** Adds the number without touching `data`, whose texts are decrypted only where they are read. */
function withNumber<E extends Event>(event: Recorded<E>, number: number): Numbered<E> {
  return Object.assign(event, { number });
}

/** How far a consumer has come once it has handled the event. */
export function checkpointOf(event: Numbered): Checkpoint {
  return { number: event.number, position: event.position };
}

/**
 * Refuses a log that ends before what a consumer made of it.
 * @throws LogBehindCheckpoint
 */
export async function checkReach(
  store: EventStore,
  consumer: Consumer,
): Promise<{ readonly head: string; readonly at: Checkpoint }> {
  // In this order: another process may append and handle more between the two looks, and nothing is wrong with that.
  const at = await consumer.checkpoint();
  const head = await store.head();
  if (comparePositions(at.position, head) > 0) throw new LogBehindCheckpoint(consumer.name, at, head);
  return { head, at };
}

/** Brings a consumer to the head of the log as it is at the call, or further. Resolves to how far it came. */
export async function catchUp(store: EventStore, consumer: Consumer): Promise<Checkpoint> {
  const { head, at: reached } = await checkReach(store, consumer);
  let at = reached;
  while (comparePositions(at.position, head) < 0) {
    try {
      await handAll(consumer, store.readAll({ after: at.position }), at);
    } catch (error) {
      if (!(error instanceof CheckpointMoved)) throw error;
    }
    at = await consumer.checkpoint();
  }
  return at;
}

async function handAll(
  consumer: Consumer,
  batches: AsyncIterable<readonly Recorded[]>,
  from: Checkpoint,
): Promise<void> {
  const writes = new Overlap();
  let at = from;
  try {
    for await (const events of batches) {
      const batch = numbered(events, at);
      if (consumer.begin === undefined) await consumer.handle(batch, at);
      else await writes.next(await consumer.begin(batch));
      const last = batch.at(-1);
      if (last !== undefined) at = checkpointOf(last);
    }
  } finally {
    await writes.end();
  }
}

/** Hands one batch over, and says how far the consumer has come. */
export async function hand(consumer: Consumer, events: readonly Recorded[], at: Checkpoint): Promise<Checkpoint> {
  const batch = numbered(events, at);
  const last = batch.at(-1);
  if (last === undefined) return at;
  await consumer.handle(batch, at);
  return checkpointOf(last);
}
