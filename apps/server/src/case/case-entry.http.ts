import { ApiProperty } from '@nestjs/swagger';
import { CASE_STATES } from '@sagsgang/domain/vocabulary';
import { MeetingReference } from '../meeting/reference.http';

/** A case as lists show it. */
export class CaseListEntry {
  id!: string;
  title!: string;
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
