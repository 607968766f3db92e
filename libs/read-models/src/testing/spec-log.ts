import type { EventMetadata, Numbered, Recorded } from '@sagsgang/kernel/event';
import type { DomainEvent } from '@sagsgang/domain/event-types';

/** A log in memory that numbers and stamps what a spec records, an hour apart. */
export class SpecLog {
  readonly events: Numbered<DomainEvent>[] = [];
  private readonly revisions = new Map<string, number>();

  /** Records one event; `metadata` replaces what is stamped. */
  record(stream: string, event: DomainEvent, metadata: Partial<EventMetadata> = {}): Numbered<DomainEvent> {
    const number = this.events.length;
    const revision = (this.revisions.get(stream) ?? -1) + 1;
    this.revisions.set(stream, revision);
    const recorded: Numbered<DomainEvent> = {
      ...event,
      id: `event-${number}`,
      stream,
      revision,
      position: String((number + 1) * 10),
      number,
      metadata: { ...stamped(number), ...metadata },
    };
    this.events.push(recorded);
    return recorded;
  }

  /** Records an event that cannot be read, as the log hands it to those who follow it. */
  damaged(stream: string, type = 'Ukendt'): Numbered<DomainEvent> {
    const why = `the type ${type} is unknown`;
    const unreadable = Object.assign(new Error(why), { why });
    const event = this.record(stream, { type, data: {} } as unknown as DomainEvent);
    const data = {
      enumerable: true,
      get: () => {
        throw unreadable;
      },
    };
    return Object.defineProperty(Object.assign(event, { unreadable }), 'data', data);
  }

  readonly load = (stream: string): Promise<readonly Recorded<DomainEvent>[]> =>
    Promise.resolve(this.events.filter((event) => event.stream === stream));
}

function stamped(number: number): EventMetadata {
  const recordedAt = new Date(Date.UTC(2025, 0, 1, number)).toISOString();
  return {
    commandId: `command-${number}`,
    commandType: 'Recorded',
    bodyHash: '',
    actor: 'sekretær',
    recordedAt,
    effectiveOn: recordedAt.slice(0, 10),
    causationId: null,
    correlationId: 'spec',
    seen: {},
  };
}
