import type { Lapse } from '@sagsgang/domain/case/readiness';
import { holds, type Reading } from '../reading';
import type { AttachmentRow } from './table';

/** A document of a case. */
export interface AttachmentView {
  readonly attachmentId: string;
  /** Of the newest version; the public is not told that of a closed document, nor of a closed case. */
  readonly title: string | null;
  readonly closed: boolean;
  readonly versions: readonly AttachmentVersion[];
}

export interface AttachmentVersion {
  readonly version: number;
  readonly sha256: string;
  readonly attachedOn: string;
  /** The meeting that it was for. */
  readonly meetingId: string | null;
  /** It came after the agenda was sent. */
  readonly late: boolean;
}

export interface ReadinessView {
  readonly by: string;
  readonly on: string;
  /** What has changed since; null while the case is ready. */
  readonly lapse: Lapse | null;
}

/** The documents of a case in the order in which they were attached. */
export async function attachmentsOf(reading: Reading, caseId: string): Promise<AttachmentView[]> {
  const rows = await reading.db
    .selectFrom('attachments as a')
    .selectAll('a')
    .where('a.case_id', '=', caseId)
    .where(holds(reading, 'a'))
    .orderBy('a.version')
    .execute();
  const ids = [...new Set(rows.map((row) => row.attachment_id))].sort(inOrderOfIssue);
  return ids.map((attachmentId) => viewOf(attachmentId, rows));
}

/** Ids are `b1`, `b2`, … `b10`. */
const inOrderOfIssue = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);

function viewOf(attachmentId: string, all: readonly AttachmentRow[]): AttachmentView {
  const rows = all.filter((row) => row.attachment_id === attachmentId);
  const newest = rows.at(-1);
  return {
    attachmentId,
    title: newest?.title ?? null,
    closed: newest?.closed === 1,
    versions: rows.map((row) => ({
      version: row.version,
      sha256: row.sha256,
      attachedOn: row.attached_on,
      meetingId: row.meeting_id,
      late: row.late === 1,
    })),
  };
}

/** Whether a case is ready; null until somebody said so. */
export async function readinessOf(reading: Reading, caseId: string): Promise<ReadinessView | null> {
  const row = await reading.db
    .selectFrom('case_readiness as r')
    .select(['r.ready_by as by', 'r.ready_on as on', 'r.lapse'])
    .where('r.case_id', '=', caseId)
    .where(holds(reading, 'r'))
    .executeTakeFirst();
  return row === undefined ? null : { ...row, lapse: row.lapse as Lapse | null };
}
