import type { BodyLine } from '../lines/body-line';
import type { SourceLine } from '../lines/source-line';
import type { AgendaSection, Attendee, DroppedLine, LineRange, ReadWarning, SectionName } from '../minutes-document';
import type { TextContext } from '../text/paragraph';

/**
 * A layout knows how one kind of minutes is set: what is page furniture, where items begin, what their parts are called.
 * It finds lines and their places and leaves the meaning of sentences to the phrase rules, which all layouts share.
 */
export interface Layout {
  readonly name: string;
  /** What is looked for, in Danish, for the message to a person whose file no layout recognises. */
  readonly lookedFor: string;
  recognises(lines: readonly SourceLine[]): boolean;
  read(lines: readonly SourceLine[]): Outline;
}

/** The document taken apart. Every line that was read is in exactly one part, or in `dropped`. */
export interface Outline {
  readonly body: string | null;
  readonly writtenDate: WrittenDate | null;
  readonly attendance: readonly Attendee[];
  readonly agendaSections: readonly AgendaSection[];
  readonly items: readonly OutlineItem[];
  readonly dropped: readonly DroppedLine[];
  readonly warnings: readonly ReadWarning[];
  /** Where a second meeting begins in the same file; null where there is one meeting. */
  readonly secondMeeting: SecondMeeting | null;
  readonly lines: { readonly front: LineRange | null; readonly attendance: LineRange | null };
  /** What the whole document tells about how its lines are to be joined. */
  readonly text: TextContext;
}

/** The meeting's date as it is written. */
export interface WrittenDate {
  readonly text: string;
  readonly line: number;
  /** The day of the week beside it, in Danish and perhaps shortened; absent where none is written. */
  readonly weekday?: string | undefined;
}

export interface OutlineItem {
  readonly number: string;
  /** The lines of the title, the number taken off the first. */
  readonly title: readonly BodyLine[];
  readonly agendaSection: AgendaSection | null;
  readonly journal: JournalLine | null;
  /** Lines between the title and the first heading. */
  readonly preamble: readonly BodyLine[];
  /** Null where the heading is missing, empty where nothing stands under it. */
  readonly sections: Readonly<Record<SectionName, readonly BodyLine[] | null>>;
  readonly lines: LineRange;
}

export interface JournalLine {
  readonly number: string | null;
  readonly caseworkers: readonly string[];
  readonly line: number;
}

export interface SecondMeeting {
  /** 1-based. */
  readonly line: number;
  /** How each is named where it is, as it is written. */
  readonly first: string | null;
  readonly second: string | null;
}
