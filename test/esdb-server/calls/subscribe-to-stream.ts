import { setTimeout as sleep } from 'node:timers/promises';
import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { PAGE_EVENTS } from '../log/filter';
import type { EventLog } from '../log/event-log';
import type { LogRecord } from '../log/record';
import type { Stream } from '../log/stream';
import { streamName } from '../wire/recorded';
import { refusals } from '../wire/refusals';
import { caughtUp, confirmation } from '../wire/signals';
import type { SubscriptionCall } from './subscription-call';

/** How often the server looks whether a stream that is followed has come to be. */
const MISSING_STREAM_MS = 50;

/** Follows one stream. While it does not exist, the subscription is neither live nor caught up. */
export async function subscribeToStream(
  subscription: SubscriptionCall,
  options: ReadReq.Options,
  log: EventLog,
): Promise<() => void> {
  const asked = options.getStream() ?? new ReadReq.Options.StreamOptions();
  const name = streamName(asked.getStreamIdentifier());
  const nothing = (): void => undefined;
  if (name === '') subscription.fail(refusals.unexpected());
  if (log.streamOf(name).tombstoned) subscription.fail(refusals.streamDeleted(name));
  subscription.push(confirmation());
  if (asked.hasEnd()) {
    subscription.push(caughtUp());
    return goLive(subscription, log, name);
  }
  while (!subscription.ended && !log.streamOf(name).shows) await sleep(MISSING_STREAM_MS, undefined, { ref: false });
  if (subscription.ended) return nothing;
  await catchUp(subscription, log.streamOf(name), asked.hasRevision() ? BigInt(asked.getRevision()) + 1n : 0n);
  subscription.push(caughtUp());
  return goLive(subscription, log, name);
}

async function catchUp(subscription: SubscriptionCall, stream: Stream, from: bigint): Promise<void> {
  for (let next = from; next <= stream.revision && !subscription.ended;) {
    const page = stream.forwards(next).slice(0, PAGE_EVENTS);
    for (const { message } of page) if (message !== null) subscription.push(message);
    next = (page.at(-1)?.revision ?? next) + 1n;
    await subscription.sentAll();
  }
}

function goLive(subscription: SubscriptionCall, log: EventLog, name: string): () => void {
  const tell = (record: LogRecord): void => {
    if (record.stream !== name || record.message === null) return;
    subscription.push(record.message, true);
    if (log.streamOf(name).tombstoned)
      void subscription.sentAll().then(() => subscription.fail(refusals.streamDeleted(name)));
  };
  return log.listen((records) => records.forEach(tell));
}
