import { ApiProperty } from '@nestjs/swagger';
import { PRECISIONS } from '@sagsgang/domain/vocabulary';
import { MeetingReference } from '../meeting/reference.http';

/** A date that a deadline had before it was moved. */
export class EarlierDate {
  date!: string;
  @ApiProperty({ enum: PRECISIONS })
  precision!: string;
  quote!: string | null;
  /** Where it was said. */
  meetingId!: string | null;
  itemId!: string | null;
}

/** A deadline of a case. */
export class DeadlineEntry {
  caseId!: string;
  title!: string;
  deadlineId!: string;
  /** The last day that the wording allows. */
  date!: string;
  @ApiProperty({ enum: PRECISIONS })
  precision!: string;
  /** The sentence that set it. */
  quote!: string | null;
  @ApiProperty({ enum: ['open', 'met', 'lapsed'] })
  status!: string;
  metOn!: string | null;
  lapsedBecause!: string | null;
  /** Open, and its last day has passed. */
  overdue!: boolean;
  /** The meeting that said it last, and the item's number there. */
  meeting!: MeetingReference | null;
  itemNumber!: string | null;
  /** The dates that it had before it was moved, oldest first. */
  lineage!: EarlierDate[];
}
