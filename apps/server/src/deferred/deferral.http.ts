import { ApiProperty } from '@nestjs/swagger';
import { CAUSES } from '@sagsgang/domain/vocabulary';
import { WAITS } from '@sagsgang/read-models/deferred/query';
import { MeetingReference } from '../meeting/reference.http';
import { PostponedTo, PostponementEntry } from './postponement.http';

/** Where a case was put off last. */
export class DeferredFrom {
  /** Null between meetings. */
  meeting!: MeetingReference | null;
  itemNumber!: string | null;
  date!: string;
  /** The item whose decision put it off, such as the approval of the agenda; null where its own did. */
  decidedUnder!: string | null;
}

/** How the body ended that a deferred case is to come back to. */
export class DeferredBodyDissolved {
  /** Its last day. */
  on!: string;
  /** The body that takes its cases over. */
  successorId!: string | null;
}

/** A case that was put off and not treated since. */
export class DeferredEntry {
  caseId!: string;
  title!: string;
  bodyId!: string;
  /** The body is dissolved, so that nobody there will take the case up; null while it goes on. */
  bodyDissolved!: DeferredBodyDissolved | null;
  from!: DeferredFrom;
  /** The points of the recommendation that are still put off; null where it is the whole case. */
  @ApiProperty({ type: [String], nullable: true })
  points!: string[] | null;
  /** Its meeting is the named one, or the one whose agenda the case was proposed for. */
  to!: PostponedTo;
  @ApiProperty({ enum: WAITS })
  waitsFor!: string;
  /** When it was put off first. */
  since!: string;
  /** How often it was put off, the first time included. */
  timesMoved!: number;
  /** How often of these the body itself decided it; only that is a political postponement. */
  politicalTimes!: number;
  /** Days from the first time to the day asked for. */
  daysWaiting!: number;
  @ApiProperty({ enum: CAUSES })
  cause!: string;
  reason!: string | null;
  requestedBy!: string | null;
  /** The sentence that put it off. */
  quote!: string | null;
  /** The day that it awaits has passed; never true of a condition, or where it was put off indefinitely. */
  overdue!: boolean;
  /** The day on which somebody is to look at it again has come. */
  reviewDue!: boolean;
  /** Each time that it was put off since it was treated last, oldest first. */
  postponements!: PostponementEntry[];
}
