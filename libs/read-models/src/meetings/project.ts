import type { MeetingStatus } from '@sagsgang/domain/vocabulary';
import type { Recorded } from '@sagsgang/kernel/event';
import type { AgendaLine, DispatchEvent } from '@sagsgang/domain/meeting/dispatch';
import { end, projection, put, type Change, type Own } from '../projection';
import {
  DISPATCH_LINES,
  DISPATCHES,
  DOCUMENTS,
  MEETINGS,
  MINUTES_APPROVALS,
  PROCEDURES,
  SENT_CASES,
  SENT_LINES,
  type DispatchKind,
  type DispatchLineRow,
  type DispatchRow,
  type MeetingRow,
  type SentCaseRow,
  type SentLineRow,
} from './table';

export const meetings = projection('meeting', MEETINGS, {
  MeetingScheduled: ({ data }, { id }) =>
    put({
      ...NOT_YET,
      meeting_id: id,
      body_id: data.bodyId,
      date: data.date,
      kind: data.kind,
      starts: data.time?.start ?? null,
      ends: data.time?.end ?? null,
      place: data.place,
      status: 'planned' satisfies MeetingStatus,
    }),
  MeetingMoved: ({ data }, own) =>
    change(own, {
      date: data.date,
      starts: data.time?.start ?? null,
      ends: data.time?.end ?? null,
      place: data.place,
    }),
  MeetingCancelled: ({ data }, own) => change(own, { ...statusOf('cancelled'), cancelled_because: data.reason }),
  MeetingConvened: ({ data }, own) => change(own, { ...statusUnlessBegun(own, 'convened'), sent_on: data.sentOn }),
  MeetingOpened: ({ data }, own) => change(own, { ...statusOf('in_progress'), opened_at: data.at }),
  MeetingClosed: ({ data }, own) =>
    change(own, { ...statusOf('held'), closed_at: data.at, closed_on: data.on ?? null }),
  AgendaApproved: ({ data }, own) =>
    change(own, { agenda_approval: data.text, agenda_changes: JSON.stringify(data.changes) }),
});

const NOT_YET = {
  sent_on: null,
  opened_at: null,
  closed_at: null,
  closed_on: null,
  cancelled_because: null,
  agenda_approval: null,
  agenda_changes: null,
};

const statusOf = (status: MeetingStatus) => ({ status });

/** An agenda may be recorded as sent when its meeting is already going on. */
function statusUnlessBegun(own: Own<'meeting', MeetingRow>, status: MeetingStatus): { status?: MeetingStatus } {
  return own.row()?.status === 'planned' ? { status } : {};
}

function change(own: Own<'meeting', MeetingRow>, columns: Partial<MeetingRow>): Change<MeetingRow>[] {
  const row = own.row();
  return row === undefined ? [] : put({ ...row, ...columns });
}

export const sentLines = projection('meeting', SENT_LINES, {
  MeetingConvened: ({ data }, own) => wholeAgenda(data.agenda, own),
  AgendaResent: ({ data }, own) => wholeAgenda(data.agenda, own),
  SupplementSent: ({ data }, { id, rows }) =>
    put(...data.lines.map((line, index) => sentLine(line, rows().length + index, id))),
});

function wholeAgenda(agenda: readonly AgendaLine[], { id, rows }: Own<'meeting', SentLineRow>): Change<SentLineRow>[] {
  return [
    ...put(...agenda.map((line, place) => sentLine(line, place, id))),
    ...end(...rows().filter((row) => row.place >= agenda.length)),
  ];
}

const sentLine = ({ number, title, caseId }: AgendaLine, place: number, id: string): SentLineRow => ({
  meeting_id: id,
  place,
  number,
  title,
  case_id: caseId,
});

type OwnDispatches = Own<'meeting', DispatchRow>;

export const dispatches = projection('meeting', DISPATCHES, {
  MeetingConvened: (event, own) => dispatched(event, own, { kind: 'agenda', reason: null }),
  SupplementSent: (event, own) => dispatched(event, own, { kind: 'supplement', reason: event.data.reason }),
  AgendaResent: (event, own) => dispatched(event, own, { kind: 'again', reason: event.data.reason }),
});

interface Dispatched {
  readonly kind: DispatchKind;
  readonly reason: string | null;
}

function dispatched(
  { id: eventId, data }: Recorded<DispatchEvent>,
  { id, rows }: OwnDispatches,
  { kind, reason }: Dispatched,
): Change<DispatchRow>[] {
  const notice = data.notice == null ? null : JSON.stringify(data.notice);
  const of = { meeting_id: id, event_id: eventId, place: rows().length + 1 };
  return put({ ...of, kind, sent_on: data.sentOn, reason, notice });
}

export const dispatchLines = projection('meeting', DISPATCH_LINES, {
  MeetingConvened: (event, { id }) => linesSent(event, id, event.data.agenda),
  SupplementSent: (event, { id }) => linesSent(event, id, event.data.lines),
  AgendaResent: (event, { id }) => linesSent(event, id, event.data.agenda),
});

const linesSent = (
  event: Recorded<DispatchEvent>,
  id: string,
  lines: readonly AgendaLine[],
): Change<DispatchLineRow>[] =>
  put(...lines.map((line, place) => ({ ...sentLine(line, place, id), event_id: event.id })));

export const sentCases = projection('meeting', SENT_CASES, {
  MeetingConvened: frozen,
  SupplementSent: frozen,
  AgendaResent: frozen,
});

function frozen({ data }: Recorded<DispatchEvent>, { id }: Own<'meeting', SentCaseRow>): Change<SentCaseRow>[] {
  return put(
    ...(data.sent ?? []).map(({ caseId, ...presented }) => ({
      meeting_id: id,
      case_id: caseId,
      sent_on: data.sentOn,
      presented: JSON.stringify(presented),
    })),
  );
}

export const procedures = projection('meeting', PROCEDURES, {
  AgendaReordered: ({ data }, { row, rows }) => {
    const moved = data.items.flatMap(({ caseId, from, number }) => {
      const before = caseId === null && from !== null ? row(from) : undefined;
      return before === undefined ? [] : [{ before, after: { ...before, number } }];
    });
    const taken = new Set(moved.map(({ after }) => after.number));
    const left = rows().filter((each) => moved.some(({ before }) => before === each) && !taken.has(each.number));
    return [...end(...left), ...put(...moved.map(({ after }) => after))];
  },
  ProcedureRecorded: ({ data }, { id }) =>
    put({
      meeting_id: id,
      number: data.number,
      title: data.title,
      kind: data.kind,
      section: data.section,
      background: data.background,
      recommendation: data.recommendation,
      presentation: data.presentation,
      decision: data.decision,
      outcomes: JSON.stringify(data.outcomes),
    }),
});

export const minutesApprovals = projection('meeting', MINUTES_APPROVALS, {
  MinutesApproved: ({ data, metadata }, { id }) =>
    put({
      meeting_id: id,
      of_meeting_id: data.ofMeetingId,
      number: data.number,
      remarks: data.remarks,
      how: data.how ?? 'later_meeting',
      approved_on: data.on ?? metadata.effectiveOn,
    }),
});

export const documents = projection('meeting', DOCUMENTS, {
  DocumentFiled: ({ data }, { id }) =>
    put({ meeting_id: id, sha256: data.sha256, file_name: data.fileName, kind: data.kind }),
});
