import { ApiProperty } from '@nestjs/swagger';
import { ACCESS_SCOPES, CLOSABLE_SECTIONS } from '@sagsgang/domain/case/access';
import { RELATIONS } from '@sagsgang/domain/case/closing';
import { ORIGINS } from '@sagsgang/domain/case/origin';
import { RETURN_SOURCES } from '@sagsgang/domain/case/return';
import { LAPSES } from '@sagsgang/domain/case/readiness';
import { RECURRENCES } from '@sagsgang/domain/case/recurrence';
import { PRECISIONS } from '@sagsgang/domain/vocabulary';
import { UpTo } from '../as-of.http';
import { AwayEntry } from '../awaited/away.http';
import { DeadlineEntry } from '../deadlines/deadline.http';
import { FollowUpEntry } from '../follow-ups/follow-up.http';
import { AwaitedAnswer, PostponementEntry } from '../deferred/postponement.http';
import { CaseListEntry } from './case-entry.http';
import { AppropriationEntry, CaseMotion, CaseStatement, HaltedDecision, OutsideDecision } from './debate.http';
import { CaseItem } from './item.http';
import { PathStepEntry } from './path.http';

/** One numbered point of a recommendation. */
export class RecommendationPointEntry {
  number!: string;
  text!: string;
}

/** A version of the recommendation. */
export class RecommendationEntry {
  version!: number;
  proposedBy!: string | null;
  text!: string;
  points!: RecommendationPointEntry[];
  /** It came after the agenda was sent. */
  late!: boolean;
  withdrawn!: boolean;
  /** The body on the decision path that passed it on so; null where it came from no body before. */
  fromBodyId!: string | null;
  /** The version that this body was given. */
  basedOn!: number | null;
  /** What it changed, in the words of its decision. */
  change!: string | null;
}

/** A promise to come back, as the case itself knows it; `/api/returns` says what the meeting made of it. */
export class CaseReturn {
  /** The case that made it: the one asked for, or one that this one carries on. */
  caseId!: string;
  returnId!: string;
  @ApiProperty({ enum: RETURN_SOURCES })
  source!: string;
  date!: string | null;
  @ApiProperty({ enum: PRECISIONS })
  precision!: string | null;
  meetingId!: string | null;
  condition!: string | null;
  /** Of a promise for the body's next meeting: the first day that it may be. */
  nextFrom!: string | null;
  /** The day on which the condition was met; null while it is not. */
  conditionMetOn!: string | null;
  quote!: string | null;
  /** The points of the recommendation that are still put off; null where it is the whole case. */
  @ApiProperty({ type: [String], nullable: true })
  points!: string[] | null;
  /** Who sees to it that the case comes back. */
  responsible!: string | null;
  /** It is to come back again after that. */
  @ApiProperty({ enum: RECURRENCES })
  recurrence!: string | null;
  awaiting!: AwaitedAnswer | null;
  /** Where it names no day: when somebody is to look at it again. */
  reviewOn!: string | null;
  @ApiProperty({ enum: ['open', 'kept', 'withdrawn'] })
  status!: string;
  withdrawnBecause!: string | null;
}

/** A case and what it is called now. */
export class NamedCaseEntry {
  caseId!: string;
  title!: string;
}

/** Another case that this one belongs with. */
export class CaseLink {
  caseId!: string;
  title!: string;
  @ApiProperty({ enum: RELATIONS })
  relation!: string;
  /** `from`: this case has the relation to the other one; `to`: the other way round. */
  @ApiProperty({ enum: ['from', 'to'] })
  direction!: string;
}

/** Who raised the case. */
export class CaseOrigin {
  @ApiProperty({ enum: ORIGINS })
  kind!: string;
  /** The member, citizen or body by name. */
  from!: string | null;
}

/** One version of a document of the case. */
export class AttachmentVersionEntry {
  version!: number;
  /** Of the document's bytes, hex. */
  sha256!: string;
  attachedOn!: string;
  /** The meeting that it was for. */
  meetingId!: string | null;
  /** It came after the agenda was sent. */
  late!: boolean;
}

/** A document of the case. */
export class CaseAttachment {
  attachmentId!: string;
  /** Null while the document is closed. */
  title!: string | null;
  closed!: boolean;
  versions!: AttachmentVersionEntry[];
}

/** Who said that the case is ready. */
export class CaseReadiness {
  by!: string;
  on!: string;
  /** What has changed since; null while the case is ready. */
  @ApiProperty({ enum: LAPSES })
  lapse!: string | null;
}

/** Something of the case that is closed to the public. */
export class CaseAccess {
  @ApiProperty({ enum: ACCESS_SCOPES })
  scope!: string;
  /** The meeting that it was said for; null for the case as a whole. */
  meetingId!: string | null;
  @ApiProperty({ enum: CLOSABLE_SECTIONS })
  section!: string | null;
  attachmentId!: string | null;
  /** The neutral title of a closed item. */
  publicTitle!: string | null;
  /** On what it is closed. */
  basis!: string | null;
  decidedBy!: string | null;
  since!: string;
}

/** All that is known of a case. */
export class CaseAnswer extends CaseListEntry {
  /** What of it is closed to the public. */
  access!: CaseAccess[];
  background!: string | null;
  presentation!: string | null;
  /** How many enclosures the agenda or the minutes count. */
  attachments!: number;
  /** Null where nobody told it. */
  origin!: CaseOrigin | null;
  receivedOn!: string | null;
  /** The documents that were attached. */
  attachedDocuments!: CaseAttachment[];
  /** Null until somebody said that the case is ready. */
  readiness!: CaseReadiness | null;
  /** The way to the decision, in order; empty where nobody laid one. */
  path!: PathStepEntry[];
  recommendations!: RecommendationEntry[];
  /** Every item that it ever was, in the order of the meetings. */
  items!: CaseItem[];
  /** By meeting, and there in the order in which they were put. */
  motions!: CaseMotion[];
  /** Oldest first. */
  outsideDecisions!: OutsideDecision[];
  /** Decisions that a member halted. */
  halts!: HaltedDecision[];
  /** What members had put in the minutes. */
  statements!: CaseStatement[];
  /** The money that its decisions grant. */
  appropriations!: AppropriationEntry[];
  /** What is or was awaited from others, oldest first. */
  away!: AwayEntry[];
  returns!: CaseReturn[];
  /** Each time that it was put off, oldest first. */
  postponements!: PostponementEntry[];
  deadlines!: DeadlineEntry[];
  /** What its decisions promised to have done. */
  followUps!: FollowUpEntry[];
  links!: CaseLink[];
  /** The case that carries this one on; null where none does. */
  mergedInto!: NamedCaseEntry | null;
  /** The cases that this one carries on; their items, returns and deadlines are among its own. */
  carriesOn!: NamedCaseEntry[];
  upTo!: UpTo;
}
