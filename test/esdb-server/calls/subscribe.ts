import { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import type { Context } from './context';
import type { ReadCall } from './drained';
import { refusalOfFollower } from './leadership';
import { subscribeToAll } from './subscribe-to-all';
import { subscribeToStream } from './subscribe-to-stream';
import { SubscriptionCall } from './subscription-call';

/** A read that does not end. */
export async function subscribe(call: ReadCall, { log, faults, liveBufferEvents }: Context): Promise<void> {
  const elsewhere = refusalOfFollower(call, faults);
  if (elsewhere !== null) return void call.emit('error', elsewhere);
  const options = call.request.getOptions() ?? new ReadReq.Options();
  const settings = { bufferMessages: liveBufferEvents, lagMs: () => faults.lagMs };
  const subscription = new SubscriptionCall(call, settings);
  faults.started(subscription);
  const over = new Promise<void>((resolve) => {
    for (const event of ['cancelled', 'close', 'error', 'finish']) call.once(event, () => resolve());
  });
  const start = options.hasAll() ? subscribeToAll : subscribeToStream;
  const stop = await start(subscription, options, log);
  await over;
  stop();
  faults.ended(subscription);
}
