import type { Command } from '@sagsgang/kernel/command';
import { unreachable } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { Place, Precision } from '../vocabulary';
import type { TakenOver } from './merging';

/** Sets a deadline (frist) of the case. */
export type SetDeadline = Command<
  'SetDeadline',
  {
    readonly meetingId: string | null;
    /** The last day that the wording allows: 31 December for the turn of a year. */
    readonly date: string;
    readonly precision?: Precision;
    readonly quote?: string | null;
    readonly place?: Place | null;
  }
>;
/** Moves a deadline; the lineage is kept. */
export type MoveDeadline = Command<
  'MoveDeadline',
  {
    readonly deadlineId: string;
    readonly meetingId: string | null;
    readonly date: string;
    readonly precision?: Precision;
    readonly quote?: string | null;
    readonly place?: Place | null;
  }
>;
export type MeetDeadline = Command<'MeetDeadline', { readonly deadlineId: string; readonly on?: string | null }>;
/** The deadline passed, or fell away, without being met. */
export type LapseDeadline = Command<'LapseDeadline', { readonly deadlineId: string; readonly reason: string }>;

export type DeadlineSet = Event<
  'DeadlineSet',
  {
    /** `d1`, `d2`, … within the case. */
    readonly deadlineId: string;
    readonly meetingId: string | null;
    readonly itemId: string | null;
    readonly date: string;
    readonly precision: Precision;
    readonly quote: string | null;
    readonly place: Place | null;
    /** It was set in another case, from which it was taken over. */
    readonly takenOver?: TakenOver;
  }
>;
export type DeadlineMoved = Event<
  'DeadlineMoved',
  {
    readonly deadlineId: string;
    readonly meetingId: string | null;
    readonly itemId: string | null;
    readonly from: string;
    readonly date: string;
    readonly precision: Precision;
    readonly quote: string | null;
    readonly place: Place | null;
  }
>;
export type DeadlineMet = Event<'DeadlineMet', { readonly deadlineId: string; readonly on: string }>;
export type DeadlineLapsed = Event<'DeadlineLapsed', { readonly deadlineId: string; readonly reason: string }>;

export type DeadlineCommand = SetDeadline | MoveDeadline | MeetDeadline | LapseDeadline;
export type DeadlineEvent = DeadlineSet | DeadlineMoved | DeadlineMet | DeadlineLapsed;

/** A deadline where it stands now; moves keep its id. */
export interface CaseDeadline {
  readonly deadlineId: string;
  readonly date: string;
  readonly precision: Precision;
  /** What first set it, so that the same setting is recognised; null where that was taken back. */
  readonly setAs: DeadlineSet['data'] | null;
  readonly fate: 'open' | 'met' | 'lapsed';
}

/** The deadlines after an event, oldest first. */
export function evolveDeadlines(deadlines: readonly CaseDeadline[], event: DeadlineEvent): readonly CaseDeadline[] {
  switch (event.type) {
    case 'DeadlineSet':
    case 'DeadlineMoved':
      return date(deadlines, event);
    case 'DeadlineMet':
      return end(deadlines, event.data.deadlineId, 'met');
    case 'DeadlineLapsed':
      return end(deadlines, event.data.deadlineId, 'lapsed');
    default:
      return unreachable(event);
  }
}

export const openDeadlines = (deadlines: readonly CaseDeadline[]): readonly CaseDeadline[] =>
  deadlines.filter(({ fate }) => fate === 'open');

/** A move whose setting was taken back still stands on its own sentence. */
function date(deadlines: readonly CaseDeadline[], event: DeadlineSet | DeadlineMoved): readonly CaseDeadline[] {
  const { deadlineId, date, precision } = event.data;
  if (deadlines.some((each) => each.deadlineId === deadlineId)) {
    return deadlines.map((each) => (each.deadlineId === deadlineId ? { ...each, date, precision } : each));
  }
  const setAs = event.type === 'DeadlineSet' ? event.data : null;
  return [...deadlines, { deadlineId, date, precision, setAs, fate: 'open' }];
}

function end(deadlines: readonly CaseDeadline[], deadlineId: string, fate: 'met' | 'lapsed'): readonly CaseDeadline[] {
  return deadlines.map((each) => (each.deadlineId === deadlineId ? { ...each, fate } : each));
}
