import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { filterOf, type Filter } from '../log/filter';
import type { EventLog } from '../log/event-log';
import { readPage } from '../log/page';
import type { LogRecord } from '../log/record';
import { refusals } from '../wire/refusals';
import { caughtUp, checkpoint, confirmation } from '../wire/signals';
import { placeOf } from './place';
import type { SubscriptionCall } from './subscription-call';

/** Follows the whole log through a filter: page by page to its end, then live. Resolves when it is live or over. */
export async function subscribeToAll(
  subscription: SubscriptionCall,
  options: ReadReq.Options,
  log: EventLog,
): Promise<() => void> {
  const filter = filterOf(options);
  const start = placeAfter(log, options.getAll());
  if (start === null) {
    subscription.fail(refusals.unexpected());
    return () => undefined;
  }
  subscription.push(confirmation());
  const considered = await catchUp(subscription, log, filter, start);
  subscription.push(caughtUp());
  return goLive(subscription, log, filter, considered);
}

/** The server reads one event from the position on, and starts behind that one. */
function placeAfter(log: EventLog, asked: ReadReq.Options.AllOptions | undefined): number | null {
  const place = placeOf(log, asked);
  if (place === null || asked?.hasPosition() !== true) return place;
  const behind = log.records.findIndex(({ message }, at) => at >= place && message !== null) + 1;
  return behind === 0 ? log.records.length : behind;
}

/** Answers how many events were considered since the last checkpoint. */
async function catchUp(subscription: SubscriptionCall, log: EventLog, filter: Filter, start: number): Promise<number> {
  let considered = 0;
  for (let place = start; !subscription.ended;) {
    const page = readPage(log.records, place, filter);
    for (const { message } of page.wanted) if (message !== null) subscription.push(message);
    considered += page.considered;
    await subscription.sentAll();
    if (page.atEnd && page.next === log.records.length) return considered;
    if (filter.checkpointEvents !== null && considered >= filter.checkpointEvents) {
      considered %= filter.checkpointEvents;
      subscription.push(checkpoint(page.wanted.at(-1)?.position ?? positionAt(log, place)));
    }
    place = page.next;
  }
  return considered;
}

function goLive(subscription: SubscriptionCall, log: EventLog, filter: Filter, alreadyConsidered: number): () => void {
  let considered = alreadyConsidered;
  const tell = (record: LogRecord): void => {
    if (record.message !== null && filter.wants(record)) subscription.push(record.message, true);
    considered += 1;
    if (filter.checkpointEvents === null || considered < filter.checkpointEvents) return;
    considered = 0;
    subscription.push(checkpoint(record.position), true);
  };
  return log.listen((records) => records.forEach(tell));
}

function positionAt(log: EventLog, place: number): bigint {
  return log.records[place]?.position ?? log.endPosition;
}
