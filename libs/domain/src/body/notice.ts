import type { PlainDate } from '@sagsgang/kernel/plain-date';
import { daysBefore, daysLate, type ClosedDay, type DayKind } from '../calendar/days';

/** So many days before a meeting, and which days count. */
export interface NoticeRule {
  readonly days: number;
  readonly kind: DayKind;
}

/** When cases are to be handed in and agendas to be sent, before each meeting of a body. Null: nobody said. */
export interface NoticeRules {
  /** Cases and their material are handed in (indlevering) to the secretariat. */
  readonly handIn: NoticeRule | null;
  /** The agenda of an ordinary meeting is sent (udsendelse). */
  readonly dispatch: NoticeRule | null;
  /** The agenda of any other meeting is sent. */
  readonly dispatchExtraordinary: NoticeRule | null;
  /** Days on which the body's office is closed, so that they do not count. */
  readonly closedOn: readonly ClosedDay[];
}

/** The last day for something that a body's rule asks for before a meeting. */
export interface Due {
  readonly due: PlainDate;
  /** How many days before the meeting that is, and which days count. */
  readonly days: number;
  readonly kind: DayKind;
}

/** What was due, and by how many of the rule's days it came late; 0 where it was kept. */
export interface Notice extends Due {
  readonly lateBy: number;
}

/** A meeting as rules of notice see it. */
export interface NoticedMeeting {
  readonly date: PlainDate;
  /** A `MeetingKind`. */
  readonly kind: string;
}

/** The rule by which the meeting's agenda is sent; null where nobody said one. */
export function dispatchRule(rules: NoticeRules, { kind }: NoticedMeeting): NoticeRule | null {
  return kind === 'ordinary' ? rules.dispatch : rules.dispatchExtraordinary;
}

/** The last day for what a rule asks for before a meeting; null without a rule. */
export function dueBefore(
  rule: NoticeRule | null,
  { closedOn }: Pick<NoticeRules, 'closedOn'>,
  { date }: NoticedMeeting,
): Due | null {
  if (rule === null) return null;
  const { days, kind } = rule;
  return { due: daysBefore(date, days, { kind, closedOn }), days, kind };
}

/** By how many of the rule's days something done on a day is late; 0 where it is not. */
export function lateBy(
  done: PlainDate,
  { days, kind }: Due,
  { closedOn }: Pick<NoticeRules, 'closedOn'>,
  { date }: NoticedMeeting,
): number {
  return daysLate(done, { before: date, days, kind, closedOn });
}
