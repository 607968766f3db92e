import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import { codeOf, type Expected } from '../log/expected';

/** How a call fails: a status, and trailers that tell the client which error it is. */
export type Refusal = StatusObject & { readonly name: string; readonly message: string };

function refusal(code: status, message: string, trailers: Readonly<Record<string, string>> = {}): Refusal {
  const metadata = new Metadata();
  for (const [name, value] of Object.entries(trailers)) metadata.set(name, value);
  return { name: 'Error', message, code, details: message, metadata };
}

/** Where a server listens. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** The refusals of the real server, in its words: some tests of the client read them. */
export const refusals = {
  unexpected: () => refusal(status.UNKNOWN, 'Exception was thrown by handler.'),
  badRead: (kind: 'Stream' | 'All') => refusal(status.UNKNOWN, `Unexpected Read${kind}Result: Error`),
  unauthenticated: () => refusal(status.UNAUTHENTICATED, 'Unauthenticated'),
  accessDenied: () => refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }),
  notReady: () => refusal(status.UNAVAILABLE, 'Server Is Not Ready'),
  timeout: (reason: string) => refusal(status.ABORTED, `Operation timed out: ${reason}`),
  tooSlow: () => refusals.timeout('Consumer too slow to handle event while live. Client resubscription required.'),
  tooBig: (limit: number) =>
    refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(limit),
    }),
  streamDeleted: (stream: string) =>
    refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    }),
  wrongRevision: (stream: string, expected: Expected, actual: bigint) =>
    refusal(
      status.FAILED_PRECONDITION,
      `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${codeOf(expected)}, Actual version: ${actual}`,
      {
        exception: 'wrong-expected-version',
        'stream-name': stream,
        'expected-version': String(codeOf(expected)),
        'actual-version': String(actual),
      },
    ),
  notLeader: ({ address, port }: Endpoint) =>
    refusal(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': address,
      'leader-endpoint-port': String(port),
    }),
} as const;
