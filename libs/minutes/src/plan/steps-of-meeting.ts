import { streamOf } from '@sagsgang/kernel/stream';
import type { Attendee } from '../minutes-document';
import type { Origin, PlannedItem, Step } from './import-plan';
import type { Scope } from './scope';

/** Registers the body where the log does not know it. */
export function bodySteps(scope: Scope): Step[] {
  const { known, bodyId, document } = scope;
  if (known.registered) return [];
  const command = { type: 'RegisterBody', data: { name: document.body } } as const;
  return [scope.step('organ', streamOf('body', bodyId), command)];
}

/** Schedules this meeting and the next one that the document names, whose time and place nobody knows yet. */
export function meetingSteps(scope: Scope): Step[] {
  const { known, bodyId, meetingId, document, next } = scope;
  const schedule = (about: string, id: string, date: string): Step =>
    scope.step(about, streamOf('meeting', id), { type: 'ScheduleMeeting', data: { bodyId, date } });
  return [
    ...(known.meetings.some((meeting) => meeting.meetingId === meetingId)
      ? []
      : [schedule('møde', meetingId, document.date)]),
    ...(next === null || next.known ? [] : [schedule('næste møde', next.meetingId, next.date)]),
  ];
}

/** An agenda is sent; minutes tell of a meeting that was opened, and of who was there. */
export function holdingSteps(scope: Scope, items: readonly PlannedItem[]): Step[] {
  if (scope.document.kind === 'agenda') {
    const agenda = items.map(({ number, title, caseId }) => ({ number, title, caseId }));
    return [scope.toMeeting('møde', { type: 'ConveneMeeting', data: { agenda } })];
  }
  const attendees = scope.document.attendance.map(attendeeOf);
  return [
    scope.toMeeting('møde', { type: 'OpenMeeting', data: {} }),
    ...(attendees.length === 0 ? [] : [scope.toMeeting('møde', { type: 'RecordAttendance', data: { attendees } })]),
  ];
}

function attendeeOf({ name, party, organisation, role, substituteFor }: Attendee) {
  return { name, party, organisation, role, substituteFor };
}

/** Minutes end with the meeting closed. The document is filed last: where it is filed, the import was whole. */
export function closingSteps(scope: Scope, { sha256, fileName }: Origin): Step[] {
  const { kind } = scope.document;
  const file = scope.toMeeting(`dokument ${sha256}`, { type: 'FileDocument', data: { sha256, fileName, kind } });
  return kind === 'agenda' ? [file] : [scope.toMeeting('møde', { type: 'CloseMeeting', data: {} }), file];
}
