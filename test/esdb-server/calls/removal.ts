import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb';
import type { Outcome } from '../log/event-log';
import type { Expected } from '../log/expected';
import { streamName } from '../wire/recorded';
import { refusals, type Refusal } from '../wire/refusals';
import type { Context } from './context';
import { expectedOf } from './proposed';

/** Hides the events of a stream. */
export function remove(
  call: ServerUnaryCall<DeleteReq, DeleteResp>,
  answer: sendUnaryData<DeleteResp>,
  { log }: Context,
): void {
  const { stream, expected } = askedBy(call.request.getOptions() ?? new DeleteReq.Options());
  const outcome = log.delete(stream, expected);
  if (outcome.kind !== 'success') return answer(refusalOf(stream, expected, outcome));
  const position = String(outcome.position);
  const at = new DeleteResp.Position().setCommitPosition(position).setPreparePosition(position);
  answer(null, new DeleteResp().setPosition(at));
}

/** Ends a stream for ever. */
export function tombstone(
  call: ServerUnaryCall<TombstoneReq, TombstoneResp>,
  answer: sendUnaryData<TombstoneResp>,
  { log }: Context,
): void {
  const { stream, expected } = askedBy(call.request.getOptions() ?? new TombstoneReq.Options());
  const outcome = log.tombstone(stream, expected);
  if (outcome.kind !== 'success') return answer(refusalOf(stream, expected, outcome));
  const position = String(outcome.position);
  const at = new TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position);
  answer(null, new TombstoneResp().setPosition(at));
}

function askedBy(options: DeleteReq.Options | TombstoneReq.Options): { stream: string; expected: Expected } {
  return { stream: streamName(options.getStreamIdentifier()), expected: expectedOf(options, options.getRevision()) };
}

function refusalOf(stream: string, expected: Expected, outcome: Exclude<Outcome, { kind: 'success' }>): Refusal {
  return outcome.kind === 'deleted'
    ? refusals.streamDeleted(stream)
    : refusals.wrongRevision(stream, expected, outcome.actual);
}
