import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS } from '@sagsgang/domain/case/communication';
import { MeetingReference } from '../meeting/reference.http';

/** Where the recipient of a decision can complain. */
export class AppealGuidance {
  authority!: string;
  /** The last day; null where there is none. */
  deadline!: string | null;
  how!: string | null;
}

/** That a decision was told to somebody. */
export class CommunicationEntry {
  recipients!: string[];
  @ApiProperty({ enum: CHANNELS })
  channel!: string;
  on!: string;
  /** The wording that was told: 0 as it was adopted, else the number of its correction. */
  wording!: number;
  /** Null where no guidance went with it. */
  appeal!: AppealGuidance | null;
}

/** A decision that somebody waits for and was not told of. */
export class UncommunicatedEntry {
  caseId!: string;
  title!: string;
  itemId!: string;
  meeting!: MeetingReference | null;
  itemNumber!: string | null;
  /** The day from which on it is to be told: that of the meeting, or of the correction. */
  since!: string;
  /** It was corrected, and the wording that stands is to be told. */
  corrected!: boolean;
  /** How many working days have passed since. */
  workingDays!: number;
}
