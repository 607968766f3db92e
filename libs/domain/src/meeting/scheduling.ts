import type { Command } from '@sagsgang/kernel/command';
import { accept, refuse, unreachable, type Decision } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import { dissolvedFault } from '../body/dissolution';
import {
  dateFault,
  fault,
  firstFault,
  textFault,
  timeFault,
  TITLE_MAX,
  wordFault,
  wordingFault,
  type Fault,
} from '../checks';
import { sameJson } from '../equality';
import type { BodyFact, Facts } from '../facts';
import { alreadyBegun, hasBegun, type HoldingState } from './holding';

/**
 * An extraordinary meeting (ekstraordinært) is called outside the plan of meetings (KSL § 8); at a constituent one
 * (konstituerende) a newly elected body elects its chair and deputies (KSL § 6).
 */
export const MEETING_KINDS = ['ordinary', 'extraordinary', 'constituent'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Local times of the day, `09.30`; null while unknown. */
export interface MeetingTime {
  readonly start: string;
  readonly end: string | null;
}

export type ScheduleMeeting = Command<
  'ScheduleMeeting',
  {
    readonly bodyId: string;
    readonly date: string;
    readonly kind?: MeetingKind;
    readonly time?: MeetingTime | null;
    readonly place?: string | null;
  }
>;
/** Moves the meeting to another date; time and place stay where they are left out. */
export type MoveMeeting = Command<
  'MoveMeeting',
  {
    readonly date: string;
    readonly time?: MeetingTime | null;
    readonly place?: string | null;
    readonly reason?: string | null;
  }
>;
export type CancelMeeting = Command<'CancelMeeting', { readonly reason: string }>;

export type MeetingScheduled = Event<
  'MeetingScheduled',
  {
    readonly bodyId: string;
    readonly date: string;
    readonly kind: MeetingKind;
    readonly time: MeetingTime | null;
    readonly place: string | null;
  }
>;
export type MeetingMoved = Event<
  'MeetingMoved',
  {
    readonly bodyId: string;
    readonly from: string;
    readonly date: string;
    readonly time: MeetingTime | null;
    readonly place: string | null;
    readonly reason: string | null;
  }
>;
export type MeetingCancelled = Event<
  'MeetingCancelled',
  { readonly bodyId: string; readonly date: string; readonly reason: string }
>;

export type SchedulingCommand = ScheduleMeeting | MoveMeeting | CancelMeeting;
export type SchedulingEvent = MeetingScheduled | MeetingMoved | MeetingCancelled;

/** When and where the meeting is, as far as that is known. */
export interface MeetingPlan {
  readonly bodyId: string;
  readonly date: string;
  readonly kind: MeetingKind;
  readonly time: MeetingTime | null;
  readonly place: string | null;
}

/** The meeting's plan, from its scheduling to a possible cancellation. */
export interface SchedulingState {
  /** As it was first scheduled, so that an import that is run again recognises it after a move. */
  readonly firstPlan: MeetingPlan | null;
  readonly plan: MeetingPlan | null;
  readonly cancelled: { readonly reason: string } | null;
}

export const initialScheduling: SchedulingState = { firstPlan: null, plan: null, cancelled: null };

/** A meeting is scheduled once, for a body that exists; the same again is no change. */
export function decideScheduleMeeting(
  { data }: ScheduleMeeting,
  state: SchedulingState,
  facts: Facts,
): Decision<MeetingScheduled> {
  const { bodyId, date, kind = 'ordinary', time = null, place = null } = data;
  const wrong = firstFault(
    dateFault(date, 'date'),
    wordFault(kind, MEETING_KINDS, 'kind'),
    hoursFault(time),
    textFault(place, 'place', TITLE_MAX),
  );
  if (wrong !== undefined) return { refused: wrong };
  const plan: MeetingPlan = { bodyId, date, kind, time, place };
  if (state.plan !== null) {
    if (sameJson(plan, state.firstPlan) || sameJson(plan, state.plan)) return accept();
    return refuse('meeting-exists', 'Mødet findes allerede med andre oplysninger.', ['MoveMeeting']);
  }
  const body = facts.bodies.get(bodyId);
  if (body === undefined) return refuse('body-unknown', 'Organet findes ikke.', ['RegisterBody'], 'bodyId');
  const untimely = dayFault(body, plan);
  if (untimely !== undefined) return { refused: untimely };
  return accept({ type: 'MeetingScheduled', data: plan });
}

/** Moves or calls off a meeting that has not begun. What has begun keeps its date; its room may still be put right. */
export function decideReplanning(
  command: MoveMeeting | CancelMeeting,
  plan: MeetingPlan,
  state: SchedulingState & HoldingState,
  facts: Facts,
): Decision<MeetingMoved | MeetingCancelled> {
  return command.type === 'MoveMeeting' ? decideMove(command, plan, state, facts) : decideCancel(command, plan, state);
}

function decideMove(
  { data }: MoveMeeting,
  plan: MeetingPlan,
  state: HoldingState,
  facts: Facts,
): Decision<MeetingMoved> {
  const { date, time = plan.time, place = plan.place, reason = null } = data;
  const wrong = firstFault(
    dateFault(date, 'date'),
    hoursFault(time),
    textFault(place, 'place', TITLE_MAX),
    textFault(reason, 'reason'),
  );
  if (wrong !== undefined) return { refused: wrong };
  if (date === plan.date && sameJson(time, plan.time) && place === plan.place) return accept();
  if (state.closed !== null) return alreadyBegun(state);
  if (hasBegun(state) && date !== plan.date) return alreadyBegun(state, 'date');
  const body = facts.bodies.get(plan.bodyId);
  const untimely = body && dayFault(body, { ...plan, date });
  if (untimely !== undefined) return { refused: untimely };
  const { bodyId, date: from } = plan;
  return accept({ type: 'MeetingMoved', data: { bodyId, from, date, time, place, reason } });
}

function decideCancel(
  { data: { reason } }: CancelMeeting,
  { bodyId, date }: MeetingPlan,
  state: SchedulingState & HoldingState,
): Decision<MeetingCancelled> {
  const wrong = wordingFault(reason, 'reason', 'Begrundelsen');
  if (wrong !== undefined) return { refused: wrong };
  if (hasBegun(state)) return alreadyBegun(state);
  if (state.cancelled === null) return accept({ type: 'MeetingCancelled', data: { bodyId, date, reason } });
  if (state.cancelled.reason === reason) return accept();
  return refuse('meeting-cancelled', 'Mødet er allerede aflyst med en anden begrundelse.', ['AnnulEntry'], 'reason');
}

/** What is wrong with the day, by the rules of the body: it must still meet, and be constituted when the law says so. */
function dayFault(body: BodyFact, { date, kind }: MeetingPlan): Fault {
  const over = dissolvedFault(body, date, 'bodyId');
  const { constituted } = body.profile;
  if (over !== undefined || kind !== 'constituent' || constituted === null) return over;
  const day = date.slice('2025-'.length);
  if (day >= constituted.from && day <= constituted.to) return undefined;
  const message = `Det konstituerende møde holdes i tiden ${constituted.danish}; ellers er det ordinært eller ekstraordinært.`;
  return fault('not-the-time-to-constitute', message, 'date');
}

function hoursFault(time: MeetingTime | null): Fault {
  if (time === null) return undefined;
  const wrong = firstFault(timeFault(time.start, 'time.start'), timeFault(time.end, 'time.end'));
  if (wrong !== undefined || time.end === null || time.end > time.start) return wrong;
  return fault('ends-before-it-starts', 'Mødet kan ikke slutte, før det begynder.', 'time.end');
}

/** The state after the event. */
export function evolveScheduling<S extends SchedulingState>(state: S, event: SchedulingEvent): S {
  switch (event.type) {
    case 'MeetingScheduled':
      return { ...state, firstPlan: event.data, plan: event.data };
    case 'MeetingMoved': {
      const { date, time, place } = event.data;
      return state.plan === null ? state : { ...state, plan: { ...state.plan, date, time, place } };
    }
    case 'MeetingCancelled':
      return { ...state, cancelled: { reason: event.data.reason } };
    default:
      return unreachable(event);
  }
}
