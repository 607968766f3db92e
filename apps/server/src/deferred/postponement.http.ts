import { ApiProperty } from '@nestjs/swagger';
import { CAUSES, PRECISIONS } from '@sagsgang/domain/vocabulary';
import { MeetingReference } from '../meeting/reference.http';

/** An answer that a case waits for. */
export class AwaitedAnswer {
  from!: string;
  what!: string;
  /** Null where it is not known. */
  askedOn!: string | null;
  /** Null while it has not come. */
  answeredOn!: string | null;
  answer!: string | null;
}

/** Where a case was put off to; all of it null: indefinitely, or to the next meeting where the body did not decide it. */
export class PostponedTo {
  /** As it was quoted. */
  date!: string | null;
  @ApiProperty({ enum: PRECISIONS })
  precision!: string | null;
  condition!: string | null;
  meeting!: MeetingReference | null;
  awaiting!: AwaitedAnswer | null;
  /** Where it names no day: when somebody is to look at it again. It makes nothing overdue. */
  reviewOn!: string | null;
}

/** One time that a case was put off. */
export class PostponementEntry {
  /** 1 for the case's first, and so on. */
  nth!: number;
  on!: string;
  @ApiProperty({ enum: CAUSES })
  cause!: string;
  /** The body itself decided it at a meeting. */
  political!: boolean;
  /** Null where it was between meetings. */
  meeting!: MeetingReference | null;
  itemNumber!: string | null;
  to!: PostponedTo;
  reason!: string | null;
  requestedBy!: string | null;
  /** The number of the event. */
  event!: number | null;
}
