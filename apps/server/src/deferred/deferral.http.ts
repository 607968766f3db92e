import { ApiProperty } from '@nestjs/swagger';
import { CAUSES, PRECISIONS } from '@sagsgang/domain/vocabulary';
import { MeetingReference } from '../meeting/reference.http';

/** Where a case was put off last. */
export class DeferredFrom {
  /** Null between meetings. */
  meeting!: MeetingReference | null;
  itemNumber!: string | null;
  date!: string;
  /** The item whose decision put it off, such as the approval of the agenda; null where its own did. */
  decidedUnder!: string | null;
}

/** What a deferred case awaits; all of it null: indefinitely. */
export class DeferredTo {
  /** As it was quoted. */
  date!: string | null;
  @ApiProperty({ enum: PRECISIONS })
  precision!: string | null;
  condition!: string | null;
  /** The named meeting, or the one whose agenda it was proposed for. */
  meeting!: MeetingReference | null;
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
  to!: DeferredTo;
  /** The points of the recommendation that are still put off; null where it is the whole case. */
  @ApiProperty({ type: [String], nullable: true })
  points!: string[] | null;
  /** When it was put off first. */
  since!: string;
  /** How often it was put off, the first time included. */
  timesMoved!: number;
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
}
