import { createHash, randomUUID } from 'node:crypto';
import type { Event } from '@sagsgang/kernel/event';
import type { EventTypeRegistry } from '../codec';
import type { EventStore, NewEvent } from '../port';
import type { Recorded } from '@sagsgang/kernel/event';

/** The one event type of the contract: free text, a list of texts, and structure that stays clear. */
export type Noted = Event<
  'Noted',
  {
    readonly meetingId: string | null;
    readonly text: string | null;
    readonly lines: readonly string[];
    readonly count: number;
  }
>;

export const SAMPLE_REGISTRY: EventTypeRegistry = {
  Noted: { version: 1, texts: ['text', 'lines[]'], item: 'meetingId' },
};

/** A UUID that is the same whenever it is asked for by this name. */
export function idNamed(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A new event that differs from every other one in its id; the rest is chosen or the same. */
export function noted(data: Partial<Noted['data']> = {}, id: string = randomUUID()): NewEvent<Noted> {
  return {
    id,
    type: 'Noted',
    data: { meetingId: 'kkr-2024-02-09', text: 'Godkendt på mødet', lines: ['Første linje', 'Ø'], count: 1, ...data },
    metadata: {
      commandId: `command-${id}`,
      commandType: 'Note',
      bodyHash: 'a'.repeat(64),
      actor: 'sekretær',
      recordedAt: '2024-02-09T10:02:00.000Z',
      effectiveOn: '2024-02-09',
      causationId: null,
      correlationId: 'correlation-1',
      seen: { 'meeting-kkr-2024-02-09': 3 },
    },
  };
}

export const several = (count: number): NewEvent[] => Array.from({ length: count }, (_, n) => noted({ count: n }));

/** The whole log as one list. */
export async function wholeLog(store: EventStore, after = '0'): Promise<Recorded[]> {
  const events: Recorded[] = [];
  for await (const page of store.readAll({ after })) events.push(...page);
  return events;
}

export const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map((event) => event.id);
