import { ApiProperty } from '@nestjs/swagger';
import { CASE_STATES } from '@sagsgang/domain/vocabulary';
import { MeetingReference } from '../meeting/reference.http';

/** A case as lists show it. */
export class CaseListEntry {
  id!: string;
  title!: string;
  /** What the public is shown instead of the title while an item of the case is closed; null while none is. */
  publicTitle!: string | null;
  @ApiProperty({ enum: CASE_STATES })
  state!: string;
  bodyId!: string;
  journalNumber!: string | null;
  /** Initials. */
  caseworkers!: string[];
  /** Who has the case now. */
  responsible!: string | null;
  department!: string | null;
  /** The meeting that treated it last. */
  lastMeeting!: MeetingReference | null;
}
