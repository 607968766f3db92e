import { closable, documentPart } from '../closed/closable';
import { versionedTable } from '../table';

/** One version of a document that was attached to a case. */
export type AttachmentRow = {
  readonly case_id: string;
  readonly attachment_id: string;
  readonly version: number;
  readonly title: string;
  readonly sha256: string;
  /** 1 where the document is closed. */
  readonly closed: number;
  readonly meeting_id: string | null;
  /** 1 where it came after the agenda of its meeting was sent. */
  readonly late: number;
  readonly attached_on: string;
};

export const ATTACHMENTS = versionedTable<AttachmentRow>('attachments', {
  types: {
    case_id: 'text',
    attachment_id: 'text',
    version: 'integer',
    title: 'text',
    sha256: 'text',
    closed: 'integer',
    meeting_id: 'text',
    late: 'integer',
    attached_on: 'text',
  },
  key: ['case_id', 'attachment_id', 'version'],
  closable: [{ columns: ['title'], part: (row) => documentPart(row.attachment_id) }],
});

/** Something that was handed in for a meeting: a text, a recommendation or a document. */
export type HandedInRow = {
  readonly case_id: string;
  readonly event_id: string;
  readonly meeting_id: string;
  /** A `HandedInKind`. */
  readonly kind: string;
  /** The version of a recommendation, the id of an attachment; else empty. */
  readonly ref: string;
  /** ISO date. */
  readonly on_date: string;
};

export type HandedInKind = 'material' | 'recommendation' | 'attachment';

export const HANDED_IN = versionedTable<HandedInRow>('handed_in', {
  types: { case_id: 'text', event_id: 'text', meeting_id: 'text', kind: 'text', ref: 'text', on_date: 'text' },
  key: ['case_id', 'event_id'],
  indexes: [{ on: ['meeting_id'] }],
});

/** What of a case lies before its body. */
export type PresentedRow = {
  readonly case_id: string;
  /** JSON of `Presented`. */
  readonly presented: string;
};

export const PRESENTED = versionedTable<PresentedRow>('presented', {
  types: { case_id: 'text', presented: 'text' },
  key: ['case_id'],
});

/** Whether a case is ready to be put before its body, once somebody said so. */
export type ReadinessRow = {
  readonly case_id: string;
  readonly ready_by: string;
  readonly ready_on: string;
  /** A `Lapse`: what has changed since; null while the case is ready. */
  readonly lapse: string | null;
};

export const READINESS = versionedTable<ReadinessRow>('case_readiness', {
  types: { case_id: 'text', ready_by: 'text', ready_on: 'text', lapse: 'text' },
  key: ['case_id'],
  closable: [closable('matter', ['ready_by'], '')],
});
