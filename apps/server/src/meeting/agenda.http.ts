import { ApiProperty } from '@nestjs/swagger';
import { AGENDA_CHANGES } from '@sagsgang/domain/meeting/agenda';
import { OUTCOMES } from '@sagsgang/domain/vocabulary';

const KINDS = ['case', 'procedural'];

/** An item of the agenda as it was planned. */
export class PlannedEntry {
  number!: string | null;
  title!: string;
  /** What the public is shown instead of the title; null where the item is open. */
  publicTitle!: string | null;
  /** The agenda's heading. */
  section!: string | null;
  @ApiProperty({ enum: KINDS })
  kind!: string;
  caseId!: string | null;
  @ApiProperty({ enum: ['ordinary', 'supplementary'] })
  listing!: string;
  /** Somebody said that the case is ready, and nothing has changed since. */
  ready!: boolean;
  /** It reports a decision that was taken outside a meeting (til orientering). */
  reports!: boolean;
  /** Of a case: how far it is. */
  @ApiProperty({ enum: ['proposed', 'scheduled', 'treated', 'removed', 'carried_over'] })
  status!: string | null;
}

/** A line of the agenda as it was sent. */
export class SentEntry {
  number!: string;
  title!: string;
  /** What the public is shown instead of the title; null where the item is open. */
  publicTitle!: string | null;
  caseId!: string | null;
}

/** An item as the meeting dealt with it. */
export class HeldEntry {
  number!: string | null;
  title!: string;
  /** What the public is shown instead of the title; null where the item is open. */
  publicTitle!: string | null;
  @ApiProperty({ enum: KINDS })
  kind!: string;
  caseId!: string | null;
  /** The primary one first; empty where the meeting did not get to it. */
  @ApiProperty({ enum: OUTCOMES, isArray: true })
  outcomes!: string[];
  /** Verbatim, as it was adopted. */
  decision!: string | null;
  /** The wording that stands, where it was corrected since. */
  correctedTo!: string | null;
}

/** A change that the body made when it approved the agenda. */
export class AgendaChangeEntry {
  number!: string;
  @ApiProperty({ enum: AGENDA_CHANGES })
  change!: string;
  /** The new number, or the item it was merged with. */
  to?: string | null;
}

/** What the body said when it approved the agenda. */
export class AgendaApproval {
  text!: string;
  changes!: AgendaChangeEntry[];
}
