import { ApiProperty } from '@nestjs/swagger';
import { JOINING_MANNERS } from '@sagsgang/domain/case/joining';
import { PRESENTED_PARTS } from '@sagsgang/domain/case/presented';
import { BALLOTS, OUTCOMES, PRECISIONS } from '@sagsgang/domain/vocabulary';
import { CommunicationEntry } from '../communications/communication.http';
import { MeetingReference } from '../meeting/reference.http';

/** Where a point of a recommendation goes when it was put off or sent on. */
export class PointTarget {
  bodyId!: string;
  meetingId!: string | null;
  date!: string | null;
  @ApiProperty({ enum: PRECISIONS })
  precision!: string | null;
  condition!: string | null;
}

/** What became of one point of the recommendation. */
export class PointOutcome {
  number!: string;
  @ApiProperty({ enum: OUTCOMES })
  outcome!: string | null;
  target?: PointTarget | null;
}

/** How one person voted. */
export class NamedVote {
  name!: string;
  @ApiProperty({ enum: BALLOTS })
  vote!: string;
  /** The group or party that the person voted for, where the minutes say it. */
  group?: string | null;
}

/** A vote, with its subject. */
export class VoteEntry {
  subject!: string;
  for!: number | null;
  against!: number | null;
  abstained!: number | null;
  names!: NamedVote[];
}

/** A later wording of a decision. */
export class DecisionCorrection {
  /** From 1 on. */
  wording!: number;
  text!: string;
  decidedBy!: string;
  /** On what ground. */
  basis!: string;
  on!: string;
}

/** What a body decided on an item. */
export class ItemDecision {
  /** Verbatim, as it was adopted. */
  text!: string;
  /** The primary one first. */
  @ApiProperty({ enum: OUTCOMES, isArray: true })
  outcomes!: string[];
  points!: PointOutcome[];
  remarks!: string[];
  votes!: VoteEntry[];
  /** The version of the recommendation that it was taken on. */
  recommendationVersion!: number | null;
  /** The item whose decision did it. */
  decidedUnder!: string | null;
  /** Its later wordings, the one that stands last; empty where it reads as it was adopted. */
  corrections!: DecisionCorrection[];
  /** Somebody waits for the wording that stands, and it was not told. */
  toBeTold!: boolean;
  communications!: CommunicationEntry[];
}

/** A document in the version that was sent. */
export class SentAttachment {
  attachmentId!: string;
  version!: number;
  /** Of the document's bytes, hex. */
  sha256!: string;
}

/** What was sent of a case last, and what has changed since. */
export class SentCaseEntry {
  on!: string;
  /** How often its texts had been revised. */
  material!: number;
  recommendationVersion!: number | null;
  attachments!: SentAttachment[];
  /** What differs from what lay before the body when it decided; from what lies there now while it did not. */
  @ApiProperty({ enum: PRESENTED_PARTS, isArray: true })
  changed!: string[];
}

/** Another case, which an item is treated together with. */
export class JoinedCase {
  caseId!: string;
  /** `merged` items get one decision, items `taken_together` one each. */
  @ApiProperty({ enum: JOINING_MANNERS })
  manner!: string;
}

/** One treatment of a case at a meeting, from proposal to decision. */
export class CaseItem {
  /** The case that it is an item of: the one asked for, or one that this one carries on. */
  caseId!: string;
  itemId!: string;
  meeting!: MeetingReference | null;
  number!: string | null;
  /** What the case was called there. */
  title!: string | null;
  /** The agenda's heading. */
  section!: string | null;
  @ApiProperty({ enum: ['ordinary', 'supplementary'] })
  listing!: string;
  @ApiProperty({ enum: ['proposed', 'scheduled', 'treated', 'removed', 'carried_over'] })
  status!: string;
  /** What was sent of the case before the meeting; null where nothing was. */
  sent!: SentCaseEntry | null;
  /** The case that it is treated together with; null as a rule. */
  joined!: JoinedCase | null;
  /** Null while it is not treated. */
  decision!: ItemDecision | null;
}
