/**
 * The words that commands and events share. They follow OParl 1.1 where data leaves the system and Danish practice
 * where it does not; see DESIGN section 2.
 */

/** What a decision did. A decision has one primary outcome, the first of its list, and any number of further ones. */
export const OUTCOMES = [
  'approved',
  'approved_with_changes',
  'partly_approved',
  'rejected',
  'noted',
  'discussed',
  'postponed',
  'returned',
  'referred',
  'sent_to_hearing',
  'withdrawn',
  'recommended',
  'elected',
  'adjourned',
  'not_reached',
  'none',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How exactly a date was said; a date of precision `month` is the month's last day, and so on. */
export const PRECISIONS = ['day', 'week', 'month', 'quarter', 'season', 'turn-of-year'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const CASE_STATES = [
  'in_preparation',
  'scheduled',
  'postponed',
  'returned',
  'referred',
  'recommended',
  'decided',
  'withdrawn',
  'closed',
  'reopened',
] as const;
export type CaseStatus = (typeof CASE_STATES)[number];

export type MeetingStatus = 'planned' | 'convened' | 'in_progress' | 'held' | 'cancelled';

/** Why a case was put off. Only `body` is the body's own, political postponement. */
export const CAUSES = ['body', 'not_reached', 'meeting_cancelled', 'quorum_lost'] as const;
export type Cause = (typeof CAUSES)[number];

/** An ordinary item stood on the agenda as first sent; a supplementary one came by tillægsdagsorden. */
export const LISTINGS = ['ordinary', 'supplementary'] as const;
export type Listing = (typeof LISTINGS)[number];

/** An answer that a case waits for. */
export interface Awaiting {
  /** Who is to answer. */
  readonly from: string;
  readonly what: string;
  /** ISO date on which they were asked; null where it is not known. */
  readonly askedOn: string | null;
}

/**
 * Where a case is to come back. All of it null: indefinitely (på ubestemt tid), or, by its cause, at the next meeting.
 * A quoted date stays as it was quoted, also when the meeting that it meant has moved.
 */
export interface Target {
  /** The body that it comes back to. */
  readonly bodyId: string;
  readonly meetingId: string | null;
  readonly date: string | null;
  readonly precision: Precision | null;
  /** The condition in the text's own words, such as one that begins with "når" or "hvis". */
  readonly condition: string | null;
  /** The answer without which it does not come back. */
  readonly awaiting?: Awaiting | null;
  /** Where it names no day: the ISO date on which somebody is to look at it again. It makes nothing overdue. */
  readonly reviewOn?: string | null;
}

/** Where in a document something stood. */
export interface Place {
  readonly section: 'background' | 'recommendation' | 'presentation' | 'decision' | 'list';
  /** 1-based line of the document. */
  readonly line: number | null;
}

/** What one person voted; `absent` and `recused` (inhabil) are no votes, and stand where minutes name them. */
export const BALLOTS = ['yes', 'no', 'abstain', 'absent', 'recused'] as const;
export type Ballot = (typeof BALLOTS)[number];

/** One person in a vote, with the group or party that the person voted for, where the minutes say it. */
export interface NamedVote {
  readonly name: string;
  readonly vote: Ballot;
  readonly group?: string | null;
}

/** One vote of the body; a number is null where nobody wrote it down. */
export interface Vote {
  readonly subject: string;
  readonly for: number | null;
  readonly against: number | null;
  readonly abstained: number | null;
  readonly names: readonly NamedVote[];
}
