import canonicalize from 'canonicalize';
import type { MovedEvent } from './log-source';

/**
 * True where both logs hold the same event at the same place: stream, revision, id and type, and data and metadata with
 * the same canonical bytes (RFC 8785), since a store may have written their JSON anew.
 */
export function isSameEvent(one: MovedEvent, other: MovedEvent): boolean {
  return (
    one.stream === other.stream &&
    one.revision === other.revision &&
    one.id === other.id &&
    one.type === other.type &&
    isSameJson(one.data, other.data) &&
    isSameJson(one.metadata, other.metadata)
  );
}

function isSameJson(one: string, other: string): boolean {
  return one === other || canonicalize(JSON.parse(one)) === canonicalize(JSON.parse(other));
}
