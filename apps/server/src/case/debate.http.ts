import { ApiProperty } from '@nestjs/swagger';
import { APPROPRIATION_KINDS } from '@sagsgang/domain/case/appropriation';
import { MOTION_AIMS, MOTION_KINDS, MOTION_OUTCOMES } from '@sagsgang/domain/case/motion';
import { AUTHORITIES, OUTSIDE_VOTES } from '@sagsgang/domain/case/outside';
import { DEMANDS, STATEMENT_KINDS } from '@sagsgang/domain/case/statement';
import { OUTCOMES } from '@sagsgang/domain/vocabulary';
import { MeetingReference } from '../meeting/reference.http';
import { VoteEntry } from './item.http';

/** A motion on an item of the case. */
export class CaseMotion {
  motionId!: string;
  meeting!: MeetingReference | null;
  itemId!: string;
  /** From 1 on within the item, in the order in which they were put. */
  order!: number;
  @ApiProperty({ enum: MOTION_KINDS })
  kind!: string;
  /** What a procedural motion is after; null for an amendment. */
  @ApiProperty({ enum: MOTION_AIMS })
  aim!: string | null;
  proposedBy!: string;
  text!: string;
  /** The motion that it would change. */
  amends!: string | null;
  /** Null while it is open. */
  @ApiProperty({ enum: MOTION_OUTCOMES })
  outcome!: string | null;
  /** Why nobody voted on it. */
  reason!: string | null;
  vote!: VoteEntry | null;
}

/** Somebody who made a statement. */
export class StatementDeclarant {
  name!: string;
  party!: string | null;
}

/** What members had put in the minutes. */
export class CaseStatement {
  statementId!: string;
  meeting!: MeetingReference | null;
  itemId!: string;
  @ApiProperty({ enum: STATEMENT_KINDS })
  kind!: string;
  by!: StatementDeclarant[];
  /** Verbatim. */
  text!: string;
  @ApiProperty({ enum: DEMANDS })
  demanded!: string;
  /** The body or authority that is to have it with the case. */
  sendTo!: string | null;
  /** Null until it went on. */
  forwardedOn!: string | null;
}

/** Somebody who took part in a decision outside a meeting. */
export class OutsideParticipant {
  name!: string;
  group!: string | null;
  /** Null of the chair, who decides alone. */
  @ApiProperty({ enum: OUTSIDE_VOTES })
  vote!: string | null;
  /** Null where nobody asked. */
  agreesToForm!: boolean | null;
}

/** A decision that was taken outside a meeting. */
export class OutsideDecision {
  decisionId!: string;
  bodyId!: string;
  body!: string;
  @ApiProperty({ enum: AUTHORITIES })
  authority!: string;
  participants!: OutsideParticipant[];
  reason!: string;
  /** Verbatim. */
  text!: string;
  @ApiProperty({ enum: OUTCOMES, isArray: true })
  outcomes!: string[];
  decidedOn!: string;
  /** The return that promises the report to the body's next meeting. */
  returnId!: string;
  /** `kept` once the body has been told. */
  @ApiProperty({ enum: ['open', 'kept', 'withdrawn'] })
  reported!: string | null;
}

/** A decision that a member halted. */
export class HaltedDecision {
  itemId!: string;
  meeting!: MeetingReference | null;
  by!: string;
  councilId!: string;
  /** The council's name when it was halted. */
  council!: string;
  /** Local time of the day. */
  at!: string | null;
  reason!: string | null;
  /** The return by which the council gets the case. */
  returnId!: string;
  /** `kept` once the council has had the case. */
  @ApiProperty({ enum: ['open', 'kept', 'withdrawn'] })
  referred!: string | null;
}

/** Money that a decision on the case grants. */
export class AppropriationEntry {
  caseId!: string;
  title!: string;
  appropriationId!: string;
  meeting!: MeetingReference | null;
  @ApiProperty({ enum: APPROPRIATION_KINDS })
  kind!: string;
  /** The amount in øre, a whole number. */
  oere!: number;
  /** The year of the budget. */
  year!: number;
  account!: string;
  coveredBy!: string | null;
}
