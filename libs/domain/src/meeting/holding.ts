import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { timeFault } from '../checks';
import type { MeetingIdentity } from './identity';

/** `at` is a local time of the day, `09.30`, or null where nobody wrote it down. */
export type OpenMeeting = Command<'OpenMeeting', { readonly at?: string | null }>;
export type CloseMeeting = Command<'CloseMeeting', { readonly at?: string | null }>;

export type MeetingOpened = Event<
  'MeetingOpened',
  { readonly bodyId: string; readonly date: string; readonly at: string | null }
>;
export type MeetingClosed = Event<
  'MeetingClosed',
  { readonly bodyId: string; readonly date: string; readonly at: string | null }
>;

export type HoldingCommand = OpenMeeting | CloseMeeting;
export type HoldingEvent = MeetingOpened | MeetingClosed;

/** Whether the meeting has begun and ended, and when. */
export interface HoldingState {
  readonly opened: { readonly at: string | null } | null;
  readonly closed: { readonly at: string | null } | null;
}

export const initialHolding: HoldingState = { opened: null, closed: null };

/**
 * A meeting opens whether or not its agenda was dispatched here, since minutes are often typed without it. Saying it
 * again is no change, unless another time is named.
 */
export function decideHolding(
  command: HoldingCommand,
  { bodyId, date }: MeetingIdentity,
  state: HoldingState,
): Decision<HoldingEvent> {
  const wrong = timeFault(command.data.at, 'at');
  if (wrong !== undefined) return { refused: wrong };
  const at = command.data.at ?? null;
  switch (command.type) {
    case 'OpenMeeting':
      if (state.opened === null) return accept({ type: 'MeetingOpened', data: { bodyId, date, at } });
      if (at === null || at === state.opened.at) return accept();
      return refuse('meeting-has-begun', 'Mødet er allerede åbnet.', allowedOnceBegun(state), 'at');
    case 'CloseMeeting':
      if (state.opened === null) return unopened();
      if (state.closed === null) return accept({ type: 'MeetingClosed', data: { bodyId, date, at } });
      if (at === null || at === state.closed.at) return accept();
      return refuse('meeting-was-held', 'Mødet er allerede afsluttet.', ['AnnulEntry'], 'at');
    default:
      return unreachable(command);
  }
}

/** The state after the event. */
export function evolveHolding<S extends HoldingState>(state: S, event: HoldingEvent): S {
  const { at } = event.data;
  return event.type === 'MeetingOpened' ? { ...state, opened: { at } } : { ...state, closed: { at } };
}

/** It has been opened; also where the opening itself was taken back, and only the closing stands. */
export function hasBegun(state: HoldingState): boolean {
  return state.opened !== null || state.closed !== null;
}

/** The refusal of what can only be said of a meeting that has begun. */
export function unopened<E extends Event>(): Decision<E> {
  return refuse('meeting-not-opened', 'Mødet er ikke åbnet endnu.', ['OpenMeeting']);
}

/** The refusal of what can only be said of a meeting that has not begun. */
export function alreadyBegun<E extends Event>(state: HoldingState, field?: string): Decision<E> {
  return state.closed === null
    ? refuse('meeting-has-begun', 'Mødet er allerede i gang.', allowedOnceBegun(state), field)
    : refuse('meeting-was-held', 'Mødet er allerede holdt.', allowedOnceBegun(state), field);
}

function allowedOnceBegun(state: HoldingState): readonly string[] {
  return state.closed === null ? ['CloseMeeting', 'AnnulEntry'] : ['AnnulEntry'];
}
