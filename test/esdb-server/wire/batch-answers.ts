import {
  BadRequest,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  Timeout,
  WrongExpectedVersion,
  type UUID,
  AllStreamPosition,
} from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import type { Expected } from '../log/expected';
import type { Outcome } from '../log/event-log';
import { streamIdentifier } from './recorded';

/** Which append of a batch stream is answered. */
export interface Asked {
  readonly correlation: UUID | undefined;
  readonly stream: string;
  readonly expected: Expected;
}

interface Message {
  serializeBinary(): Uint8Array;
}

/** The answer to one append of a batch stream. */
export function outcomeAnswer(asked: Asked, outcome: Outcome): BatchAppendResp {
  if (outcome.kind === 'wrong') return failed(asked, 'WrongExpectedVersion', wrong(asked.expected, outcome.actual));
  if (outcome.kind === 'deleted') {
    return failed(asked, 'StreamDeleted', new StreamDeleted().setStreamIdentifier(streamIdentifier(asked.stream)));
  }
  const success = new BatchAppendResp.Success();
  if (outcome.revision < 0n) success.setNoStream(new Empty());
  else success.setCurrentRevision(String(outcome.revision));
  if (outcome.position === undefined) success.setNoPosition(new Empty());
  else success.setPosition(positionOf(outcome.position));
  return answer(asked).setSuccess(success);
}

/** The refusal of an append that is larger than the server takes. */
export function tooBigAnswer(asked: Asked, limit: number): BatchAppendResp {
  return failed(asked, 'MaximumAppendSizeExceeded', new MaximumAppendSizeExceeded().setMaxappendsize(limit));
}

/** The server's own time-out: whether the append was committed is not said. */
export function timeoutAnswer(asked: Asked): BatchAppendResp {
  return failed(asked, 'Timeout', new Timeout());
}

/** The refusal of a malformed append. */
export function badRequestAnswer(asked: Asked, message: string): BatchAppendResp {
  return failed(asked, 'BadRequest', new BadRequest().setMessage(message));
}

/** A server that cannot take the append now says so without a detail that the client knows. */
export function notReadyAnswer(asked: Asked): BatchAppendResp {
  const details = new Any();
  details.pack(new Empty().serializeBinary(), 'google.protobuf.Empty');
  return answer(asked).setError(new Status().setMessage('Server Is Not Ready').setDetails(details));
}

function answer({ correlation, stream }: Asked): BatchAppendResp {
  return new BatchAppendResp().setCorrelationId(correlation).setStreamIdentifier(streamIdentifier(stream));
}

function failed(asked: Asked, name: string, detail: Message): BatchAppendResp {
  const details = new Any();
  details.pack(detail.serializeBinary(), `event_store.client.${name}`);
  return answer(asked).setError(new Status().setMessage(name).setDetails(details));
}

function wrong(expected: Expected, actual: bigint): WrongExpectedVersion {
  const detail = new WrongExpectedVersion();
  if (actual < 0n) detail.setCurrentNoStream(new Empty());
  else detail.setCurrentStreamRevision(String(actual));
  if (expected === 'any') return detail.setExpectedAny(new Empty());
  if (expected === 'no-stream') return detail.setExpectedNoStream(new Empty());
  if (expected === 'stream-exists') return detail.setExpectedStreamExists(new Empty());
  return detail.setExpectedStreamPosition(String(expected));
}

function positionOf(position: bigint): AllStreamPosition {
  return new AllStreamPosition().setCommitPosition(String(position)).setPreparePosition(String(position));
}
