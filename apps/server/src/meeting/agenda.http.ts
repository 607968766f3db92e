import { ApiProperty } from '@nestjs/swagger';
import { AGENDA_CHANGES } from '@sagsgang/domain/meeting/agenda';
import { JOINING_MANNERS } from '@sagsgang/domain/case/joining';
import { PRESENTED_PARTS } from '@sagsgang/domain/case/presented';
import { OUTCOMES } from '@sagsgang/domain/vocabulary';

import { DueEntry } from './calendar.http';

const KINDS = ['case', 'procedural'];

/** Another case of the meeting, which an item is treated together with. */
export class JoinedEntry {
  caseId!: string;
  number!: string | null;
  /** `merged` items get one decision, items `taken_together` one each. */
  @ApiProperty({ enum: JOINING_MANNERS })
  manner!: string;
}

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
  /** The item that it is treated together with; null as a rule. */
  joined!: JoinedEntry | null;
  /** What of the case has changed since it was sent, or was decided on otherwise; null where nothing was sent. */
  @ApiProperty({ enum: PRESENTED_PARTS, isArray: true, nullable: true })
  changedSinceSent!: string[] | null;
}

/** A line of the agenda as it was sent. */
export class SentEntry {
  number!: string;
  title!: string;
  /** What the public is shown instead of the title; null where the item is open. */
  publicTitle!: string | null;
  caseId!: string | null;
}

/** Whether something was sent as early as the rule of the body asks. */
export class NoticeEntry extends DueEntry {
  /** By how many of the rule's days it came late; 0 where it did not. */
  lateBy!: number;
}

/** Something that was sent to the members before the meeting. */
export class DispatchEntry {
  /** The agenda, a supplement to it, or the agenda once more. */
  @ApiProperty({ enum: ['agenda', 'supplement', 'again'] })
  kind!: string;
  sentOn!: string;
  /** Null of the agenda itself. */
  reason!: string | null;
  lines!: SentEntry[];
  /** Null where the body had no rule, or nobody recorded it. */
  notice!: NoticeEntry | null;
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
