import { closable, PUBLIC_TITLE } from '../closed/closable';
import { versionedTable } from '../table';

export type MeetingRow = {
  readonly meeting_id: string;
  readonly body_id: string;
  /** ISO date; as it is now, after any moving. */
  readonly date: string;
  /** A `MeetingKind`. */
  readonly kind: string;
  /** Local times of the day, `09.30`. */
  readonly starts: string | null;
  readonly ends: string | null;
  readonly place: string | null;
  /** A `MeetingStatus`. */
  readonly status: string;
  /** ISO date on which the agenda was sent. */
  readonly sent_on: string | null;
  readonly opened_at: string | null;
  readonly closed_at: string | null;
  /** ISO date; null where it ended on its own date, or has not ended. */
  readonly closed_on: string | null;
  readonly cancelled_because: string | null;
  /** What the body said when it approved the agenda, and JSON of the changes. */
  readonly agenda_approval: string | null;
  readonly agenda_changes: string | null;
};

export const MEETINGS = versionedTable<MeetingRow>('meetings', {
  types: {
    meeting_id: 'text',
    body_id: 'text',
    date: 'text',
    kind: 'text',
    starts: 'text',
    ends: 'text',
    place: 'text',
    status: 'text',
    sent_on: 'text',
    opened_at: 'text',
    closed_at: 'text',
    closed_on: 'text',
    cancelled_because: 'text',
    agenda_approval: 'text',
    agenda_changes: 'text',
  },
  key: ['meeting_id'],
  indexes: [{ on: ['date'] }, { on: ['body_id', 'date'] }],
});

/** A line of the agenda as it was sent. */
export type SentLineRow = {
  readonly meeting_id: string;
  /** From 0, in the order of the agenda. */
  readonly place: number;
  readonly number: string;
  readonly title: string;
  /** Null for a procedural item. */
  readonly case_id: string | null;
};

export const SENT_LINES = versionedTable<SentLineRow>('sent_lines', {
  types: { meeting_id: 'text', place: 'integer', number: 'text', title: 'text', case_id: 'text' },
  key: ['meeting_id', 'place'],
  closable: [closable('matter', ['title'], PUBLIC_TITLE)],
});

/** Something that was sent to the members: the agenda, a supplement, or the agenda once more. */
export type DispatchRow = {
  readonly meeting_id: string;
  readonly event_id: string;
  /** From 1 on within the meeting, by the order of recording. */
  readonly place: number;
  /** A `DispatchKind`. */
  readonly kind: string;
  readonly sent_on: string;
  readonly reason: string | null;
  /** JSON of a `Notice`; null where the body had no rule, or nobody recorded it. */
  readonly notice: string | null;
};

export type DispatchKind = 'agenda' | 'supplement' | 'again';

export const DISPATCHES = versionedTable<DispatchRow>('dispatches', {
  types: {
    meeting_id: 'text',
    event_id: 'text',
    place: 'integer',
    kind: 'text',
    sent_on: 'text',
    reason: 'text',
    notice: 'text',
  },
  key: ['meeting_id', 'event_id'],
});

/** A line of something that was sent, with the title that it was sent under. */
export type DispatchLineRow = {
  readonly meeting_id: string;
  readonly event_id: string;
  /** From 0 within what was sent. */
  readonly place: number;
  readonly number: string;
  readonly title: string;
  /** Null for a procedural item. */
  readonly case_id: string | null;
};

export const DISPATCH_LINES = versionedTable<DispatchLineRow>('dispatch_lines', {
  types: { meeting_id: 'text', event_id: 'text', place: 'integer', number: 'text', title: 'text', case_id: 'text' },
  key: ['meeting_id', 'event_id', 'place'],
  closable: [closable('matter', ['title'], PUBLIC_TITLE)],
  indexes: [{ on: ['case_id'] }],
});

/** What was sent of a case last, before its meeting. */
export type SentCaseRow = {
  readonly meeting_id: string;
  readonly case_id: string;
  readonly sent_on: string;
  /** JSON of `Presented`. */
  readonly presented: string;
};

export const SENT_CASES = versionedTable<SentCaseRow>('sent_cases', {
  types: { meeting_id: 'text', case_id: 'text', sent_on: 'text', presented: 'text' },
  key: ['meeting_id', 'case_id'],
  indexes: [{ on: ['case_id'] }],
});

/** An item that is no case: it belongs to its meeting. */
export type ProcedureRow = {
  readonly meeting_id: string;
  readonly number: string;
  readonly title: string;
  /** A `ProcedureKind`. */
  readonly kind: string;
  readonly section: string | null;
  readonly background: string | null;
  readonly recommendation: string | null;
  readonly presentation: string | null;
  readonly decision: string | null;
  /** JSON list. */
  readonly outcomes: string;
};

export const PROCEDURES = versionedTable<ProcedureRow>('procedures', {
  types: {
    meeting_id: 'text',
    number: 'text',
    title: 'text',
    kind: 'text',
    section: 'text',
    background: 'text',
    recommendation: 'text',
    presentation: 'text',
    decision: 'text',
    outcomes: 'text',
  },
  key: ['meeting_id', 'number'],
  longTexts: true,
});

/** At a meeting the minutes of an earlier one were approved. */
export type MinutesApprovalRow = {
  readonly meeting_id: string;
  readonly of_meeting_id: string;
  readonly number: string | null;
  readonly remarks: string | null;
  /** `later_meeting`, `same_meeting` or `signatures`. */
  readonly how: string;
  readonly approved_on: string;
};

export const MINUTES_APPROVALS = versionedTable<MinutesApprovalRow>('minutes_approvals', {
  types: {
    meeting_id: 'text',
    of_meeting_id: 'text',
    number: 'text',
    remarks: 'text',
    how: 'text',
    approved_on: 'text',
  },
  key: ['meeting_id', 'of_meeting_id'],
  indexes: [{ on: ['of_meeting_id'] }],
});

/** A document that a meeting's facts were read from. */
export type DocumentRow = {
  readonly meeting_id: string;
  readonly sha256: string;
  readonly file_name: string;
  /** `minutes` or `agenda`. */
  readonly kind: string;
};

export const DOCUMENTS = versionedTable<DocumentRow>('documents', {
  types: { meeting_id: 'text', sha256: 'text', file_name: 'text', kind: 'text' },
  key: ['meeting_id', 'sha256'],
});
