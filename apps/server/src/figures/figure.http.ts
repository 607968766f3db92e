import { ApiProperty } from '@nestjs/swagger';
import { CAUSES } from '@sagsgang/domain/vocabulary';
import { Counted, UpTo } from '../as-of.http';
import { MeetingReference } from '../meeting/reference.http';

/** What was left out of a figure, by the reason. */
export class LeftOut {
  why!: string;
  count!: number;
}

/** How many items a cause put off. */
export class CauseCountEntry {
  @ApiProperty({ enum: CAUSES })
  cause!: string;
  count!: number;
}

/** The share of one meeting. */
export class MeetingShareEntry {
  meeting!: MeetingReference;
  counted!: number;
  of!: number;
  causes!: CauseCountEntry[];
}

/** A figure, with what it was made of in numbers. */
export class FigureEntry {
  /** As it stands in the URL of the figure alone. */
  name!: string;
  title!: string;
  /** What is counted, of what, and what is left out. */
  meaning!: string;
  @ApiProperty({ enum: ['share', 'count', 'days'] })
  unit!: string;
  /** A share from 0 to 1, a count, or a median of days; null where there is nothing to make it of. */
  value!: number | null;
  /** How many make it up (the numerator). */
  counted!: number;
  /** Out of how many (the denominator). */
  of!: number;
  leftOut!: LeftOut[];
  /** Of items of meetings alone: how many each cause put off. */
  causes!: CauseCountEntry[];
  meetings!: MeetingShareEntry[];
}

/** All figures. */
export class FiguresAnswer extends Counted {
  figures!: FigureEntry[];
}

/** A case or meeting behind a figure. */
export class BehindFigure {
  /** Null where it is a meeting. */
  caseId!: string | null;
  meetingId!: string | null;
  title!: string;
  /** It makes the figure up, is one of those that it is compared with, or was left out. */
  @ApiProperty({ enum: ['counted', 'compared', 'left_out'] })
  standing!: string;
  /** What was found, or why it was left out. */
  why!: string;
  more!: string | null;
  /** The numbers of the events that say so. */
  events!: number[];
}

/** One figure with the cases and events behind it. */
export class FigureAnswer extends FigureEntry {
  behind!: BehindFigure[];
  upTo!: UpTo;
}
