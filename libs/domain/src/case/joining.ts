import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';

/** Merged (sammenlagt) items get one decision; items taken together (behandlet under ét) get one each. */
export const JOINING_MANNERS = ['merged', 'taken_together'] as const;
export type JoiningManner = (typeof JOINING_MANNERS)[number];

/** Treats the case's item at a meeting together with another case's; said again with another case it is that one. */
export type JoinItem = Command<
  'JoinItem',
  {
    readonly meetingId: string;
    readonly withCaseId: string;
    readonly manner: JoiningManner;
    /** The item whose decision did it, such as the approval of the agenda. */
    readonly under?: string | null;
  }
>;

/** Decides a merged item as the other case was decided; what a policy sends once that is known. */
export type TreatJoined = Command<'TreatJoined', { readonly meetingId: string }>;

export type ItemJoined = Event<
  'ItemJoined',
  {
    readonly itemId: string;
    readonly meetingId: string;
    /** The body that meets. */
    readonly bodyId: string;
    readonly withCaseId: string;
    /** The number of that case's item at the time; null where it had none. */
    readonly withNumber: string | null;
    readonly manner: JoiningManner;
    readonly under: string | null;
  }
>;

export type JoiningCommand = JoinItem | TreatJoined;
export type JoiningEvent = ItemJoined;

/** The joinings after an event, each under the id of its item. */
export function evolveJoinings(
  joinings: ReadonlyMap<string, ItemJoined['data']>,
  { data }: JoiningEvent,
): ReadonlyMap<string, ItemJoined['data']> {
  return new Map(joinings).set(data.itemId, data);
}
