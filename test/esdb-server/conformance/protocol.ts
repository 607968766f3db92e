import { credentials } from '@grpc/grpc-js';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb';

/** The protocol without the client, for what the client does not show. The caller closes it. */
export function protocolClient(connectionString: string): StreamsClient {
  const [address] = /[\w.-]+:\d+/.exec(connectionString) ?? [''];
  const secure = !/tls=false/.test(connectionString);
  return new StreamsClient(address, secure ? credentials.createSsl() : credentials.createInsecure());
}
