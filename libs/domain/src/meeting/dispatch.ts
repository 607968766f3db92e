import type { Command } from '@sagsgang/kernel/command';
import { unreachable } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { Notice } from '../body/notice';
import type { Presented } from '../case/presented';

/** One line of the agenda as it was sent. */
export interface AgendaLine {
  readonly number: string;
  readonly title: string;
  /** Null for a procedural item. */
  readonly caseId: string | null;
}

/**
 * Sends the agenda (indkaldelse). Refused where a line differs from what the log says of its case (not on this
 * agenda, another number) or a number stands twice.
 */
export type ConveneMeeting = Command<
  'ConveneMeeting',
  { readonly agenda: readonly AgendaLine[]; readonly sentOn?: string | null }
>;

/** Sends items that were not on the agenda as it was sent (tillægsdagsorden). */
export type SendSupplement = Command<
  'SendSupplement',
  {
    /** The added items alone. */
    readonly lines: readonly AgendaLine[];
    /** Why they cannot wait for the next meeting. */
    readonly reason: string;
    readonly sentOn?: string | null;
  }
>;

/** Sends the whole agenda again, since it or its material was changed after it was sent. */
export type ResendAgenda = Command<
  'ResendAgenda',
  { readonly agenda: readonly AgendaLine[]; readonly reason: string; readonly sentOn?: string | null }
>;

/** What was sent of one case. */
export interface SentCase extends Presented {
  readonly caseId: string;
}

/** What each dispatch freezes. Dispatches of an earlier version say none of it. */
interface Frozen {
  /** Which texts and documents were sent, case by case. */
  readonly sent?: readonly SentCase[];
  /** Whether the rule of the body was kept, as it held then; null where the body has none. */
  readonly notice?: Notice | null;
}

export type MeetingConvened = Event<
  'MeetingConvened',
  Frozen & { readonly bodyId: string; readonly agenda: readonly AgendaLine[]; readonly sentOn: string }
>;
export type SupplementSent = Event<
  'SupplementSent',
  Required<Frozen> & {
    readonly bodyId: string;
    /** From 1 on within the meeting. */
    readonly supplement: number;
    readonly lines: readonly AgendaLine[];
    readonly reason: string;
    readonly sentOn: string;
  }
>;
export type AgendaResent = Event<
  'AgendaResent',
  Required<Frozen> & {
    readonly bodyId: string;
    readonly agenda: readonly AgendaLine[];
    readonly reason: string;
    readonly sentOn: string;
  }
>;

export type DispatchCommand = ConveneMeeting | SendSupplement | ResendAgenda;
export type DispatchEvent = MeetingConvened | SupplementSent | AgendaResent;

/** The agenda as its members have it, and how they came to have it. */
export interface DispatchState {
  /** All lines that were sent and hold; null while nothing was. */
  readonly sentAgenda: readonly AgendaLine[] | null;
  /** What was sent, oldest first. */
  readonly dispatches: readonly DispatchEvent[];
  /** The highest number that a supplement ever had. */
  readonly supplements: number;
}

export const initialDispatch: DispatchState = { sentAgenda: null, dispatches: [], supplements: 0 };

/** The state after the event; a supplement stands by itself where the agenda's own dispatch was taken back. */
export function evolveDispatch<S extends DispatchState>(state: S, event: DispatchEvent): S {
  const dispatches = [...state.dispatches, event];
  switch (event.type) {
    case 'MeetingConvened':
    case 'AgendaResent':
      return { ...state, dispatches, sentAgenda: event.data.agenda };
    case 'SupplementSent': {
      const { lines, supplement } = event.data;
      return { ...state, dispatches, sentAgenda: [...(state.sentAgenda ?? []), ...lines], supplements: supplement };
    }
    default:
      return unreachable(event);
  }
}
