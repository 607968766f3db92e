import { caseAggregate, type CaseCommand } from '../case/case';
import type { RecordDecision } from '../case/decision';
import type { PromiseReturn } from '../case/return';
import type { Facts } from '../facts';
import type { Outcome, Target } from '../vocabulary';
import { facts, meetingOn } from './facts';
import { told } from './history';

export const FEBRUARY = 'kkr-2025-02-14';
export const APRIL = 'kkr-2025-04-11';
export const JUNE = 'kkr-2025-06-13';

/** A year of the body `kkr`: three meetings that have begun, so that all of them take decisions. */
export const world: Facts = facts({
  meetings: [meetingOn('2025-02-14'), meetingOn('2025-04-11'), meetingOn('2025-06-13')].map((each) => ({
    ...each,
    status: 'in_progress',
  })),
  bodies: ['kkr', 'byråd'],
});

/** The world with these meetings in place of those of the same id. */
export function worldWith(...meetings: Parameters<typeof meetingOn>[]): Facts {
  const changed = meetings.map((words) => meetingOn(...words));
  return {
    ...world,
    meetings: new Map([...world.meetings, ...changed.map((each) => [each.meetingId, each] as const)]),
  };
}

/** A target that names only what the spec is about. */
export const target = (named: Partial<Target> = {}): Target => ({
  bodyId: 'kkr',
  meetingId: null,
  date: null,
  precision: null,
  condition: null,
  ...named,
});

export const opened: CaseCommand = { type: 'OpenCase', data: { bodyId: 'kkr', title: 'Cykelfærgen' } };

export const scheduledAt = (meetingId: string): CaseCommand => ({
  type: 'ScheduleCase',
  data: { meetingId, section: '2. Trafik', number: '2.2' },
});

export const proposedAt = (meetingId: string, returnId: string | null = null): CaseCommand => ({
  type: 'ProposeItem',
  data: { meetingId, returnId },
});

/** A decision with an outcome that needs nothing further, unless the spec gives it. */
export const decidedAt = (
  meetingId: string,
  outcome: Outcome = 'approved',
  data: Partial<RecordDecision['data']> = {},
): RecordDecision => ({
  type: 'RecordDecision',
  data: { meetingId, text: 'Rådet besluttede det.', outcomes: [outcome], ...data },
});

export const postponedAt = (meetingId: string | null, to: Target): CaseCommand => ({
  type: 'PostponeCase',
  data: { meetingId, target: to, quote: 'Sagen blev udsat.' },
});

export const promisedAt = (meetingId: string | null, to: Target, quote = 'Sagen kommer igen.'): PromiseReturn => ({
  type: 'PromiseReturn',
  data: { meetingId, target: to, quote, source: 'sentence' },
});

/** The events of an opened case after these commands, all of which are accepted. */
export const caseAfter = (...commands: CaseCommand[]) => told(caseAggregate, world, opened, ...commands);

/** The events of a case that stands on February's agenda, after these commands. */
export const onFebruary = (...commands: CaseCommand[]) => caseAfter(scheduledAt(FEBRUARY), ...commands);
