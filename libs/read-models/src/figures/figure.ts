import type { PlainDate } from '@sagsgang/kernel/plain-date';
import type { Cause } from '@sagsgang/domain/vocabulary';
import type { EventWish } from '../log/events-of';
import type { Reading } from '../reading';

/** Whose figures are asked for, and of which days; all of them where left out. Both days are counted. */
export interface FiguresAsked {
  readonly bodyId?: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

/** A share of the entries, how many there are, or the median of their days. */
export type Unit = 'share' | 'count' | 'days';

/** One thing that was looked at: a promise, a decision, an item, a case, a meeting. */
export interface Entry {
  readonly caseId: string | null;
  readonly meetingId: string | null;
  /** Of the case, or of the meeting: its body and date. */
  readonly title: string;
  /** It makes the figure up, is one of those that it is compared with, or was left out of both. */
  readonly standing: 'counted' | 'compared' | 'left_out';
  /** A few Danish words: what was found, or why it was left out. Those that are alike are counted together. */
  readonly why: string;
  /** More about this one alone, such as a date; empty where there is nothing to add. */
  readonly more?: string;
  /** Of a median. */
  readonly days?: number;
  /** Why it was put off; only a share of items by cause has it. */
  readonly cause?: Cause | null;
  /** The events that say so. */
  readonly events: readonly EventWish[];
}

/** A figure that the chief officer asks for. */
export interface FigureDefinition {
  /** A question's name at the command line and in a URL. */
  readonly name: string;
  /** Danish. */
  readonly title: string;
  /** One or two Danish sentences: what is counted, of what, and what is left out. */
  readonly meaning: string;
  readonly unit: Unit;
  /** Its entries are items of meetings, and are told by meeting and by cause too. */
  readonly byMeeting?: true;
  readonly entries: (reading: Reading, today: PlainDate, asked: FiguresAsked) => Promise<readonly Entry[]>;
}

/** True for a day within the days that were asked for. */
export const isAsked = (day: PlainDate, { from, to }: FiguresAsked): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);
