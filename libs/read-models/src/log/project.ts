import type { Numbered } from '@sagsgang/kernel/event';
import type { LogRow } from './table';

/** The log's row of an event, `latest` being the latest `recorded_at` before it. */
export function logRow(event: Numbered, latest: string): LogRow {
  const { recordedAt, effectiveOn, actor } = event.metadata;
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
