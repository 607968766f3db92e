import { StreamIdentifier, UUID } from '@eventstore/db-client/generated/shared_pb';
import { ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { ProposedEvent } from '../log/record';

/** Where and when an event was written. */
export interface Place {
  readonly stream: string;
  readonly revision: bigint;
  readonly position: bigint;
  readonly createdTicks: bigint;
}

/** An event as the server sends it. It is made once, when the event is written: reading is then only sending. */
export function recordedMessage(event: ProposedEvent, place: Place): Buffer {
  const recorded = new ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(event.id))
    .setStreamIdentifier(streamIdentifier(place.stream))
    .setStreamRevision(String(place.revision))
    .setPreparePosition(String(place.position))
    .setCommitPosition(String(place.position))
    .setCustomMetadata(event.metadata)
    .setData(event.data);
  recorded
    .getMetadataMap()
    .set('type', event.type)
    .set('created', String(place.createdTicks))
    .set('content-type', event.isJson ? 'application/json' : 'application/octet-stream');
  const read = new ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(String(place.position));
  return Buffer.from(new ReadResp().setEvent(read).serializeBinary());
}

/** The name of a stream as the messages carry it. */
export function streamIdentifier(name: string): StreamIdentifier {
  return new StreamIdentifier().setStreamName(Buffer.from(name));
}

/** The name that a message carries; empty where it carries none. */
export function streamName(identifier: StreamIdentifier | undefined): string {
  return Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');
}
