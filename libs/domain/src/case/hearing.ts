import type { Command } from '@sagsgang/kernel/command';
import type { Event } from '@sagsgang/kernel/event';
import type { PlainDate } from '@sagsgang/kernel/plain-date';

/**
 * Sends the case to a hearing (høring): of authorities and the public, or of the parties (partshøring, FVL § 19). At a
 * meeting it treats the item with the outcome `sent_to_hearing`, or tells more of one that was treated so; with
 * `meetingId` null the administration sends it.
 */
export type SendToHearing = Command<
  'SendToHearing',
  {
    readonly meetingId: string | null;
    /** The decision's text; needed where the meeting's decision is not recorded yet. */
    readonly text?: string | null;
    /** What is heard about, where it is not the whole case. */
    readonly subject?: string | null;
    /** Who is heard, by name. */
    readonly parties: readonly string[];
    /** The first and the last day of the hearing. */
    readonly from: PlainDate;
    readonly to: PlainDate;
  }
>;

/** What one party answered. */
export interface HearingAnswer {
  readonly party: string;
  /** The day of the answer, where it is known. */
  readonly on?: PlainDate | null;
  readonly text?: string | null;
}

/** Closes a hearing: who answered, and with that who did not. Those who answered without being asked count too. */
export type CloseHearing = Command<
  'CloseHearing',
  {
    /** May be left out where one hearing is open. */
    readonly hearingId?: string | null;
    /** The day on which it was closed; that on which the command takes effect where left out. */
    readonly on?: PlainDate | null;
    readonly answers: readonly HearingAnswer[];
  }
>;

export type HearingOpened = Event<
  'HearingOpened',
  {
    /** `h1`, `h2`, … within the case. */
    readonly hearingId: string;
    /** The item whose decision sent it; null where the administration did. */
    readonly itemId: string | null;
    readonly meetingId: string | null;
    readonly bodyId: string;
    readonly subject: string | null;
    readonly parties: readonly string[];
    readonly from: PlainDate;
    readonly to: PlainDate;
  }
>;
export type HearingClosed = Event<
  'HearingClosed',
  {
    readonly hearingId: string;
    readonly meetingId: string | null;
    readonly bodyId: string;
    readonly on: PlainDate;
    readonly answers: readonly Required<HearingAnswer>[];
    /** The parties that had not answered on that day. */
    readonly silent: readonly string[];
  }
>;

export type HearingCommand = SendToHearing | CloseHearing;
export type HearingEvent = HearingOpened | HearingClosed;
