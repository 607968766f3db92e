import type { Refusal } from '@sagsgang/kernel/decider';
import { dissolvedFault } from '../body/dissolution';
import type { Fault } from '../checks';
import type { Facts, MeetingFact } from '../facts';

/** The meeting that a command names, or the refusal where nobody has scheduled it. */
export function findMeeting(facts: Facts, meetingId: string, field = 'meetingId'): MeetingFact | Refusal {
  const meeting = facts.meetings.get(meetingId);
  if (meeting !== undefined) return meeting;
  const message = `Mødet ${meetingId} er ikke oprettet.`;
  return { code: 'meeting-unknown', message, allowed: ['ScheduleMeeting'], field };
}

/** The meeting at which something is to be recorded, or the refusal: it must exist and not be cancelled. */
export function findStandingMeeting(facts: Facts, meetingId: string, field = 'meetingId'): MeetingFact | Refusal {
  const meeting = findMeeting(facts, meetingId, field);
  if (isRefusal(meeting) || meeting.status !== 'cancelled') return meeting;
  const message = `Mødet ${meetingId} er aflyst, så intet kan føres på det.`;
  return { code: 'meeting-cancelled', message, allowed: ['ScheduleMeeting'], field };
}

/** What is wrong with a meeting at which something is to be recorded; null, outside any meeting, passes. */
export function standingMeetingFault(facts: Facts, meetingId: string | null): Fault {
  if (meetingId === null) return undefined;
  const meeting = findStandingMeeting(facts, meetingId);
  return isRefusal(meeting) ? meeting : undefined;
}

/** A body must be registered before anything is said of it, and nothing new comes to it once it is dissolved. */
export function bodyFault(facts: Facts, bodyId: string, field = 'bodyId'): Fault {
  const body = facts.bodies.get(bodyId);
  if (body !== undefined) return dissolvedFault(body, facts.effectiveOn, field);
  const message = `Organet ${bodyId} er ikke oprettet.`;
  return { code: 'body-unknown', message, allowed: ['RegisterBody'], field };
}

/** True where a lookup gave the reason why not instead of the meeting. */
export const isRefusal = (found: MeetingFact | Refusal): found is Refusal => 'code' in found;
