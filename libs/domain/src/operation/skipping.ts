import type { Command } from '@sagsgang/kernel/command';
import { accept, type Decision } from '@sagsgang/kernel/decider';
import type { Event, Recorded } from '@sagsgang/kernel/event';
import { annulledIds } from '@sagsgang/kernel/fold';
import { streamOf } from '@sagsgang/kernel/stream';
import { fault, wordingFault } from '../checks';

/** Lets consumers of the log go on without an event that they cannot take. */
export type SkipEvent = Command<
  'SkipEvent',
  {
    readonly eventId: string;
    /** Where the event stood when it was skipped: its number and position in this installation's log. */
    readonly number: number;
    readonly position: string;
    readonly stream: string;
    readonly revision: number;
    readonly eventType: string;
    /** Names of read models, or `policy:<name>`. */
    readonly consumers: readonly string[];
    readonly reason: string;
  }
>;
export type EventSkipped = Event<'EventSkipped', SkipEvent['data']>;

/** The consumers that leave an event out, by the event's id. */
export type Skips = ReadonlyMap<string, ReadonlySet<string>>;

/** All skips stand in one stream, so that whoever follows the log finds them at once. */
export const SKIPS_STREAM = streamOf('operation', 'skips');

const POLICY = 'policy:';

/** The name of a policy as a consumer. */
export const policyConsumer = (name: string): string => `${POLICY}${name}`;

export const initialSkipping: { readonly skips: Skips } = { skips: new Map() };

/** Changes nothing where all of these consumers leave the event out already. */
export function decideSkipping({ data }: SkipEvent, { skips }: { readonly skips: Skips }): Decision<EventSkipped> {
  const wrong = wordingFault(data.reason, 'reason', 'Begrundelsen');
  if (wrong) return { refused: wrong };
  if (data.consumers.length === 0)
    return { refused: fault('nobody-skips', 'Angiv, hvem der skal gå videre uden hændelsen.', 'consumers') };
  const fresh = data.consumers.filter((consumer) => skips.get(data.eventId)?.has(consumer) !== true);
  return fresh.length === 0 ? accept() : accept({ type: 'EventSkipped', data: { ...data, consumers: fresh } });
}

/** The state after the event. */
export function evolveSkipping({ skips }: { readonly skips: Skips }, { data }: EventSkipped) {
  const consumers = new Set([...(skips.get(data.eventId) ?? []), ...data.consumers]);
  return { skips: new Map(skips).set(data.eventId, consumers) };
}

/** What the stream of skips comes to, without those that were taken back; what of it cannot be read skips nothing. */
export function skipsIn(events: readonly Recorded[]): Skips {
  const readable = events.filter(({ unreadable }) => unreadable === undefined);
  const annulled = annulledIds(readable);
  return readable
    .filter(({ id, type }) => type === 'EventSkipped' && !annulled.has(id))
    .reduce((state, event) => evolveSkipping(state, event as Recorded<EventSkipped>), initialSkipping).skips;
}

/** The skips of read models alone. */
export const ofReadModels = (skips: Skips): Skips =>
  new Map(
    [...skips]
      .map(([id, consumers]) => [id, new Set([...consumers].filter((name) => !name.startsWith(POLICY)))] as const)
      .filter(([, consumers]) => consumers.size > 0),
  );
