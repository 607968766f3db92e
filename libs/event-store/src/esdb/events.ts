import type { EventData, Position as ClientPosition, RecordedEvent } from '@eventstore/db-client';
import { InvalidBatch, StoreUnavailable } from '../errors';
import type { EncodedEvent, StoredEvent } from '../raw-store';
import type { Position } from '@sagsgang/kernel/position';
import { positionOf } from './position';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Names that begin so are the server's own. */
export const isSystem = (name: string): boolean => name.startsWith('$');

/**
 * Refuses what the server would keep otherwise than it was given, or hide among its own.
 * @throws InvalidBatch
 */
export function checkNames(stream: string, events: readonly EncodedEvent[]): void {
  if (stream === '') throw new InvalidBatch('a stream needs a name');
  if (isSystem(stream)) throw new InvalidBatch(`the stream ${stream} would be one of the server's own`);
  for (const { id, type } of events) {
    if (!UUID.test(id)) throw new InvalidBatch(`the event id ${id} is no UUID in lower case`);
    if (type === '' || isSystem(type))
      throw new InvalidBatch(`the event type "${type}" would be one of the server's own`);
  }
}

/**
 * An event as the client takes it. It parses and prints JSON itself; a text that would come out otherwise is sent as
 * bytes, so that every event comes back as it was.
 */
export function toClient({ id, type, data, metadata }: EncodedEvent): EventData {
  const kept = { id, type, metadata: new Uint8Array(Buffer.from(metadata)) };
  const parsed = parsedAlike(data);
  return parsed === undefined
    ? { ...kept, contentType: 'application/octet-stream', data: new Uint8Array(Buffer.from(data)) }
    : { ...kept, contentType: 'application/json', data: parsed };
}

/** The value of a JSON text, where printing it gives the same text again. */
function parsedAlike(json: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(json) as unknown;
    const isObject = typeof value === 'object' && value !== null;
    return isObject && JSON.stringify(value) === json ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** An event as it was appended, with its place. */
export function toStored({ id, type, streamId, revision, data, metadata, position }: RecordedEvent): StoredEvent {
  return {
    id,
    type,
    data: textOf(data),
    metadata: textOf(metadata),
    stream: streamId,
    revision: Number(revision),
    position: placeOf(position),
  };
}

/** True where the event is not one that the server keeps of itself. */
export const isOwn = ({ streamId, type }: RecordedEvent): boolean => !isSystem(streamId) && !isSystem(type);

/** Servers before 22.6 do not tell where a stream's events lie in the whole log. */
export function placeOf(position: ClientPosition | undefined): Position {
  if (position === undefined) throw new StoreUnavailable('the server is older than 22.6', 'other');
  return positionOf(position);
}

/** What another program wrote may lack metadata. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString();
  return JSON.stringify(value ?? {});
}
