import { annulledIds } from '@sagsgang/kernel/fold';
import type { Event, EventMetadata, Recorded } from '@sagsgang/kernel/event';
import type { Entry } from '../facts';

/** An event with what a spec wants its metadata to say. */
export interface Annotated<E extends Event> {
  readonly event: E;
  readonly metadata: Partial<EventMetadata>;
}

/** An event as recorded by a named command, or caused by a named event: `by(event, { commandId: 'c1' })`. */
export const by = <E extends Event>(event: E, metadata: Partial<EventMetadata>): Annotated<E> => ({ event, metadata });

/** Events as a stream would give them back: ids `e0`, `e1`, …, each by a command of its own, `c0`, `c1`, …. */
export function recorded<E extends Event>(
  events: readonly (E | Annotated<E>)[],
  stream = 'test-stream',
): readonly Recorded<E>[] {
  return events.map((given, index) => {
    const { event, metadata } = 'event' in given ? given : { event: given, metadata: {} };
    return {
      ...event,
      id: `e${index}`,
      stream,
      revision: index,
      position: `${index + 1}`,
      metadata: { ...ordinaryMetadata(index), ...metadata },
    };
  });
}

/** The stream's events as facts, for taking entries back. */
export function entriesOf(events: readonly Recorded[]): readonly Entry[] {
  const annulled = annulledIds(events);
  return events.map(({ id, type, metadata }) => ({
    eventId: id,
    type,
    commandId: metadata.commandId,
    causationId: metadata.causationId,
    annulled: annulled.has(id),
  }));
}

function ordinaryMetadata(index: number): EventMetadata {
  return {
    commandId: `c${index}`,
    commandType: 'Given',
    bodyHash: '',
    actor: 'sekretær',
    recordedAt: '2025-03-14T10:00:00.000Z',
    effectiveOn: '2025-03-14',
    causationId: null,
    correlationId: 'given',
    seen: {},
  };
}
