import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { Cause, Listing } from '../vocabulary';

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
  }
>;

/** Takes the case off a meeting's agenda, or declines a proposal. */
export type RemoveFromAgenda = Command<
  'RemoveFromAgenda',
  { readonly meetingId: string; readonly reason?: string | null }
>;

/** Carries an item on that its meeting did not treat (ikke nået, or the meeting was cancelled); what policies send. */
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
  ItemOf & { readonly cause: Exclude<Cause, 'body'>; readonly returnId: string; readonly wasScheduled: boolean }
>;

export type AgendaCommand = ProposeItem | ScheduleCase | RemoveFromAgenda | CarryOver;
export type AgendaEvent = ItemProposed | CaseScheduled | ItemRemoved | ItemCarriedOver;
