import type { EventMetadata, Numbered } from '@sagsgang/kernel/event';
import { dateOf } from '@sagsgang/kernel/plain-date';
import type { LogRow } from './table';

/** The log's row of an event, `latest` being the latest `recorded_at` before it. */
export function logRow(event: Numbered, latest: string): LogRow {
  const { recordedAt, effectiveOn, actor } = metadataOf(event, latest);
  return {
    number: event.number,
    position: event.position,
    stream: event.stream,
    revision: event.revision,
    event_id: event.id,
    type: event.type,
    recorded_at: recordedAt,
    recorded_max: recordedAt > latest ? recordedAt : latest,
    effective_on: effectiveOn,
    actor,
  };
}

const FIRST_INSTANT = '1970-01-01T00:00:00.000Z';

/** Where an event's own metadata cannot be read, it counts as recorded with the one before it, by nobody known. */
function metadataOf(event: Numbered, latest: string): Pick<EventMetadata, 'recordedAt' | 'effectiveOn' | 'actor'> {
  try {
    return event.metadata;
  } catch {
    const recordedAt = latest === '' ? FIRST_INSTANT : latest;
    return { recordedAt, effectiveOn: dateOf(recordedAt), actor: '' };
  }
}
