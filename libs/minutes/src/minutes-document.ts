import type { PlainDate } from '@sagsgang/kernel/plain-date';

/**
 * What the reader makes of minutes or of an agenda. The names are those of `sagsgang minutes parse` (issue 4). Dates are
 * ISO 8601, what is absent is `null`, and every `line` is the 1-based number of a line of the document as it came.
 */
export interface MinutesDocument {
  /** An agenda has no decision at all, and says of nobody that they were there. */
  readonly kind: 'minutes' | 'agenda';
  readonly body: string | null;
  readonly date: PlainDate | null;
  readonly nextMeeting: PlainDate | null;
  /** The sentence that named the next meeting. */
  readonly nextMeetingSource: Source | null;
  readonly attendance: readonly Attendee[];
  /** The numbered headings that gather items, such as "2. Sager til behandling". */
  readonly agendaSections: readonly AgendaSection[];
  readonly items: readonly MinutesItem[];
  /** The entries of the list of cases that are to come at the next meeting. */
  readonly declaredReturns: readonly DeclaredReturn[];
  readonly warnings: readonly ReadWarning[];
  readonly dropped: readonly DroppedLine[];
  /** Where the parts that are not items stand. */
  readonly lines: { readonly front: LineRange | null; readonly attendance: LineRange | null };
}

/** First and last line, both 1-based and both included. */
export type LineRange = readonly [number, number];

export interface Attendee {
  readonly name: string;
  /** The party's letter or short name, without its parentheses. */
  readonly party: string | null;
  readonly organisation: string | null;
  /** `absent` is a member who was not there without an apology, such as one who was substituted for. */
  readonly role: 'present' | 'substitute' | 'guest' | 'apology' | 'absent';
  /** The name of the member substituted for. */
  readonly substituteFor: string | null;
  /** What stood in parentheses beside the name and is neither a party nor a substitution. */
  readonly note: string | null;
  readonly lines: LineRange;
}

export interface AgendaSection {
  readonly number: string;
  readonly title: string;
  readonly lines: LineRange;
}

export interface MinutesItem {
  readonly number: string;
  readonly title: string;
  readonly kind: 'case' | 'procedural';
  readonly procedure: Procedure | null;
  readonly closed: boolean;
  readonly agendaSection: { readonly number: string; readonly title: string } | null;
  readonly journalNumber: string | null;
  readonly caseworkers: readonly string[];
  /** Text between the title and the first heading; the whole text of an item without headings. */
  readonly preamble: string | null;
  readonly sections: Readonly<Record<SectionName, string | null>>;
  readonly points: readonly Point[];
  /** The primary outcome first. Empty where there is no decision. */
  readonly outcomes: readonly Outcome[];
  /** Which sentence gave which outcome, by which phrase rule. */
  readonly outcomeSources: readonly OutcomeSource[];
  readonly postponedTo: PlainDate | null;
  readonly postponement: Postponement | null;
  readonly referredTo: string | null;
  /** The number of `./.` marks. Enclosures that are named in prose alone do not count. */
  readonly attachments: number;
  readonly returns: readonly PromisedReturn[];
  readonly deadlines: readonly Deadline[];
  readonly votes: readonly Vote[];
  readonly remarks: readonly string[];
  readonly earlier: readonly EarlierTreatment[];
  /** The date of the meeting whose minutes this item approves; null for other items, and where no date is named. */
  readonly minutesOf: PlainDate | null;
  readonly lines: ItemLines;
}

export type SectionName = 'background' | 'recommendation' | 'presentation' | 'decision';

/** Which kind of procedural item; null for a case. */
export type Procedure = 'agenda' | 'minutes' | 'announcements' | 'next-meeting' | 'any-other-business';

export interface ItemLines {
  readonly item: LineRange;
  readonly title: LineRange;
  readonly journal: number | null;
  readonly preamble: LineRange | null;
  /** The lines of text, without the heading; null where the section is absent or empty. */
  readonly sections: Readonly<Record<SectionName, LineRange | null>>;
}

/** The outcomes of DESIGN section 2. The domain has the same list; this library may not import it. */
export type Outcome =
  | 'approved'
  | 'approved_with_changes'
  | 'partly_approved'
  | 'rejected'
  | 'noted'
  | 'discussed'
  | 'postponed'
  | 'returned'
  | 'referred'
  | 'sent_to_hearing'
  | 'withdrawn'
  | 'recommended'
  | 'elected'
  | 'adjourned'
  | 'not_reached'
  | 'none';

/** How exactly a date was said. The date is the last day of what was said: of the week, the month, the season. */
export type Precision = 'day' | 'week' | 'month' | 'quarter' | 'season' | 'turn-of-year';

/** Where a statement stood: the sentence verbatim, its section and line, and the phrase rule that knew it. */
export interface Source {
  readonly quote: string;
  readonly section: SectionName | 'preamble';
  readonly line: number;
  readonly rule: string;
}

export interface OutcomeSource extends Source {
  readonly outcome: Outcome;
}

export interface Point {
  readonly number: number;
  readonly text: string;
  /** Null where the decision does not say what became of this point. */
  readonly outcome: Outcome | null;
}

export interface Postponement extends Source {
  /** Null where the case was postponed on a condition, indefinitely, or to a next meeting whose date is not named. */
  readonly to: PlainDate | null;
  readonly precision: Precision | null;
  /** True where the text says "næste møde". */
  readonly nextMeeting: boolean;
  readonly indefinitely: boolean;
  readonly condition: string | null;
  readonly reason: string | null;
  readonly requestedBy: string | null;
  /** The points of the recommendation that were put off; empty where the whole case was. */
  readonly points: readonly number[];
}

export interface PromisedReturn extends Source {
  /** A date, or the date of the meeting that the words mean; null where only a condition or a next meeting is named. */
  readonly target: PlainDate | null;
  readonly condition: string | null;
  readonly precision: Precision | null;
  readonly nextMeeting: boolean;
  readonly source: 'postponement' | 'sentence';
}

export interface Deadline extends Source {
  readonly date: PlainDate;
  readonly precision: Precision;
  /** The date that the deadline had before it was moved. */
  readonly movedFrom: PlainDate | null;
  /** The sentence that set the date before, where the document has it. */
  readonly movedFromSource: Source | null;
}

export interface Vote {
  readonly subject: string;
  readonly for: number | null;
  readonly against: number | null;
  readonly abstained: number | null;
  readonly names: readonly { readonly name: string; readonly vote: 'yes' | 'no' | 'abstain' }[];
}

/** A treatment of the case by this or another body before this meeting. */
export interface EarlierTreatment extends Source {
  readonly body: string;
  readonly date: PlainDate | null;
  readonly outcome: Outcome | null;
}

export interface DeclaredReturn {
  readonly title: string;
  readonly condition: string | null;
  /** The entry as it stood. */
  readonly quote: string;
  readonly line: number;
}

export interface ReadWarning {
  readonly line: number;
  readonly message: string;
}

export interface DroppedLine {
  readonly line: number;
  readonly reason: string;
}
