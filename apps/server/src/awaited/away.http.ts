import { ApiProperty } from '@nestjs/swagger';
import { AWAY_FATES, AWAY_KINDS } from '@sagsgang/domain/case/away';
import { MeetingReference } from '../meeting/reference.http';

/** What one of those who were asked answered. */
export class AwayAnswer {
  /** Empty: the administration. */
  party!: string;
  on!: string | null;
  text!: string | null;
}

/** Something that is or was awaited from others. */
export class AwayEntry {
  @ApiProperty({ enum: AWAY_KINDS })
  kind!: string;
  /** Of a hearing: `h1`, `h2`, … */
  hearingId!: string | null;
  /** From whom, by name; empty: from the administration, or from whom the public is not told. */
  from!: string[];
  /** What is wanted, or heard about. */
  what!: string | null;
  since!: string;
  /** The last day for the answer; null where none was set. */
  until!: string | null;
  /** `treated`: the body took the case up again; `over`: the case was withdrawn or closed. */
  @ApiProperty({ enum: AWAY_FATES })
  status!: string;
  endedOn!: string | null;
  answers!: AwayAnswer[];
  /** Those who had not answered when the hearing was closed. */
  silent!: string[];
  /** The meeting that decided it; null where the administration did. */
  meeting!: MeetingReference | null;
  itemNumber!: string | null;
}

/** What is still awaited, with its case. */
export class AwaitedEntry extends AwayEntry {
  caseId!: string;
  title!: string;
  bodyId!: string;
  /** Days from its beginning to the day asked for; below zero where a hearing has yet to begin. */
  daysWaiting!: number;
  /** The last day for the answer has passed; never true where none was set. */
  overdue!: boolean;
}

/** A case whose answer has come, and which stands on no agenda yet. */
export class AnsweredEntry {
  caseId!: string;
  title!: string;
  /** The body that is to have it at its next meeting, by this return. */
  bodyId!: string;
  returnId!: string;
  answeredOn!: string;
}
