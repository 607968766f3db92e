import type { ServerDuplexStream } from '@grpc/grpc-js';
import { BatchAppendReq, type BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { ProposedEvent } from '../log/record';
import * as answers from '../wire/batch-answers';
import { streamName } from '../wire/recorded';
import { commitOrFail, type Reply } from './commit';
import type { Context } from './context';
import { refusalOfFollower } from './leadership';
import { bytesOf, expectedOf, proposedEvent } from './proposed';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** An append whose messages have not all come. */
interface Pending {
  readonly asked: answers.Asked;
  readonly events: ProposedEvent[];
}

/** The server gives up an append that it does not have whole after so long. */
const WRITE_TIMEOUT_MS = 2_000;

/** One stream of appends, each of one or more messages that carry its correlation id. */
export function batchAppend(call: Call, context: Context): void {
  const pending = new Map<string, Pending>();
  call.on('data', (request: BatchAppendReq) => {
    const id = request.getCorrelationId()?.getString() ?? '';
    if (request.hasOptions()) pending.set(id, { asked: askedBy(request), events: [] });
    const append = pending.get(id);
    if (append !== undefined && take(call, context, append, request)) pending.delete(id);
    else if (append !== undefined) setTimeout(() => giveUp(call, pending, id), WRITE_TIMEOUT_MS).unref();
  });
  call.on('end', () => call.end());
  call.on('error', () => pending.clear());
}

/** Answers whether the append has come to its end. */
function take(call: Call, context: Context, { asked, events }: Pending, request: BatchAppendReq): boolean {
  try {
    events.push(...request.getProposedMessagesList().map(proposedEvent));
  } catch (error) {
    // The real server answers now and, since it does not forget the append, with a time-out as well: so must this one.
    call.write(answers.badRequestAnswer(asked, String(error)));
    return false;
  }
  if (bytesOf(events) > context.maxAppendBytes) {
    call.write(answers.tooBigAnswer(asked, context.maxAppendBytes));
    return true;
  }
  if (!request.getIsFinal()) return false;
  finish(call, context, asked, events);
  return true;
}

function finish(call: Call, context: Context, asked: answers.Asked, events: readonly ProposedEvent[]): void {
  if (context.faults.isElecting) return void call.write(answers.notReadyAnswer(asked));
  const elsewhere = refusalOfFollower(call, context.faults);
  if (elsewhere !== null) return void call.emit('error', elsewhere);
  if (asked.stream === '') return void call.write(answers.badRequestAnswer(asked, 'The stream has no name.'));
  reply(
    call,
    asked,
    commitOrFail(context, call, () => context.log.append(asked.stream, asked.expected, events)),
  );
}

function reply(call: Call, asked: answers.Asked, said: Reply): void {
  if (said.kind === 'outcome') call.write(answers.outcomeAnswer(asked, said.outcome));
  if (said.kind === 'timeout') call.write(answers.timeoutAnswer(asked));
  if (said.kind === 'not-ready') call.write(answers.notReadyAnswer(asked));
}

function giveUp(call: Call, pending: Map<string, Pending>, id: string): void {
  const append = pending.get(id);
  if (append === undefined || call.cancelled) return;
  pending.delete(id);
  call.write(answers.timeoutAnswer(append.asked));
}

function askedBy(request: BatchAppendReq): answers.Asked {
  const options = request.getOptions() ?? new BatchAppendReq.Options();
  return {
    correlation: request.getCorrelationId(),
    stream: streamName(options.getStreamIdentifier()),
    expected: expectedOf(options, options.getStreamPosition()),
  };
}
