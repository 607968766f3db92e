import { dateFault, fault, firstFault, TITLE_MAX, wordFault, wordingFault, type Fault } from '../checks';
import { danishDate } from '../danish';
import type { Facts, MeetingFact } from '../facts';
import { PRECISIONS, type Precision, type Target } from '../vocabulary';
import { bodyFault, findMeeting, isRefusal } from './meetings';
import { firstDayOf, lastDayAround } from './period';

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
    precision === null || date === null ? undefined : lastDayFault(date, precision, `${field}.date`),
    condition === null ? undefined : wordingFault(condition, `${field}.condition`, 'Betingelsen'),
    awaitingFault(target, `${field}.awaiting`),
    reviewFault(target, facts, field, promisedAt),
  );
}

/** A time such as "i efteråret" is kept as its last day, so that it is not overdue before it is over. */
function lastDayFault(date: string, precision: Precision, field: string): Fault {
  const last = lastDayAround(date, precision);
  if (date === last) return undefined;
  const message = `Et tidsrum angives ved sin sidste dag: skriv ${last} i stedet for ${date}.`;
  return fault('not-the-last-day', message, field);
}

function awaitingFault({ awaiting }: Target, field: string): Fault {
  if (!awaiting) return undefined;
  return firstFault(
    wordingFault(awaiting.from, `${field}.from`, 'Den, der skal svare,', TITLE_MAX),
    wordingFault(awaiting.what, `${field}.what`, 'Det, der er spurgt om,'),
    dateFault(awaiting.askedOn, `${field}.askedOn`),
  );
}

/** Only what has no day needs one on which somebody looks at it again. */
function reviewFault({ meetingId, date, reviewOn }: Target, facts: Facts, field: string, at: string | null): Fault {
  if (reviewOn === undefined || reviewOn === null) return undefined;
  const wrong = dateFault(reviewOn, `${field}.reviewOn`);
  if (wrong) return wrong;
  if (meetingId !== null || date !== null) {
    const message =
      'En dag for fornyet vurdering hører til det, der er uden dato; angiv den eller en dato, ikke begge.';
    return fault('review-beside-a-day', message, `${field}.reviewOn`);
  }
  const saidOn = at === null ? facts.effectiveOn : facts.meetings.get(at)?.date;
  if (saidOn === undefined || reviewOn > saidOn) return undefined;
  const message = `Dagen for fornyet vurdering skal ligge efter den ${danishDate(saidOn)}.`;
  return fault('review-not-ahead', message, `${field}.reviewOn`);
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

/** True for a target that names nothing to wait for: på ubestemt tid, or the body's next meeting. */
export const isOpenEnded = ({ meetingId, date, condition, awaiting }: Target): boolean =>
  meetingId === null && date === null && condition === null && !awaiting;

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
  return date <= last && date >= firstDayOf(last, precision);
}
