import { ApiProperty } from '@nestjs/swagger';
import { UpTo } from '../as-of.http';
import { AgendaApproval, DispatchEntry, HeldEntry, PlannedEntry, SentEntry } from './agenda.http';
import { MeetingCalendarEntry } from './calendar.http';
import { ListedMeetingEntry } from './meeting-entry.http';
import { MinutesProtocol, PublicationEntry } from './protocol.http';
import { AttendancePerson } from './person.http';
import { BreakEntry, QuorumLossEntry, RecusalEntry, TurnEntry } from './proceedings.http';

/** A line of the list of cases for the next meeting. */
export class DeclaredEntry {
  title!: string;
  condition!: string | null;
  /** The case that it was matched to; null where it is no case yet. */
  caseId!: string | null;
  /** On what ground it was matched. */
  ground!: string | null;
}

/** A document that the meeting's facts were read from. */
export class DocumentEntry {
  sha256!: string;
  fileName!: string;
  @ApiProperty({ enum: ['minutes', 'agenda'] })
  kind!: string;
}

/** All that is known of a meeting. */
export class MeetingAnswer extends ListedMeetingEntry {
  /** The day on which the agenda was sent. */
  sentOn!: string | null;
  openedAt!: string | null;
  closedAt!: string | null;
  /** Where the meeting was adjourned and ended on another day than its date. */
  closedOn!: string | null;
  cancelledBecause!: string | null;
  calendar!: MeetingCalendarEntry;
  /** The agenda as it was planned. */
  planned!: PlannedEntry[];
  /** The agenda as it was sent; null while it was not. */
  @ApiProperty({ type: [SentEntry] })
  sent!: SentEntry[] | null;
  /** Each time that something was sent: the agenda, supplements, the agenda again. */
  dispatches!: DispatchEntry[];
  /** The agenda as it was dealt with; null while the meeting was not held. */
  @ApiProperty({ type: [HeldEntry] })
  held!: HeldEntry[] | null;
  approval!: AgendaApproval | null;
  attendance!: AttendancePerson[];
  /** The items as they were taken up, with their times. */
  turns!: TurnEntry[];
  recusals!: RecusalEntry[];
  breaks!: BreakEntry[];
  quorumLosses!: QuorumLossEntry[];
  /** The meeting that approved its minutes; its own where that was at its end, or by signatures. */
  minutesApprovedBy!: string | null;
  /** The way of its minutes: sent, remarks, signatures, approval, addenda. */
  protocol!: MinutesProtocol;
  /** What the public can see of it, or could. */
  publications!: PublicationEntry[];
  declaredReturns!: DeclaredEntry[];
  documents!: DocumentEntry[];
  upTo!: UpTo;
}
