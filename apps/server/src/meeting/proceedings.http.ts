/** When something happened at a meeting. */
export class MeetingMoment {
  /** @example 2024-04-19 */
  date!: string;
  /** Local time of the day; null where nobody wrote it down. @example 09.30 */
  at!: string | null;
}

/** One treatment of one item; an item that was reopened has several. */
export class TurnEntry {
  number!: string;
  /** The items that were taken together with it. */
  together!: string[];
  opened!: MeetingMoment;
  /** Null while the item is open. */
  closed!: MeetingMoment | null;
}

/** What the body decided on whether somebody was recused from an item. */
export class RecusalEntry {
  number!: string;
  name!: string;
  recused!: boolean;
  /** Who told the body of it. */
  notifiedBy!: string | null;
  reason!: string;
}

/** One interruption of the meeting. */
export class BreakEntry {
  from!: MeetingMoment;
  /** When the meeting was to go on; null where it was only suspended. */
  to!: MeetingMoment | null;
  reason!: string | null;
  resumed!: MeetingMoment | null;
}

/** A stretch of the agenda in which the body could not decide. */
export class QuorumLossEntry {
  /** The first item that could not be decided, and the first that could again; null to the end. */
  from!: string;
  to!: string | null;
  lost!: MeetingMoment;
  /** How many were present with a vote, and how many had to be; null where nobody knows. */
  present!: number | null;
  needed!: number | null;
  regained!: MeetingMoment | null;
}
