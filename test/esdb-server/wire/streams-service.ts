import type { handleServerStreamingCall } from '@grpc/grpc-js';
import { StreamsService, type IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';

/** The handlers of the service; the answers to reads may be bytes. */
export type StreamsHandlers = Pick<IStreamsServer, 'append' | 'batchAppend' | 'delete' | 'tombstone'> & {
  readonly read: handleServerStreamingCall<ReadReq, ReadResp | Buffer>;
};

/** The client's own definition of the service, except that what is bytes already is sent as it is. */
export const streamsService = {
  ...StreamsService,
  read: {
    ...StreamsService.read,
    responseSerialize: (answer: ReadResp | Buffer): Buffer =>
      Buffer.isBuffer(answer) ? answer : StreamsService.read.responseSerialize(answer),
  },
};
