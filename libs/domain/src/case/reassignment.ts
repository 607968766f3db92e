import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/**
 * Brings an item to this case that was recorded on another one by a wrong match: its texts, decision, promises and
 * deadlines. To be sent with the meeting's day as the one on which it takes effect.
 */
export type ReassignItem = Command<
  'ReassignItem',
  {
    /** The case on which the item was recorded. */
    readonly fromCaseId: string;
    readonly meetingId: string;
    readonly reason: string;
  }
>;

/** The other side of `ReassignItem`, sent by a policy to the case that loses the item. */
export type ReleaseItem = Command<
  'ReleaseItem',
  {
    readonly meetingId: string;
    readonly toCaseId: string;
    /** The entries of this case that are the other one's now. */
    readonly eventIds: readonly string[];
    readonly reason: string;
  }
>;

/** The item is this case's from here on; what it says follows in the same batch, under ids of this case. */
export type ItemReassigned = Event<
  'ItemReassigned',
  {
    readonly fromCaseId: string;
    readonly meetingId: string;
    /** The entries of the other case that were brought here. */
    readonly eventIds: readonly string[];
    readonly reason: string;
  }
>;
/** The item never was this case's: its entries are taken back in the same batch. */
export type ItemReleased = Event<
  'ItemReleased',
  { readonly meetingId: string; readonly toCaseId: string; readonly reason: string }
>;

export type ReassignmentCommand = ReassignItem | ReleaseItem;
export type ReassignmentEvent = ItemReassigned | ItemReleased;
