import type { ProcedureKind } from '@sagsgang/domain/meeting/procedure';
import type { MinutesItem, Procedure } from '../minutes-document';
import type { KnownMeeting } from './known';
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
    .filter((meeting) => meeting.date < scope.document.date && meeting.status === 'held' && isNamed(meeting, item))
    .map(({ meetingId }) =>
      scope.toMeeting(item.number, { type: 'ApproveMinutes', data: { ofMeetingId: meetingId, number: item.number } }),
    );
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** True where the item names the meeting by its date, in one of the ways in which dates are written in Danish. */
function isNamed({ date }: KnownMeeting, item: MinutesItem): boolean {
  const [year = '', month = '', day = ''] = date.split('-');
  const written = new RegExp(
    `(?<!\\d)0?${Number(day)}(?:\\. ${MONTHS[Number(month) - 1]} |[.-]0?${Number(month)}[.-])(?:${year}|${year.slice(2)})(?!\\d)`,
    'i',
  );
  return [item.title, item.preamble, ...Object.values(item.sections)].some(
    (text) => text !== null && written.test(text),
  );
}
