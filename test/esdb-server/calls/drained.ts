import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';

/** A call whose answers are sent as they are kept, so that an event is not put together again for each reader. */
export type ReadCall = ServerWritableStream<ReadReq, ReadResp | Buffer>;

/** Resolves when the call takes more, or has ended. */
export async function drained(call: ReadCall): Promise<void> {
  if (call.cancelled || call.destroyed) return;
  const events = ['drain', 'cancelled', 'close', 'error'];
  await new Promise<void>((resolve) => {
    const go = (): void => {
      for (const event of events) call.off(event, go);
      resolve();
    };
    for (const event of events) call.on(event, go);
  });
}
