import type { Command } from '@sagsgang/kernel/command';
import { unreachable } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { Cause, Listing } from '../vocabulary';
import type { DecisionRecorded } from './decision';

/** Proposes the case for a meeting's agenda; what policies send for a case that is to come back. */
export type ProposeItem = Command<
  'ProposeItem',
  {
    readonly meetingId: string;
    /** The return that it is to keep, where there is one. */
    readonly returnId?: string | null;
    readonly listing?: Listing;
  }
>;

/** Who says that the case is on the agenda: the agenda itself, or the minutes, which are typed after the meeting. */
export const TELLERS = ['agenda', 'minutes'] as const;
export type Teller = (typeof TELLERS)[number];

/** Puts the case on a meeting's agenda: accepts a proposal or adds it; sent again with another number it renumbers. */
export type ScheduleCase = Command<
  'ScheduleCase',
  {
    readonly meetingId: string;
    /** The agenda's heading, such as `2. Regionalpolitiske sager`. */
    readonly section?: string | null;
    /** The item number, such as `2.2`. */
    readonly number?: string | null;
    readonly listing?: Listing;
    /** `agenda` where left out. Once the meeting was held, only its minutes can tell what was on its agenda. */
    readonly toldBy?: Teller;
  }
>;

/** Takes the case off a meeting's agenda, or declines a proposal. */
export type RemoveFromAgenda = Command<
  'RemoveFromAgenda',
  { readonly meetingId: string; readonly reason?: string | null }
>;

/**
 * Carries an item on that its meeting did not treat (ikke nået, or the meeting was cancelled); what policies send. That
 * the body could not decide the item is known from the meeting, also where this says only that it was not reached.
 */
export type CarryOver = Command<'CarryOver', { readonly meetingId: string; readonly cause: Exclude<Cause, 'body'> }>;

/** An item of this case at one meeting. `itemId` is `<meetingId>/<n>`, n from 1 on among the case's items there. */
interface ItemOf {
  readonly itemId: string;
  readonly meetingId: string;
  /** The body that meets. */
  readonly bodyId: string;
}

export type ItemProposed = Event<
  'ItemProposed',
  ItemOf & { readonly returnId: string | null; readonly listing: Listing }
>;
export type CaseScheduled = Event<
  'CaseScheduled',
  ItemOf & {
    readonly section: string | null;
    readonly number: string | null;
    readonly listing: Listing;
    /** It accepted a proposal. */
    readonly accepted: boolean;
  }
>;
export type ItemRemoved = Event<
  'ItemRemoved',
  ItemOf & {
    /** It was only proposed, so this declines it. */
    readonly declined: boolean;
    readonly reason: string | null;
  }
>;
/** The case stays deferred; it waits for the body's next meeting as the return `returnId`. */
export type ItemCarriedOver = Event<
  'ItemCarriedOver',
  ItemOf & {
    readonly cause: Exclude<Cause, 'body'>;
    readonly returnId: string;
    readonly wasScheduled: boolean;
    /** The date of the meeting that did not treat it. */
    readonly meetingDate?: string;
  }
>;

export type AgendaCommand = ProposeItem | ScheduleCase | RemoveFromAgenda | CarryOver;
export type AgendaEvent = ItemProposed | CaseScheduled | ItemRemoved | ItemCarriedOver;

/** One treatment of the case at one meeting, from its proposal on. */
export interface CaseItem extends ItemOf {
  /** As it was put on the agenda last, with its heading, which is decrypted where it is read. */
  readonly scheduled: CaseScheduled['data'] | null;
  readonly number: string | null;
  readonly listing: Listing;
  readonly status: 'proposed' | 'scheduled' | 'treated' | 'removed' | 'carried_over';
  /** The return that it was proposed for. */
  readonly returnId: string | null;
  /** The meeting's date, known once the item was treated or carried on. */
  readonly meetingDate: string | null;
}

/** The case's items after an event, in the order in which they came up. */
export function evolveItems(items: readonly CaseItem[], event: AgendaEvent | DecisionRecorded): readonly CaseItem[] {
  return upsert(items, event.data, changeBy(event));
}

/** The item at a meeting that still waits for its treatment; there is never more than one. */
export function untreatedItemAt(items: readonly CaseItem[], meetingId: string): CaseItem | undefined {
  return items.find((item) => item.meetingId === meetingId && isUntreated(item));
}

/** The item at a meeting that says most of the case there: the newest one. */
export function lastItemAt(items: readonly CaseItem[], meetingId: string): CaseItem | undefined {
  return items.filter((item) => item.meetingId === meetingId).at(-1);
}

/** The item that was treated at a meeting. */
export function treatedItemAt(items: readonly CaseItem[], meetingId: string): CaseItem | undefined {
  return items.find((item) => item.meetingId === meetingId && item.status === 'treated');
}

export const isUntreated = ({ status }: CaseItem): boolean => status === 'proposed' || status === 'scheduled';

function changeBy(event: AgendaEvent | DecisionRecorded): Partial<CaseItem> {
  switch (event.type) {
    case 'ItemProposed':
      return { status: 'proposed', returnId: event.data.returnId, listing: event.data.listing };
    case 'CaseScheduled': {
      const { number, listing } = event.data;
      return { status: 'scheduled', scheduled: event.data, number, listing };
    }
    case 'ItemRemoved':
      return { status: 'removed' };
    case 'ItemCarriedOver':
      return { status: 'carried_over', meetingDate: event.data.meetingDate ?? null };
    case 'DecisionRecorded':
      return { status: 'treated', meetingDate: event.data.meetingDate ?? null };
    default:
      return unreachable(event);
  }
}

/**
 * An item whose earlier events were taken back still stands by what is left of it. A treated one stays so: that a meeting
 * did not reach it is carried on by the decision that says so. Where a removal or a carrying on was taken back after the
 * case had come to the same meeting a second time, the second item stands for both.
 */
function upsert(items: readonly CaseItem[], of: ItemOf, change: Partial<CaseItem>): readonly CaseItem[] {
  if (items.some(({ itemId }) => itemId === of.itemId)) {
    return items.map((item) =>
      item.itemId === of.itemId && item.status !== 'treated' ? { ...item, ...change } : item,
    );
  }
  const { itemId, meetingId, bodyId } = of;
  const fresh = { scheduled: null, number: null, listing: 'ordinary', returnId: null, meetingDate: null } as const;
  const others = items.map((item): CaseItem => {
    return item.meetingId === meetingId && isUntreated(item) ? { ...item, status: 'removed' } : item;
  });
  return [...others, { itemId, meetingId, bodyId, status: 'proposed', ...fresh, ...change }];
}
