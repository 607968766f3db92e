import type { Published } from '@sagsgang/domain/meeting/publication';
import { attendance } from '../attendance/query';
import { holds, type Reading } from '../reading';
import type { AddendumOnRecord, RemarkOnRecord, SignatureOnRecord } from './project';

/** The way of a meeting's minutes. */
export interface ProtocolView {
  /** Of the newest sending; null where they were not sent. */
  readonly sentOn: string | null;
  /** The document that was sent. */
  readonly sha256: string | null;
  /** The last day for remarks. */
  readonly remarksBy: string | null;
  /** Oldest first, like all that follows. */
  readonly remarks: readonly RemarkOnRecord[];
  readonly signatures: readonly SignatureOnRecord[];
  /** Who took part in the meeting and has not signed; empty where nobody has. */
  readonly unsigned: readonly string[];
  readonly approval: ApprovalView | null;
  /** What was corrected since; the minutes as they were stay beside it. */
  readonly addenda: readonly AddendumOnRecord[];
}

/** How the minutes were approved. */
export interface ApprovalView {
  readonly how: 'later_meeting' | 'same_meeting' | 'signatures';
  /** The meeting at which they were; their own where they were signed. */
  readonly meetingId: string;
  readonly on: string;
  readonly remarks: string | null;
}

/** How the minutes of a meeting came along. */
export async function protocolOf(reading: Reading, meetingId: string): Promise<ProtocolView> {
  const row = await reading.db
    .selectFrom('protocols as p')
    .selectAll('p')
    .where('p.meeting_id', '=', meetingId)
    .where(holds(reading, 'p'))
    .executeTakeFirst();
  const signatures = JSON.parse(row?.signatures ?? '[]') as SignatureOnRecord[];
  return {
    sentOn: row?.sent_on ?? null,
    sha256: row?.sha256 ?? null,
    remarksBy: row?.remarks_by ?? null,
    remarks: JSON.parse(row?.remarks ?? '[]') as RemarkOnRecord[],
    signatures,
    unsigned: signatures.length === 0 ? [] : await unsigned(reading, meetingId, signatures),
    approval: await approvalOf(reading, meetingId),
    addenda: JSON.parse(row?.addenda ?? '[]') as AddendumOnRecord[],
  };
}

async function unsigned(reading: Reading, meetingId: string, signatures: readonly SignatureOnRecord[]) {
  const signed = new Set(signatures.map(({ name }) => name));
  const tookPart = (await attendance(reading, meetingId)).filter(
    ({ role }) => role === 'present' || role === 'substitute',
  );
  return tookPart.map(({ name }) => name).filter((name) => !signed.has(name));
}

async function approvalOf(reading: Reading, meetingId: string): Promise<ApprovalView | null> {
  const row = await reading.db
    .selectFrom('minutes_approvals as a')
    .select(['a.how', 'a.meeting_id as meetingId', 'a.approved_on as on', 'a.remarks'])
    .where('a.of_meeting_id', '=', meetingId)
    .where(holds(reading, 'a'))
    .orderBy('a.approved_on')
    .orderBy('a.meeting_id')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, how: row.how as ApprovalView['how'] };
}

/** What the public can see, or could, of a meeting. */
export interface PublicationView {
  readonly what: Published;
  /** The full document. */
  readonly sha256: string;
  /** What the public sees of it, where something is left out. */
  readonly redactedSha256: string | null;
  readonly checkedBy: string;
  readonly on: string;
  /** Null while the public can see it. */
  readonly withdrawnOn: string | null;
  readonly withdrawnBecause: string | null;
}

/** What was published of a meeting, the agenda first. */
export async function publicationsOf(reading: Reading, meetingId: string): Promise<readonly PublicationView[]> {
  const rows = await reading.db
    .selectFrom('publications as p')
    .select(['p.what', 'p.sha256', 'p.redacted_sha256 as redactedSha256', 'p.checked_by as checkedBy'])
    .select(['p.published_on as on', 'p.withdrawn_on as withdrawnOn', 'p.withdrawn_because as withdrawnBecause'])
    .where('p.meeting_id', '=', meetingId)
    .where(holds(reading, 'p'))
    .orderBy('p.what')
    .execute();
  return rows.map((row) => ({ ...row, what: row.what as Published }));
}
