import fc from 'fast-check';
import type { RawStore } from '../../raw-store';
import type { LogSource, MovedEvent } from '../log-source';

/** A log as some bodies would write it: streams take turns, and each event has texts of any kind. */
export const anyLog: fc.Arbitrary<readonly MovedEvent[]> = fc
  .array(fc.tuple(fc.constantFrom('case-a', 'case-b', 'meeting-c'), fc.string({ unit: 'binary' }), fc.jsonValue()), {
    maxLength: 30,
  })
  .map(numbered);

function numbered(notes: readonly (readonly [stream: string, text: string, value: unknown])[]): readonly MovedEvent[] {
  const next = new Map<string, number>();
  return notes.map(([stream, text, value], place) => {
    const revision = next.get(stream) ?? 0;
    next.set(stream, revision + 1);
    const metadata = JSON.stringify({
      actor: text,
      recordedAt: `2024-02-09T10:00:00.${String(place).padStart(3, '0')}Z`,
    });
    return { stream, revision, id: `event-${place}`, type: 'Noted', data: JSON.stringify({ text, value }), metadata };
  });
}

/** Two streams that take turns. */
export const twoStreams = numbered([
  ['case-a', 'Åbnet', 1],
  ['case-a', 'Drøftet', { points: [1, 2] }],
  ['meeting-c', 'Holdt', null],
  ['case-a', 'Udsat', ''],
  ['meeting-c', 'Sluttet', []],
]);

export const sourceOf = (log: readonly MovedEvent[]): LogSource =>
  async function* () {
    yield await Promise.resolve(log);
  };

/** All events of a log, without their positions. */
export async function eventsOf(store: Pick<RawStore, 'readAll'>): Promise<MovedEvent[]> {
  const events: MovedEvent[] = [];
  for await (const page of store.readAll()) {
    for (const { stream, revision, id, type, data, metadata } of page)
      events.push({ stream, revision, id, type, data, metadata });
  }
  return events;
}
