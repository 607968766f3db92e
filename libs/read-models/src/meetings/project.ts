import type { MeetingStatus } from '@sagsgang/domain/vocabulary';
import { end, projection, put, type Change, type Own } from '../projection';
import {
  DOCUMENTS,
  MEETINGS,
  MINUTES_APPROVALS,
  PROCEDURES,
  SENT_LINES,
  type MeetingRow,
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
  MeetingConvened: ({ data }, { id, rows }) => [
    ...put(
      ...data.agenda.map((line, place): SentLineRow => ({
        meeting_id: id,
        place,
        number: line.number,
        title: line.title,
        case_id: line.caseId,
      })),
    ),
    ...end(...rows().filter((row) => row.place >= data.agenda.length)),
  ],
});

export const procedures = projection('meeting', PROCEDURES, {
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
