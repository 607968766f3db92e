import { addDays } from '@sagsgang/kernel/plain-date';
import { dateFault, fault, firstFault, wordFault, wordingFault, type Fault } from '../checks';
import type { Facts, MeetingFact } from '../facts';
import { PRECISIONS, type Precision, type Target } from '../vocabulary';
import { bodyFault, findMeeting, isRefusal } from './meetings';

/**
 * What is wrong with the place where a case is to come back. A cancelled meeting or a date that has passed is allowed,
 * since real bodies name such. `promisedAt` is the meeting that names the target: a case cannot come back to it.
 */
export function targetFault(target: Target, facts: Facts, field: string, promisedAt: string | null): Fault {
  const { bodyId, date, precision, condition } = target;
  return firstFault(
    bodyFault(facts, bodyId, `${field}.bodyId`),
    meetingFault(target, facts, field, promisedAt),
    dateFault(date, `${field}.date`),
    precision === null ? undefined : wordFault(precision, PRECISIONS, `${field}.precision`),
    condition === null ? undefined : wordingFault(condition, `${field}.condition`, 'Betingelsen'),
  );
}

/**
 * True where a treatment at this meeting is the one that the target meant: the meeting itself, wherever it was moved, or
 * a meeting of that body within the time that was said.
 */
export function isAimedAt(target: Target, meeting: Pick<MeetingFact, 'meetingId' | 'bodyId' | 'date'>): boolean {
  if (target.meetingId === meeting.meetingId) return true;
  if (target.date === null || target.bodyId !== meeting.bodyId) return false;
  return isWithin(meeting.date, target.date, target.precision ?? 'day');
}

/** True for a target that names nothing: på ubestemt tid, or the body's next meeting. */
export const isOpenEnded = ({ meetingId, date, condition }: Target): boolean =>
  meetingId === null && date === null && condition === null;

function meetingFault(target: Target, facts: Facts, field: string, promisedAt: string | null): Fault {
  if (target.meetingId === null) return undefined;
  const meeting = findMeeting(facts, target.meetingId, `${field}.meetingId`);
  if (isRefusal(meeting)) return meeting;
  if (target.meetingId === promisedAt) {
    const message = 'Sagen kan ikke komme igen på det samme møde.';
    return fault('target-is-the-meeting', message, `${field}.meetingId`);
  }
  if (meeting.bodyId === target.bodyId) return undefined;
  const message = `Mødet ${target.meetingId} holdes af et andet organ end ${target.bodyId}.`;
  return fault('meeting-of-another-body', message, `${field}.bodyId`);
}

/** A date of less precision than a day is the last day of the time that it stands for. */
function isWithin(date: string, last: string, precision: Precision): boolean {
  return date <= last && date >= firstDay(last, precision);
}

function firstDay(last: string, precision: Precision): string {
  switch (precision) {
    case 'day':
      return last;
    case 'week':
      return addDays(last, -6);
    case 'month':
    case 'turn-of-year':
      return `${last.slice(0, 8)}01`;
    case 'quarter':
    case 'season':
      return monthBefore(monthBefore(`${last.slice(0, 8)}01`));
  }
}

function monthBefore(firstOfMonth: string): string {
  return `${addDays(firstOfMonth, -1).slice(0, 8)}01`;
}
