import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { ENTRY_ANNULLED } from '@sagsgang/kernel/fold';
import { wordingFault } from './checks';
import type { Entry, Facts } from './facts';

/** Takes back a mistyped or misread entry (fejlregistrering), with all that one command recorded and policies built on it. */
export type AnnulEntry = Command<'AnnulEntry', { readonly eventId: string; readonly reason: string }>;

/** Folds and counts ignore the named events from here on; the history shows them struck through. */
export type EntryAnnulled = Event<
  'EntryAnnulled',
  { readonly eventId: string; readonly eventIds: readonly string[]; readonly reason: string }
>;

/**
 * Decides an annulment in any kind of stream. Taken back is the whole batch of the entry's command, and all that this
 * stream recorded because of it. The opening entry falls last: nothing may be left hanging in a stream that was never
 * opened. @param openingType the event type that opens such a stream
 */
export function decideAnnulment(command: AnnulEntry, facts: Facts, openingType: string): Decision<EntryAnnulled> {
  const { eventId, reason } = command.data;
  const wrong = wordingFault(reason, 'reason', 'Begrundelsen');
  if (wrong) return { refused: wrong };

  const entry = facts.entries.find((each) => each.eventId === eventId);
  if (!entry) return refuse('entry-unknown', 'Der findes ingen indførsel med dette id her.', [], 'eventId');
  if (entry.type === ENTRY_ANNULLED) {
    return refuse('annulment-is-final', 'En annullering kan ikke selv annulleres; før det ind igen.', [], 'eventId');
  }
  if (entry.annulled) return accept();

  const standing = facts.entries.filter(({ annulled, type }) => !annulled && type !== ENTRY_ANNULLED);
  const fallen = consequencesOf(entry, standing);
  if (
    standing.some(({ eventId, type }) => fallen.has(eventId) && type === openingType) &&
    fallen.size < standing.length
  ) {
    const message = 'Oprettelsen kan først annulleres, når alt det andet er annulleret.';
    return refuse('opening-still-needed', message, ['AnnulEntry'], 'eventId');
  }
  const eventIds = standing.filter(({ eventId }) => fallen.has(eventId)).map(({ eventId }) => eventId);
  return accept({ type: ENTRY_ANNULLED, data: { eventId, eventIds, reason } });
}

/** The ids of the entries that fall with these, in the order of the stream; what is taken back already is left out. */
export function fallenWith(eventIds: readonly string[], entries: readonly Entry[]): readonly string[] {
  const standing = entries.filter(({ annulled, type }) => !annulled && type !== ENTRY_ANNULLED);
  const named = standing.filter(({ eventId }) => eventIds.includes(eventId));
  const fallen = new Set(named.flatMap((entry) => [...consequencesOf(entry, standing)]));
  return standing.filter(({ eventId }) => fallen.has(eventId)).map(({ eventId }) => eventId);
}

/** The ids of what falls with an entry: its batch, and the batches that anything fallen caused, to any depth. */
function consequencesOf(entry: Entry, standing: readonly Entry[]): ReadonlySet<string> {
  const fallen = new Set<string>();
  const commands = [entry.commandId];
  for (let command = commands.pop(); command !== undefined; command = commands.pop()) {
    const batch = new Set(standing.filter(({ commandId }) => commandId === command).map(({ eventId }) => eventId));
    for (const eventId of batch) fallen.add(eventId);
    for (const { causationId, commandId, eventId } of standing) {
      if (causationId !== null && batch.has(causationId) && !fallen.has(eventId)) commands.push(commandId);
    }
  }
  return fallen;
}
