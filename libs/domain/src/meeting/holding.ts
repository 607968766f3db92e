import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { dateFault, fault, firstFault, timeFault, type Fault } from '../checks';
import { danishDate } from '../danish';
import type { MeetingIdentity } from './identity';

/** `at` is a local time of the day, `09.30`, or null where nobody wrote it down. */
export type OpenMeeting = Command<'OpenMeeting', { readonly at?: string | null }>;
/** `on` is the day where it is not that of the newest sitting, such as after midnight. */
export type CloseMeeting = Command<'CloseMeeting', { readonly at?: string | null; readonly on?: string | null }>;

export type MeetingOpened = Event<
  'MeetingOpened',
  { readonly bodyId: string; readonly date: string; readonly at: string | null }
>;
export type MeetingClosed = Event<
  'MeetingClosed',
  {
    readonly bodyId: string;
    /** The meeting's date. */
    readonly date: string;
    readonly at: string | null;
    /** The day on which it ended, where it was adjourned and ended on another one than its date. */
    readonly on?: string;
  }
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
 * @param sitting the day of the meeting's newest sitting
 */
export function decideHolding(
  command: HoldingCommand,
  { bodyId, date }: MeetingIdentity,
  state: HoldingState,
  sitting: string,
): Decision<HoldingEvent> {
  const wrong = firstFault(timeFault(command.data.at, 'at'), closingDayFault(command, date));
  if (wrong !== undefined) return { refused: wrong };
  const at = command.data.at ?? null;
  switch (command.type) {
    case 'OpenMeeting':
      if (state.opened === null) return accept({ type: 'MeetingOpened', data: { bodyId, date, at } });
      if (at === null || at === state.opened.at) return accept();
      return refuse('meeting-has-begun', 'Mødet er allerede åbnet.', allowedOnceBegun(state), 'at');
    case 'CloseMeeting':
      if (state.opened === null) return unopened();
      if (state.closed === null) {
        const on = command.data.on ?? sitting;
        return accept({ type: 'MeetingClosed', data: { bodyId, date, at, ...(on === date ? {} : { on }) } });
      }
      if (at === null || at === state.closed.at) return accept();
      return refuse('meeting-was-held', 'Mødet er allerede afsluttet.', ['AnnulEntry'], 'at');
    default:
      return unreachable(command);
  }
}

function closingDayFault(command: HoldingCommand, date: string): Fault {
  if (command.type === 'OpenMeeting' || command.data.on == null) return undefined;
  const { on } = command.data;
  const wrong = dateFault(on, 'on');
  if (wrong !== undefined || on >= date) return wrong;
  return fault('before-the-meeting', `Mødet er den ${danishDate(date)} og kan ikke være sluttet før.`, 'on');
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
