import { versionedTable } from '../table';

/** The way of a meeting's minutes, from the first sending or signature on. */
export type ProtocolRow = {
  readonly meeting_id: string;
  /** Of the newest sending. */
  readonly sent_on: string | null;
  readonly sha256: string | null;
  readonly remarks_by: string | null;
  /** 1 where a remark came since the newest sending. */
  readonly remarked: number;
  /** JSON lists of what the events said, oldest first. */
  readonly remarks: string;
  readonly signatures: string;
  readonly addenda: string;
};

export const PROTOCOLS = versionedTable<ProtocolRow>('protocols', {
  types: {
    meeting_id: 'text',
    sent_on: 'text',
    sha256: 'text',
    remarks_by: 'text',
    remarked: 'integer',
    remarks: 'text',
    signatures: 'text',
    addenda: 'text',
  },
  key: ['meeting_id'],
  longTexts: true,
});

/** What was published of a meeting. */
export type PublicationRow = {
  readonly meeting_id: string;
  /** `agenda` or `minutes`. */
  readonly what: string;
  readonly sha256: string;
  readonly redacted_sha256: string | null;
  readonly checked_by: string;
  readonly published_on: string;
  /** Null while the public can see it. */
  readonly withdrawn_on: string | null;
  readonly withdrawn_because: string | null;
};

export const PUBLICATIONS = versionedTable<PublicationRow>('publications', {
  types: {
    meeting_id: 'text',
    what: 'text',
    sha256: 'text',
    redacted_sha256: 'text',
    checked_by: 'text',
    published_on: 'text',
    withdrawn_on: 'text',
    withdrawn_because: 'text',
  },
  key: ['meeting_id', 'what'],
});
