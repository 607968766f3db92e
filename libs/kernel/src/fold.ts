import type { Decider } from './decider';
import type { Command } from './command';
import type { Event, Recorded } from './event';

/** The data of an event that takes earlier entries of the same stream back (fejlregistrering). */
export interface Annulment {
  readonly eventIds: readonly string[];
}

/** The one event type with which entries are taken back, in every kind of stream. */
export const ENTRY_ANNULLED = 'EntryAnnulled';

/** The ids of the events that these events annul; what an event says that cannot be read is unknown. */
export function annulledIds(events: Iterable<Recorded>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const event of events) {
    if (event.type === ENTRY_ANNULLED && event.unreadable === undefined)
      for (const id of (event.data as Annulment).eventIds) ids.add(id);
  }
  return ids;
}

/** Folds a whole stream into a state as if what was annulled had never been recorded, but for the ids it had given. */
export function fold<C extends Command, S, E extends Event, F>(
  decider: Decider<C, S, E, F>,
  events: readonly Recorded<E>[],
): S {
  const annulled = annulledIds(events);
  let state = decider.initial;
  for (const event of events) {
    if (!annulled.has(event.id)) state = decider.evolve(state, event);
    else state = decider.evolveAnnulled?.(state, event) ?? state;
  }
  return state;
}
