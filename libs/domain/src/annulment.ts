import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** Takes back a mistyped or misread entry (fejlregistrering), with all that one command recorded and policies built on it. */
export type AnnulEntry = Command<'AnnulEntry', { readonly eventId: string; readonly reason: string }>;

/** Folds and counts ignore the named events from here on; the history shows them struck through. */
export type EntryAnnulled = Event<
  'EntryAnnulled',
  { readonly eventId: string; readonly eventIds: readonly string[]; readonly reason: string }
>;
