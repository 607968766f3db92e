import { randomUUID } from 'node:crypto';
import { recordedMessage } from '../wire/recorded';
import { Clock, ticksAfterFirst } from './clock';
import type { Expected } from './expected';
import { judge } from './judge';
import { RecentIds } from './recent-ids';
import { EMPTY_RECORD_BYTES, sizeOf, TOMBSTONE_REVISION, type LogRecord, type ProposedEvent } from './record';
import { Stream } from './stream';

/** The answer to an append, a deletion or a tombstone. Revision -1: the stream has no event. */
export type Outcome =
  | { readonly kind: 'success'; readonly revision: bigint; readonly position: bigint | undefined }
  | { readonly kind: 'wrong'; readonly actual: bigint }
  | { readonly kind: 'deleted' };

type Listener = (records: readonly LogRecord[]) => void;

/** Something that changed the log; with the same changes in the same order another log becomes equal to it. */
export interface Change {
  readonly kind: 'append' | 'delete' | 'tombstone';
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly ProposedEvent[];
  /** When its first event was written; the further ones follow as the clock has them. */
  readonly atTicks: bigint;
}

/** The log behind the double: it keeps its events as long as it lives, whatever becomes of the servers before it. */
export class EventLog {
  /** Every record in commit order, those that no read shows among them. */
  readonly records: LogRecord[] = [];
  private readonly streams = new Map<string, Stream>();
  private readonly recent = new RecentIds();
  private readonly listeners = new Set<Listener>();
  private readonly clock = new Clock();
  private keep: (change: Change) => void = () => undefined;

  /** A real log begins with records of its own as well, one of which is an event. */
  constructor(private end: bigint) {
    this.addHidden();
    this.write(this.streamOf('$$$scavenges'), [systemEvent('$metadata', '{"$maxAge":2592000}')], this.clock.take(1));
  }

  /** Calls `keep` with every change before anybody can see it. */
  keepChanges(keep: (change: Change) => void): void {
    this.keep = keep;
  }

  /** Changes the log as another was changed. */
  redo({ kind, stream, expected, events, atTicks }: Change): void {
    if (kind === 'append') this.append(stream, expected, events, atTicks);
    else this[kind](stream, expected, atTicks);
  }

  /** Where the next record will stand. */
  get endPosition(): bigint {
    return this.end;
  }

  /** The stream of this name, an empty one where nothing was ever written to it. */
  streamOf(name: string): Stream {
    return this.streams.get(name) ?? new Stream(name);
  }

  append(
    name: string,
    expected: Expected,
    events: readonly ProposedEvent[],
    atTicks = this.clock.take(events.length),
  ): Outcome {
    const stream = this.streamOf(name);
    const ids = events.map(({ id }) => id);
    const verdict = judge(stream, expected, ids, (inStream, id) => this.recent.find(inStream, id));
    if (verdict.kind === 'deleted') return verdict;
    if (verdict.kind === 'wrong') return { kind: 'wrong', actual: stream.revision };
    if (verdict.kind === 'repeated') {
      const { revision, position } = verdict.last;
      return { kind: 'success', revision, position: stream.isShown(revision) ? position : undefined };
    }
    this.keep({ kind: 'append', stream: name, expected, events, atTicks });
    const revived = stream.deleted;
    const position = events.length === 0 ? this.addHidden() : this.write(stream, events, atTicks);
    if (revived) this.writeShownFrom(name, stream.revision, atTicks + BigInt(events.length));
    return { kind: 'success', revision: stream.revision, position };
  }

  /** Hides the events of a stream; its revisions go on where they were. */
  delete(name: string, expected: Expected, atTicks = this.clock.take(1)): Outcome {
    const stream = this.streamOf(name);
    if (stream.tombstoned) return { kind: 'deleted' };
    if (stream.revision < 0n || !agrees(stream, expected)) return { kind: 'wrong', actual: stream.revision };
    this.keep({ kind: 'delete', stream: name, expected, events: [], atTicks });
    stream.hideAll();
    const position = this.writeShownFrom(name, TOMBSTONE_REVISION, atTicks);
    return { kind: 'success', revision: stream.revision, position };
  }

  /** Ends a stream for ever, also one that does not exist. */
  tombstone(name: string, expected: Expected, atTicks = this.clock.take(1)): Outcome {
    const stream = this.streamOf(name);
    if (stream.tombstoned) return { kind: 'deleted' };
    if (!agrees(stream, expected)) return { kind: 'wrong', actual: stream.revision };
    this.keep({ kind: 'tombstone', stream: name, expected, events: [], atTicks });
    const revision = stream.revision;
    stream.tombstoned = true;
    const record = this.record(stream, TOMBSTONE_REVISION, systemEvent('$streamDeleted', ''), atTicks);
    this.publish([record]);
    return { kind: 'success', revision, position: record.position };
  }

  /** The place in `records` of the first record at or behind a position. */
  placeOf(position: bigint): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle].position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Calls the listener with what is written from now on; the answer ends that. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** The server notes in the stream's metadata from which revision on it is shown. */
  private writeShownFrom(name: string, revision: bigint, atTicks: bigint): bigint {
    return this.write(this.streamOf(`$$${name}`), [systemEvent('$metadata', `{"$tb":${revision}}`)], atTicks);
  }

  private write(stream: Stream, events: readonly ProposedEvent[], atTicks: bigint): bigint {
    const written = events.map((event, place) => {
      const record = this.record(stream, BigInt(stream.records.length), event, atTicks + ticksAfterFirst(place));
      stream.records.push(record);
      this.recent.add(record);
      return record;
    });
    this.publish(written);
    return written[written.length - 1].position;
  }

  private record(stream: Stream, revision: bigint, event: ProposedEvent, createdTicks: bigint): LogRecord {
    this.streams.set(stream.name, stream);
    const place = { stream: stream.name, revision, position: this.end };
    const message = recordedMessage(event, { ...place, createdTicks });
    const record = { ...place, id: event.id, type: event.type, message };
    this.records.push(record);
    this.end += sizeOf(event);
    return record;
  }

  private addHidden(): bigint {
    const position = this.end;
    this.records.push({ position, stream: '', revision: -1n, id: '', type: '', message: null });
    this.end += EMPTY_RECORD_BYTES;
    return position;
  }

  private publish(records: readonly LogRecord[]): void {
    for (const listener of this.listeners) listener(records);
  }
}

function agrees(stream: Stream, expected: Expected): boolean {
  if (expected === 'any') return true;
  if (expected === 'stream-exists') return stream.shows;
  return stream.revision === (expected === 'no-stream' ? -1n : expected);
}

function systemEvent(type: string, text: string): ProposedEvent {
  return { id: randomUUID(), type, isJson: text !== '', data: Buffer.from(text), metadata: Buffer.alloc(0) };
}
