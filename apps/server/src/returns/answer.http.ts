import { RETURN_SOURCES } from '@sagsgang/domain/case/return';
import { ApiProperty } from '@nestjs/swagger';
import { RECURRENCES } from '@sagsgang/domain/case/recurrence';
import { PRECISIONS } from '@sagsgang/domain/vocabulary';
import { Counted } from '../as-of.http';
import { MeetingReference } from '../meeting/reference.http';

/** Where a case is to come back. */
export class ReturnTarget {
  /** As it was quoted; the asked meeting's where only its list names the day. */
  date!: string | null;
  /** How exactly the date was said. */
  @ApiProperty({ enum: PRECISIONS })
  precision!: string | null;
  meetingId!: string | null;
  /** In the text's own words. */
  condition!: string | null;
}

/** A promise that a case comes back. */
export class ReturnEntry {
  caseId!: string;
  title!: string;
  /** Null where a list declares a case that promised nothing itself. */
  returnId!: string | null;
  /** The number of the item that promised it. */
  itemNumber!: string | null;
  /** What promised it. */
  @ApiProperty({ enum: RETURN_SOURCES })
  source!: string;
  target!: ReturnTarget;
  /** The list of cases for the next meeting names it. */
  declared!: boolean;
  /** How far it is on the target meeting's agenda. */
  @ApiProperty({ enum: ['proposed', 'accepted', 'sent'] })
  placement!: string | null;
  @ApiProperty({ enum: ['open', 'kept', 'broken', 'withdrawn'] })
  fate!: string;
  /** The sentence that promised it. */
  quote!: string | null;
  /** Who sees to it that the case comes back. */
  responsible!: string | null;
  /** It is to come back again after that. */
  @ApiProperty({ enum: RECURRENCES })
  recurrence!: string | null;
  promisedAt!: MeetingReference | null;
  keptAt!: MeetingReference | null;
}

/** A line of the declared list that is no case yet. */
export class DeclaredWithoutCase {
  title!: string;
  condition!: string | null;
}

/** What is to come back, one row a return. */
export class ReturnsAnswer extends Counted {
  returns!: ReturnEntry[];
  declaredWithoutCase!: DeclaredWithoutCase[];
}
