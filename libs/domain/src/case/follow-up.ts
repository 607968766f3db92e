import type { Command } from '@sagsgang/kernel/command';
import { unreachable } from '@sagsgang/kernel/decider';
import type { Event } from '@sagsgang/kernel/event';
import type { Precision } from '../vocabulary';
import type { Recurrence } from './recurrence';

/**
 * Gives somebody what a decision promised to have done (opfølgning), or hands one that is open over to others. Of one
 * that is handed over, what is left out stays as it is.
 */
export type AssignFollowUp = Command<
  'AssignFollowUp',
  {
    /** The meeting whose decision promised it; null where it was agreed outside one. */
    readonly meetingId: string | null;
    /** The follow-up that changes hands; a new one where left out or null. */
    readonly followUpId?: string | null;
    /** What is to be done. */
    readonly task?: string;
    readonly responsible?: string | null;
    /** The department (forvaltning). */
    readonly department?: string | null;
    /** By when: the last day that the wording allows; null where nobody said. */
    readonly date?: string | null;
    readonly precision?: Precision;
    /** Once it is done, it is to be done again (årshjul); null for once only. */
    readonly recurrence?: Recurrence | null;
  }
>;

/**
 * Why a follow-up is late: too few people, another party has not delivered, a hearing or a political decision is
 * awaited, money, a tender, the task has grown, or something else.
 */
export const DELAY_REASONS = [
  'staff',
  'third_party',
  'hearing',
  'political_decision',
  'funding',
  'procurement',
  'scope',
  'other',
] as const;
export type DelayReason = (typeof DELAY_REASONS)[number];

/** Tells how far a follow-up is (status), and why it is late where it is. */
export type ReportFollowUp = Command<
  'ReportFollowUp',
  {
    readonly followUpId: string;
    readonly text?: string | null;
    /** The day that the report speaks of; the command's own where left out. */
    readonly on?: string | null;
    readonly delay?: {
      readonly reason: DelayReason;
      /** Needed with the reason `other`. */
      readonly text?: string | null;
      /** By when it is now to be done. */
      readonly date: string;
      readonly precision?: Precision;
    } | null;
  }
>;

export const COMPLETIONS = ['done', 'dropped'] as const;
export type Completion = (typeof COMPLETIONS)[number];

/** Ends a follow-up: it was done (udført), or is not to be done any more (frafaldet), which ends its recurrence too. */
export type CompleteFollowUp = Command<
  'CompleteFollowUp',
  {
    readonly followUpId: string;
    readonly on?: string | null;
    /** `done` where left out. */
    readonly how?: Completion;
    /** Needed where it was dropped. */
    readonly note?: string | null;
  }
>;

export type FollowUpAssigned = Event<
  'FollowUpAssigned',
  {
    /** `o1`, `o2`, … within the case. */
    readonly followUpId: string;
    readonly meetingId: string | null;
    readonly itemId: string | null;
    readonly bodyId: string;
    readonly task: string;
    readonly responsible: string | null;
    readonly department: string | null;
    readonly date: string | null;
    readonly precision: Precision | null;
    readonly recurrence: Recurrence | null;
    /** The follow-up whose end opened this one; null for one that a person opened. */
    readonly continues: string | null;
  }
>;
export type FollowUpReported = Event<
  'FollowUpReported',
  {
    readonly followUpId: string;
    readonly meetingId: string | null;
    readonly text: string | null;
    readonly on: string;
    readonly delay: {
      readonly reason: DelayReason;
      readonly text: string | null;
      readonly from: string | null;
      readonly date: string;
      readonly precision: Precision;
    } | null;
  }
>;
export type FollowUpCompleted = Event<
  'FollowUpCompleted',
  {
    readonly followUpId: string;
    readonly meetingId: string | null;
    readonly on: string;
    readonly how: Completion;
    readonly note: string | null;
  }
>;

export type FollowUpCommand = AssignFollowUp | ReportFollowUp | CompleteFollowUp;
export type FollowUpEvent = FollowUpAssigned | FollowUpReported | FollowUpCompleted;

/** A follow-up where it stands now. */
export interface CaseFollowUp {
  readonly followUpId: string;
  /** As it was opened, so that the same command is recognised. */
  readonly opened: FollowUpAssigned['data'];
  /** As it was assigned last. */
  readonly assigned: FollowUpAssigned['data'];
  /** By when, after every report of a delay. */
  readonly date: string | null;
  readonly precision: Precision | null;
  readonly reports: readonly FollowUpReported['data'][];
  readonly fate: 'open' | Completion;
}

/** The follow-ups after an event, oldest first. What is told of one whose assignment was taken back says nothing. */
export function evolveFollowUps(followUps: readonly CaseFollowUp[], event: FollowUpEvent): readonly CaseFollowUp[] {
  const { followUpId } = event.data;
  switch (event.type) {
    case 'FollowUpAssigned':
      return assign(followUps, event.data);
    case 'FollowUpReported': {
      const { delay } = event.data;
      const moved = delay === null ? {} : { date: delay.date, precision: delay.precision };
      return change(followUps, followUpId, ({ reports }) => ({ ...moved, reports: [...reports, event.data] }));
    }
    case 'FollowUpCompleted':
      return change(followUps, followUpId, () => ({ fate: event.data.how }));
    default:
      return unreachable(event);
  }
}

export const openFollowUps = (followUps: readonly CaseFollowUp[]): readonly CaseFollowUp[] =>
  followUps.filter(({ fate }) => fate === 'open');

function assign(followUps: readonly CaseFollowUp[], data: FollowUpAssigned['data']): readonly CaseFollowUp[] {
  const { followUpId, date, precision } = data;
  if (followUps.some((each) => each.followUpId === followUpId)) {
    return change(followUps, followUpId, () => ({ assigned: data }));
  }
  const fresh = { followUpId, opened: data, assigned: data, date, precision, reports: [], fate: 'open' } as const;
  return [...followUps, fresh];
}

function change(
  followUps: readonly CaseFollowUp[],
  followUpId: string,
  to: (followUp: CaseFollowUp) => Partial<CaseFollowUp>,
): readonly CaseFollowUp[] {
  return followUps.map((each) => (each.followUpId === followUpId ? { ...each, ...to(each) } : each));
}
