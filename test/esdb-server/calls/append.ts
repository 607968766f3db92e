import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { Empty } from '@eventstore/db-client/generated/shared_pb';
import { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { Outcome } from '../log/event-log';
import type { Expected } from '../log/expected';
import { streamName } from '../wire/recorded';
import { refusals, type Refusal } from '../wire/refusals';
import { commitOrFail } from './commit';
import type { Context } from './context';
import { refusalOfFollower } from './leadership';
import { bytesOf, expectedOf, proposedEvent } from './proposed';

/** One append in a call of its own: the client takes this way where it is given credentials. */
export function append(
  call: ServerReadableStream<AppendReq, AppendResp>,
  answer: sendUnaryData<AppendResp>,
  context: Context,
): void {
  const requests: AppendReq[] = [];
  call.on('data', (request: AppendReq) => requests.push(request));
  call.on('end', () => {
    const options = requests[0]?.getOptions() ?? new AppendReq.Options();
    const asked = {
      stream: streamName(options.getStreamIdentifier()),
      expected: expectedOf(options, options.getRevision()),
    };
    const result = tryAppend(call, context, asked, requests);
    if (result instanceof AppendResp) answer(null, result);
    else if (result !== null) answer(result);
  });
}

interface Asked {
  readonly stream: string;
  readonly expected: Expected;
}

/** The answer, a refusal, or null where nothing is to be said. */
function tryAppend(
  call: ServerReadableStream<AppendReq, AppendResp>,
  context: Context,
  { stream, expected }: Asked,
  requests: readonly AppendReq[],
): AppendResp | Refusal | null {
  const elsewhere = refusalOfFollower(call, context.faults);
  if (elsewhere !== null) return elsewhere;
  if (stream === '') return refusals.unexpected();
  const messages = requests.flatMap((request) => request.getProposedMessage() ?? []);
  let events;
  try {
    events = messages.map(proposedEvent);
  } catch {
    return refusals.unexpected();
  }
  if (bytesOf(events) > context.maxAppendBytes) return refusals.tooBig(context.maxAppendBytes);
  const reply = commitOrFail(context, call, () => context.log.append(stream, expected, events));
  if (reply.kind === 'outcome') return answerOf(stream, expected, reply.outcome);
  if (reply.kind === 'timeout') return refusals.timeout('Commit timeout');
  return reply.kind === 'not-ready' ? refusals.notReady() : null;
}

function answerOf(stream: string, expected: Expected, outcome: Outcome): AppendResp | Refusal {
  if (outcome.kind === 'deleted') return refusals.streamDeleted(stream);
  if (outcome.kind === 'wrong') return new AppendResp().setWrongExpectedVersion(wrong(expected, outcome.actual));
  const success = new AppendResp.Success();
  if (outcome.revision < 0n) success.setNoStream(new Empty());
  else success.setCurrentRevision(String(outcome.revision));
  if (outcome.position === undefined) return new AppendResp().setSuccess(success.setNoPosition(new Empty()));
  const position = String(outcome.position);
  success.setPosition(new AppendResp.Position().setCommitPosition(position).setPreparePosition(position));
  return new AppendResp().setSuccess(success);
}

function wrong(expected: Expected, actual: bigint): AppendResp.WrongExpectedVersion {
  const detail = new AppendResp.WrongExpectedVersion();
  if (actual < 0n) detail.setCurrentNoStream(new Empty());
  else detail.setCurrentRevision(String(actual));
  if (expected === 'any') return detail.setExpectedAny(new Empty());
  if (expected === 'no-stream') return detail.setExpectedNoStream(new Empty());
  if (expected === 'stream-exists') return detail.setExpectedStreamExists(new Empty());
  return detail.setExpectedRevision(String(expected));
}
