import { ApiProperty } from '@nestjs/swagger';
import { PUBLISHED } from '@sagsgang/domain/meeting/publication';

/** A member's remark on the minutes. */
export class MinutesRemark {
  by!: string;
  text!: string;
  /** The item that it is about; null where it is about the whole. */
  number!: string | null;
  on!: string;
  /** It came after the last day for remarks. */
  late!: boolean;
}

/** A member's signature under the minutes. */
export class MinutesSignature {
  name!: string;
  /** Where the member holds the minutes to be wrong. */
  reservation!: string | null;
  on!: string;
}

/** An addendum to the minutes, which stay beside it as they were. */
export class MinutesAddendum {
  text!: string;
  /** The item that it is about; null where it is about the whole. */
  number!: string | null;
  decidedBy!: string;
  on!: string;
  /** Of the addendum as a document, hex. */
  sha256!: string | null;
}

/** How the minutes were approved. */
export class MinutesApproval {
  @ApiProperty({ enum: ['later_meeting', 'same_meeting', 'signatures'] })
  how!: string;
  /** The meeting at which they were; their own where they were signed. */
  meetingId!: string;
  on!: string;
  remarks!: string | null;
}

/** The way of the minutes. */
export class MinutesProtocol {
  /** Of the newest sending; null where they were not sent. */
  sentOn!: string | null;
  /** Of the document that was sent, hex. */
  sha256!: string | null;
  /** The last day for remarks. */
  remarksBy!: string | null;
  remarks!: MinutesRemark[];
  signatures!: MinutesSignature[];
  /** Who took part in the meeting and has not signed; empty where nobody has. */
  unsigned!: string[];
  approval!: MinutesApproval | null;
  addenda!: MinutesAddendum[];
}

/** What the public can see of a meeting, or could. */
export class PublicationEntry {
  @ApiProperty({ enum: PUBLISHED })
  what!: string;
  /** Of the full document, hex. */
  sha256!: string;
  /** Of what the public sees of it, where something is left out. */
  redactedSha256!: string | null;
  checkedBy!: string;
  on!: string;
  /** Null while the public can see it. */
  withdrawnOn!: string | null;
  withdrawnBecause!: string | null;
}
