import { ApiProperty } from '@nestjs/swagger';
import { COMPLETIONS, DELAY_REASONS } from '@sagsgang/domain/case/follow-up';
import { RECURRENCES } from '@sagsgang/domain/case/recurrence';
import { PRECISIONS } from '@sagsgang/domain/vocabulary';
import { MeetingReference } from '../meeting/reference.http';

export const FOLLOW_UP_STATES = ['open', ...COMPLETIONS];

/** Why a follow-up was late, and by when it was to be done instead. */
export class FollowUpDelay {
  @ApiProperty({ enum: DELAY_REASONS })
  reason!: string;
  text!: string | null;
  /** By when it was to be done before. */
  from!: string | null;
  date!: string;
  @ApiProperty({ enum: PRECISIONS })
  precision!: string;
}

/** A report on a follow-up. */
export class FollowUpReport {
  on!: string;
  text!: string | null;
  /** Null where it was not late. */
  delay!: FollowUpDelay | null;
}

/** What a decision promised to have done. */
export class FollowUpEntry {
  caseId!: string;
  title!: string;
  followUpId!: string;
  task!: string;
  responsible!: string | null;
  department!: string | null;
  /** By when: the last day that the wording allows; null where nobody said. */
  date!: string | null;
  @ApiProperty({ enum: PRECISIONS })
  precision!: string | null;
  /** By when it was first to be done. */
  firstDate!: string | null;
  /** Once it is done, it is to be done again. */
  @ApiProperty({ enum: RECURRENCES })
  recurrence!: string | null;
  /** The follow-up after which it was opened. */
  continues!: string | null;
  @ApiProperty({ enum: FOLLOW_UP_STATES })
  status!: string;
  endedOn!: string | null;
  note!: string | null;
  /** Open, and its last day has passed. */
  overdue!: boolean;
  /** Why it was delayed last. */
  @ApiProperty({ enum: DELAY_REASONS })
  delayReason!: string | null;
  /** Oldest first. */
  reports!: FollowUpReport[];
  /** The meeting whose decision promised it, and the item's number there. */
  meeting!: MeetingReference | null;
  itemNumber!: string | null;
}

/** How many open follow-ups were delayed for one reason last. */
export class DelayCount {
  @ApiProperty({ enum: DELAY_REASONS })
  reason!: string;
  count!: number;
}

/** The open follow-ups of a department. */
export class FollowUpCount {
  /** Null for those that only a person has. */
  department!: string | null;
  open!: number;
  overdue!: number;
  delays!: DelayCount[];
}
