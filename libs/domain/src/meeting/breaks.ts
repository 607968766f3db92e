import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { dateFault, fault, firstFault, textFault, timeFault, type Fault } from '../checks';
import { danishDate } from '../danish';
import { sameJson } from '../equality';
import { hasBegun, unopened, type HoldingCommand, type HoldingState } from './holding';
import type { MeetingIdentity } from './identity';
import { danishMoment, isBefore, momentFault, type Moment } from './moments';

/** When, as a person says it: the time may be unknown, and the day is that of the sitting where it is left out. */
interface When {
  /** Local time of the day, `09.30`. */
  readonly at?: string | null;
  /** ISO date, for what happened on another day than the sitting began, such as after midnight. */
  readonly on?: string | null;
}

/** Interrupts the meeting for a while (mødet suspenderes), such as for group meetings. */
export type SuspendMeeting = Command<'SuspendMeeting', When & { readonly reason?: string | null }>;

/**
 * Breaks the meeting off, to be continued at a named later time. It stays one meeting: what it has not treated stays on
 * its agenda.
 */
export type AdjournMeeting = Command<
  'AdjournMeeting',
  When & {
    readonly toDate: string;
    /** Local time of the day; only within one day it must be known. */
    readonly toTime?: string | null;
    readonly reason?: string | null;
  }
>;

/** Takes a meeting up again that was suspended or adjourned. Without a day, on the one that it was adjourned to. */
export type ResumeMeeting = Command<'ResumeMeeting', When>;

export type MeetingSuspended = Event<
  'MeetingSuspended',
  { readonly bodyId: string; readonly date: string; readonly at: string | null; readonly reason: string | null }
>;
export type MeetingAdjourned = Event<
  'MeetingAdjourned',
  {
    readonly bodyId: string;
    readonly date: string;
    readonly at: string | null;
    readonly toDate: string;
    readonly toTime: string | null;
    readonly reason: string | null;
  }
>;
export type MeetingResumed = Event<
  'MeetingResumed',
  { readonly bodyId: string; readonly date: string; readonly at: string | null }
>;

export type BreakCommand = SuspendMeeting | AdjournMeeting | ResumeMeeting;
export type BreakEvent = MeetingSuspended | MeetingAdjourned | MeetingResumed;

/** One interruption of the meeting. */
export interface Break {
  /** As it was said last, with its reason, which is decrypted where it is read. */
  readonly said: (MeetingSuspended | MeetingAdjourned)['data'];
  readonly from: Moment;
  /** When it is to go on; null where the meeting was only suspended. */
  readonly to: Moment | null;
  /** Null while the meeting waits. */
  readonly resumed: Moment | null;
}

/** The meeting's interruptions, in the order in which they were recorded. */
export interface BreaksState {
  readonly breaks: readonly Break[];
}

export const initialBreaks: BreaksState = { breaks: [] };

/** The interruption in which the meeting is; a closed meeting is in none. */
export function openBreak({ breaks, closed }: BreaksState & HoldingState): Break | undefined {
  const last = breaks.at(-1);
  return closed === null && last?.resumed === null ? last : undefined;
}

/** The day of the meeting's newest sitting: its date, unless it was resumed on another day. */
export function sittingDay({ date }: { readonly date: string }, { breaks }: BreaksState): string {
  return breaks.filter(({ resumed }) => resumed !== null).at(-1)?.resumed?.date ?? date;
}

/** The refusal to end a meeting that is to go on another time, since its next sitting could end no more; else undefined. */
export function adjournedRefusal<E extends Event>(
  { type }: HoldingCommand,
  state: BreaksState & HoldingState,
): Decision<E> | undefined {
  const to = openBreak(state)?.to ?? null;
  if (type !== 'CloseMeeting' || to === null) return undefined;
  const message = `Mødet fortsætter ${danishMoment(to)}; det kan sluttes, når det er genoptaget.`;
  return refuse('meeting-adjourned', message, ['ResumeMeeting', 'AnnulEntry']);
}

/** Interrupts a meeting that has begun, or takes it up again; also where its minutes are typed afterwards. */
export function decideBreak(
  command: BreakCommand,
  meeting: MeetingIdentity,
  state: BreaksState & HoldingState,
): Decision<BreakEvent> {
  const { data } = command;
  const wrong = firstFault(timeFault(data.at, 'at'), dateFault(data.on, 'on'));
  if (wrong !== undefined) return { refused: wrong };
  if (!hasBegun(state)) return unopened();
  switch (command.type) {
    case 'SuspendMeeting':
      return suspend(command.data, meeting, state);
    case 'AdjournMeeting':
      return adjourn(command.data, meeting, state);
    case 'ResumeMeeting':
      return resume(command.data, meeting, state);
    default:
      return unreachable(command);
  }
}

function suspend(
  { at = null, on, reason = null }: SuspendMeeting['data'],
  meeting: MeetingIdentity,
  state: BreaksState & HoldingState,
): Decision<MeetingSuspended> {
  const data = { bodyId: meeting.bodyId, date: on ?? sittingDay(meeting, state), at, reason };
  const wrong = firstFault(textFault(reason, 'reason'), momentFault(data, meeting, state), overlapFault(data, state));
  if (wrong !== undefined) return { refused: wrong };
  const waiting = lastUnresumed(state);
  if (waiting === undefined) return accept({ type: 'MeetingSuspended', data });
  return sameJson(data, waiting.said) ? accept() : alreadyBroken(waiting);
}

/** A meeting that is suspended may be adjourned without being resumed in between: the interruption becomes a long one. */
function adjourn(
  { at = null, on, toDate, toTime = null, reason = null }: AdjournMeeting['data'],
  meeting: MeetingIdentity,
  state: BreaksState & HoldingState,
): Decision<MeetingAdjourned> {
  const data = { bodyId: meeting.bodyId, date: on ?? sittingDay(meeting, state), at, toDate, toTime, reason };
  const wrong = firstFault(
    dateFault(toDate, 'toDate'),
    timeFault(toTime, 'toTime'),
    textFault(reason, 'reason'),
    momentFault(data, meeting, state),
    overlapFault(data, state),
    laterFault(data),
  );
  if (wrong !== undefined) return { refused: wrong };
  const waiting = lastUnresumed(state);
  if (waiting === undefined || (waiting.to === null && !isBefore(data, waiting.from))) {
    return accept({ type: 'MeetingAdjourned', data });
  }
  return sameJson(data, waiting.said) ? accept() : alreadyBroken(waiting);
}

function resume(
  { at = null, on }: ResumeMeeting['data'],
  meeting: MeetingIdentity,
  state: BreaksState & HoldingState,
): Decision<MeetingResumed> {
  const last = state.breaks.at(-1);
  if (last === undefined || last.resumed !== null) return notBroken(last, { at, on: on ?? null });
  const date = on ?? last.to?.date ?? last.from.date;
  if (isBefore({ date, at }, last.from)) {
    const message = `Mødet blev afbrudt ${danishMoment(last.from)} og kan ikke være genoptaget før.`;
    return refuse('resumed-before-the-break', message, ['ResumeMeeting'], on == null ? 'at' : 'on');
  }
  return accept({ type: 'MeetingResumed', data: { bodyId: meeting.bodyId, date, at } });
}

/** Nothing to take up: either it was said before, or the meeting was never interrupted. */
function notBroken(
  last: Break | undefined,
  { at, on }: { readonly at: string | null; readonly on: string | null },
): Decision<MeetingResumed> {
  const resumed = last?.resumed ?? null;
  const same = resumed !== null && (at === null || at === resumed.at) && (on === null || on === resumed.date);
  if (same) return accept();
  const message =
    resumed === null ? 'Mødet er ikke afbrudt.' : `Mødet blev genoptaget ${danishMoment(resumed)} og er i gang.`;
  return refuse('meeting-not-suspended', message, ['SuspendMeeting', 'AdjournMeeting']);
}

const lastUnresumed = ({ breaks }: BreaksState): Break | undefined => {
  const last = breaks.at(-1);
  return last?.resumed === null ? last : undefined;
};

function alreadyBroken<E extends Event>({ from, to }: Break): Decision<E> {
  const message =
    to === null
      ? `Mødet er allerede afbrudt (${danishMoment(from)}); det kan genoptages eller udsættes til en anden dag.`
      : `Mødet er allerede udsat til ${danishMoment(to)}; genoptag det først.`;
  const instead = to === null ? ['ResumeMeeting', 'AdjournMeeting'] : ['ResumeMeeting'];
  return refuse('meeting-is-suspended', message, [...instead, 'AnnulEntry']);
}

/** A meeting that was resumed is not interrupted before that moment once more. */
function overlapFault(moment: Moment, { breaks }: BreaksState): Fault {
  const resumed = breaks.at(-1)?.resumed ?? null;
  if (resumed === null || !isBefore(moment, resumed)) return undefined;
  return fault('before-the-resumption', `Mødet blev først genoptaget ${danishMoment(resumed)}.`, 'at');
}

function laterFault({ date, at, toDate, toTime }: MeetingAdjourned['data']): Fault {
  if (toDate > date) return undefined;
  if (toDate < date) {
    return fault('adjourned-to-the-past', `Mødet kan ikke fortsætte før den ${danishDate(date)}.`, 'toDate');
  }
  if (toTime === null) return fault('time-missing', 'Skriv, hvornår mødet fortsætter den samme dag.', 'toTime');
  if (at === null || toTime > at) return undefined;
  return fault('adjourned-to-the-past', `Mødet blev afbrudt kl. ${at} og kan først fortsætte derefter.`, 'toTime');
}

/** The state after the event. */
export function evolveBreaks<S extends BreaksState>(state: S, event: BreakEvent): S {
  const { breaks } = state;
  const last = breaks.at(-1);
  const waits = last?.resumed === null;
  switch (event.type) {
    case 'MeetingSuspended':
      return { ...state, breaks: [...breaks, begun(event.data, null)] };
    case 'MeetingAdjourned': {
      const { toDate, toTime } = event.data;
      const to = { date: toDate, at: toTime };
      if (!waits) return { ...state, breaks: [...breaks, begun(event.data, to)] };
      return { ...state, breaks: [...breaks.slice(0, -1), { ...last, said: event.data, to }] };
    }
    case 'MeetingResumed': {
      const { date, at } = event.data;
      return waits ? { ...state, breaks: [...breaks.slice(0, -1), { ...last, resumed: { date, at } }] } : state;
    }
    default:
      return unreachable(event);
  }
}

const begun = (said: Break['said'], to: Moment | null): Break => ({
  said,
  from: { date: said.date, at: said.at },
  to,
  resumed: null,
});
