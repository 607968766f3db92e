import type { ProcedureKind } from '@sagsgang/domain/meeting/procedure';
import type { MinutesItem, Procedure } from '../minutes-document';
import type { Step } from './import-plan';
import type { Scope } from './scope';

const KINDS: Readonly<Record<Procedure, ProcedureKind>> = {
  agenda: 'agenda',
  minutes: 'minutes',
  announcements: 'announcements',
  'next-meeting': 'next_meeting',
  'any-other-business': 'other',
};

/** The steps of an item that is no case: its text, and what it did to the agenda or to earlier minutes. */
export function procedureSteps(scope: Scope, item: MinutesItem): Step[] {
  const { number, title, sections, outcomes } = item;
  const decision = sections.decision?.trim() ?? '';
  const section = item.agendaSection === null ? null : `${item.agendaSection.number}. ${item.agendaSection.title}`;
  const { background, recommendation } = sections;
  const presentation = sections.presentation ?? item.preamble;
  const kind = item.procedure === null ? 'other' : KINDS[item.procedure];
  const record = scope.toMeeting(number, {
    type: 'RecordProcedure',
    data: {
      number,
      title,
      kind,
      section,
      background,
      recommendation,
      presentation,
      decision: decision === '' ? null : decision,
      outcomes: decision === '' ? [] : outcomes,
    },
  });
  return [record, ...(outcomes[0] === 'approved' ? approvals(scope, item, decision) : [])];
}

function approvals(scope: Scope, item: MinutesItem, text: string): Step[] {
  if (item.procedure === 'agenda') return [scope.toMeeting(item.number, { type: 'ApproveAgenda', data: { text } })];
  if (item.procedure !== 'minutes') return [];
  return scope.known.meetings
    .filter(({ date, status }) => date === item.minutesOf && date < scope.document.date && status === 'held')
    .map(({ meetingId }) =>
      scope.toMeeting(item.number, { type: 'ApproveMinutes', data: { ofMeetingId: meetingId, number: item.number } }),
    );
}
