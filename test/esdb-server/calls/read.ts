import { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { EventLog } from '../log/event-log';
import type { LogRecord } from '../log/record';
import { streamIdentifier, streamName } from '../wire/recorded';
import { refusals, type Refusal } from '../wire/refusals';
import type { Context } from './context';
import { drained, type ReadCall } from './drained';
import { refusalOfFollower } from './leadership';
import { placeOf } from './place';

/** Records, or why there are none: a refusal, or a stream that does not exist. */
type Found = Iterable<LogRecord> | Refusal | 'no-stream';

/** A read that ends, of a stream or of the whole log. */
export async function read(call: ReadCall, context: Context): Promise<void> {
  const options = call.request.getOptions() ?? new ReadReq.Options();
  const elsewhere = refusalOfFollower(call, context.faults);
  if (elsewhere !== null) return void call.emit('error', elsewhere);
  const fault = context.faults.nextRead();
  if (fault === 'silence') return;
  if (fault === 'not-ready') return void call.emit('error', refusals.notReady());
  const count = Number(options.getCount());
  // The real server never answers this one.
  if (options.hasAll() && count === 0) return;
  const found = options.hasAll() ? readAll(context.log, options) : readStream(context.log, options, count);
  if (found !== 'no-stream' && !(Symbol.iterator in found)) return void call.emit('error', found);
  if (found === 'no-stream') call.write(notFound(options));
  else await send(call, found, fault === 'cut' ? 1 : count);
  if (fault === 'cut') context.cut(call);
  else call.end();
}

async function send(call: ReadCall, records: Iterable<LogRecord>, count: number): Promise<void> {
  let left = count;
  for (const { message } of records) {
    if (left <= 0 || call.cancelled) return;
    if (message === null) continue;
    left -= 1;
    if (!call.write(message)) await drained(call);
  }
}

function readStream(log: EventLog, options: ReadReq.Options, count: number): Found {
  const asked = options.getStream() ?? new ReadReq.Options.StreamOptions();
  const stream = log.streamOf(streamName(asked.getStreamIdentifier()));
  const backwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  if (stream.name === '') return refusals.unexpected();
  if (count === 0 || (asked.hasEnd() && !backwards)) return refusals.badRead('Stream');
  if (stream.tombstoned) return refusals.streamDeleted(stream.name);
  if (!stream.shows) return 'no-stream';
  const from = asked.hasRevision() ? BigInt(asked.getRevision()) : asked.hasEnd() ? stream.revision : 0n;
  return backwards ? stream.backwards(from) : stream.forwards(from);
}

/** Forwards with the event at the position, backwards without it. */
function readAll(log: EventLog, options: ReadReq.Options): Found {
  const place = placeOf(log, options.getAll());
  if (place === null) return refusals.badRead('All');
  const backwards = options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS;
  return backwards ? backFrom(log.records, place) : onFrom(log.records, place);
}

function* onFrom(records: readonly LogRecord[], place: number): Generator<LogRecord> {
  const end = records.length;
  for (let at = place; at < end; at += 1) yield records[at];
}

function* backFrom(records: readonly LogRecord[], place: number): Generator<LogRecord> {
  for (let at = place - 1; at >= 0; at -= 1) yield records[at];
}

function notFound(options: ReadReq.Options): ReadResp {
  const name = streamName(options.getStream()?.getStreamIdentifier());
  return new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(streamIdentifier(name)));
}
